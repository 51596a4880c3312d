import { shown } from '../found';
import type { ArchiveRecord } from '../archive';
import { LAST_MOMENT } from './archive-schema';

const LONGEST_ID = 120;
const PLAIN_ID = /^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$/u;
/** No id of a story or of a session is one word: such addresses are screens. */
const HYPHENED_ID = /^[0-9A-Za-z]+(-[0-9A-Za-z]+)+$/u;

/** What no device writes and no device could keep or find again: strange ids, and times out of all calendars. `null`: nothing. */
export function strayIn(record: ArchiveRecord): string | null {
  switch (record.kind) {
    case 'session': {
      const { id, started, entries } = record.session;
      return (
        strayId(id, 'session.id', HYPHENED_ID) ??
        strayMoment(started, 'session.started') ??
        first(
          entries.map(
            ({ at }, place) =>
              () =>
                strayMoment(at, `session.entries[${place}].at`),
          ),
        )
      );
    }
    case 'story': {
      const { story, sitting, begun, at, deleted } = record.story;
      return (
        strayId(story, 'story.story', HYPHENED_ID) ??
        strayId(sitting, 'story.sitting', PLAIN_ID) ??
        strayMoment(begun, 'story.begun') ??
        strayMoment(at, 'story.at') ??
        strayMoment(deleted, 'story.deleted')
      );
    }
    case 'drill': {
      const { id, started, ended } = record.drill;
      return (
        strayId(id, 'drill.id', HYPHENED_ID) ??
        strayMoment(started, 'drill.started') ??
        strayMoment(ended?.at ?? null, 'drill.ended.at')
      );
    }
    case 'question': {
      const { id, changed, deleted } = record.question;
      return (
        strayId(id, 'question.id', HYPHENED_ID) ??
        strayMoment(changed, 'question.changed') ??
        strayMoment(deleted, 'question.deleted')
      );
    }
    case 'draft':
      return record.of === null ? null : strayId(record.of, 'of', HYPHENED_ID);
    case 'bookmarks':
      return first(record.bookmarks.map((id, place) => () => strayId(id, `bookmarks[${place}]`, PLAIN_ID)));
    case 'real':
    case 'settings':
      return null;
  }
}

function first(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const stray = check();
    if (stray !== null) return stray;
  }
  return null;
}

const strayId = (id: string, place: string, form: RegExp): string | null =>
  id.length <= LONGEST_ID && form.test(id)
    ? null
    : `${place}: wanted an id of letters, digits and ${form === PLAIN_ID ? 'hyphens' : 'at least one hyphen'}, at most ${LONGEST_ID} letters long; found ${shown(id)}`;

const strayMoment = (moment: number | null, place: string): string | null =>
  moment === null || (moment >= 0 && moment <= LAST_MOMENT)
    ? null
    : `${place}: wanted milliseconds since 1970, before the year 10000; found ${moment}`;
