import type { ArchiveRecord } from '../archive';
import { shown } from '../found';
import { endHere } from '../interview-course';
import { strayIn } from './archive-bounds';
import type { ArchiveKind, ArchiveLine } from './archive-schema';
import { packSession } from './pack';
import { parseDrill } from './stored-drill';
import { parseLive } from './stored-live';
import { parseBookmarks, parseDraft, parseOwn } from './stored-own';
import { parseSession } from './stored-session';
import { parseSettings } from './stored-settings';
import { parseStory } from './stored-story';
import { isFields, VERSIONS } from './version';

export type ReadRecord =
  | { readonly kind: 'found'; readonly record: ArchiveRecord }
  /** An interview of which nothing had happened, or none. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'faulty'; readonly problem: string };

type Unread = { readonly kind: 'newer' } | { readonly kind: 'damaged'; readonly reason: string };

/** What a line's envelope holds, lifted to this version; or what is wrong with it and where. */
export function readRecord(line: ArchiveLine): ReadRecord {
  switch (line.kind) {
    case 'session': {
      const parsed = parseSession(line.record);
      return parsed.kind === 'found'
        ? found({ kind: 'session', session: parsed.session })
        : unread(line, parsed);
    }
    case 'live':
      return readRescued(line.record);
    case 'story': {
      const parsed = parseStory(line.record);
      return parsed.kind === 'found' ? found({ kind: 'story', story: parsed.story }) : unread(line, parsed);
    }
    case 'drill': {
      const parsed = parseDrill(line.record);
      return parsed.kind === 'found' ? found({ kind: 'drill', drill: parsed.drill }) : unread(line, parsed);
    }
    case 'question': {
      const parsed = parseOwn(line.record);
      return parsed.kind === 'found'
        ? found({ kind: 'question', question: parsed.question })
        : unread(line, parsed);
    }
    case 'draft': {
      const parsed = parseDraft(line.record);
      return parsed.kind === 'found'
        ? found({ kind: 'draft', of: line.of, draft: parsed.draft })
        : unread(line, parsed);
    }
    case 'bookmarks': {
      const parsed = parseBookmarks(line.record);
      return parsed.kind === 'found'
        ? found({ kind: 'bookmarks', bookmarks: parsed.bookmarks })
        : unread(line, parsed);
    }
    case 'settings': {
      const parsed = parseSettings(line.record);
      return parsed.kind === 'found'
        ? found({ kind: 'settings', settings: parsed.settings })
        : unread(line, parsed);
    }
  }
}

/** What was held in memory alone: the answer under way is kept up to the moment at which it was last seen. */
export function readRescued(record: unknown): ReadRecord {
  const parsed = parseLive(record);
  if (parsed.kind !== 'found') return unread({ kind: 'live', record }, parsed);
  if (parsed.live === null || parsed.live.interview.session.entries.length === 0) return { kind: 'nothing' };
  const { interview, seen } = parsed.live;
  // Its own fields may each be right and yet come to no session that can be kept.
  const session = parseSession(packSession(endHere(interview, seen, seen)));
  return session.kind === 'found'
    ? found({ kind: 'session', session: session.session })
    : unread({ kind: 'live', record: packSession(interview.session) }, session);
}

function found(record: ArchiveRecord): ReadRecord {
  const stray = strayIn(record);
  return stray === null ? { kind: 'found', record } : { kind: 'faulty', problem: stray };
}

function unread(
  { kind, record }: { readonly kind: ArchiveKind; readonly record: unknown },
  why: Unread,
): ReadRecord {
  if (why.kind === 'damaged')
    return { kind: 'faulty', problem: `${why.reason}${foundText(record, why.reason)}` };
  const version = isFields(record) ? shown(record['version']) : '';
  return {
    kind: 'faulty',
    problem: `version: this ${kind} is of version ${version}, made by a newer Greenroom; this one reads version ${VERSIONS[kind]}`,
  };
}

/** What stands where a reason says that something else was wanted: `session.started: wanted …`. */
function foundText(record: unknown, reason: string): string {
  const path = /^(?<path>[\w.-]+): wanted/u.exec(reason)?.groups?.['path'];
  if (path === undefined) return '';
  let value = record;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return '';
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return `; found ${shown(value)}`;
}
