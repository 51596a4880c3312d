import {
  BOOKMARKS_PLACE,
  draftPlace,
  placeOfRecord,
  REAL_PLACE,
  SETTINGS_PLACE,
  type ArchivePlace,
} from './archive-places';
import { drillRules, questionRules, sessionRules, storyRules, type Rules } from './archive-rules';
import { saysTheSame } from './canonical';
import { defaultSettings } from './settings';
import type { ArchiveRecord } from './archive';
import { packBookmarks, packDraft, packReal, packSettings } from './stored/pack';
import { parseBookmarks, parseDraft } from './stored/stored-own';
import { parseReal } from './stored/stored-real';
import { parseSettings } from './stored/stored-settings';
import type { Session } from './session';

/**
 * What a record of a file is to what is here. `new`: nothing was here. `grown`: what is here gets more, and loses
 * nothing. `same`: all of it is here. `both`: something else stands in its place, so it comes in beside that.
 * `left`: what is here stays, and this does not come in.
 */
export const MERGE_OUTCOMES = ['new', 'grown', 'same', 'both', 'left'] as const;
export type MergeOutcome = (typeof MERGE_OUTCOMES)[number];

/** One record to be put on the device. */
interface ArchiveWrite {
  readonly place: ArchivePlace;
  /** In its envelope, ready to be stored. */
  readonly value: unknown;
  /** The session that it holds, of which a summary is written with it. */
  readonly session: Session | null;
}

export interface Merged {
  readonly outcome: MergeOutcome;
  readonly write: ArchiveWrite | null;
}

/** What lies at a place of the device, as it is stored; `undefined` where nothing does. */
export type Kept = (place: ArchivePlace) => unknown;

/** The places that have to be looked at before a record can be merged. */
export function placesFor(record: ArchiveRecord): readonly ArchivePlace[] {
  switch (record.kind) {
    case 'session':
      return candidates(sessionRules, record.session);
    case 'story':
      return candidates(storyRules, record.story);
    case 'drill':
      return candidates(drillRules, record.drill);
    case 'question':
      return candidates(questionRules, record.question);
    case 'draft':
    case 'real':
    case 'bookmarks':
    case 'settings':
      return [placeOfRecord(record)];
  }
}

/** What an import would do with a record. `kept` is asked for `placesFor` it. What cannot be read is never written over. */
export function mergeRecord(record: ArchiveRecord, kept: Kept): Merged {
  switch (record.kind) {
    case 'session':
      return merge(sessionRules, record.session, kept);
    case 'story':
      return merge(storyRules, record.story, kept);
    case 'drill':
      return merge(drillRules, record.drill, kept);
    case 'question':
      return merge(questionRules, record.question, kept);
    case 'draft':
      return mergeDraft(record, kept);
    case 'real':
      return mergeReal(record, kept);
    case 'bookmarks':
      return mergeBookmarks(record, kept);
    case 'settings':
      return mergeSettings(record, kept);
  }
}

/** Under its own id; under the id that it has beside something else; and where it stands if that is the id it has. */
function candidates<T>(rules: Rules<T>, theirs: T): readonly ArchivePlace[] {
  const base = rules.isBeside(theirs);
  return [theirs, rules.beside(theirs), ...(base === null ? [] : [base])].map((one) => rules.placeOf(one));
}

function merge<T extends object>(rules: Rules<T>, theirs: T, kept: Kept): Merged {
  const places = candidates(rules, theirs);
  for (const place of places) {
    const mine = rules.read(kept(place));
    if (mine === null || !rules.isSame(mine, theirs)) continue;
    const united = rules.unite(mine, theirs);
    return saysTheSame(united, mine) ? SAME : { outcome: 'grown', write: writeOf(rules, place, united) };
  }
  const beside = rules.beside(theirs);
  if (kept(rules.placeOf(theirs)) === undefined)
    return { outcome: 'new', write: writeOf(rules, rules.placeOf(theirs), theirs) };
  return kept(rules.placeOf(beside)) === undefined
    ? { outcome: 'both', write: writeOf(rules, rules.placeOf(beside), beside) }
    : LEFT;
}

const SAME: Merged = { outcome: 'same', write: null };
const LEFT: Merged = { outcome: 'left', write: null };

const writeOf = <T>(rules: Rules<T>, place: ArchivePlace, content: T): ArchiveWrite => ({
  place,
  value: rules.pack(content),
  session: rules.sessionIn(content),
});

/** What is being typed here stays. */
function mergeDraft({ of, draft }: Extract<ArchiveRecord, { kind: 'draft' }>, kept: Kept): Merged {
  const place = draftPlace(of);
  const raw = kept(place);
  if (raw === undefined) return { outcome: 'new', write: { place, value: packDraft(draft), session: null } };
  const mine = parseDraft(raw);
  return mine.kind === 'found' && saysTheSame(mine.draft, draft) ? SAME : LEFT;
}

/** As a draft of a question. */
function mergeReal({ real }: Extract<ArchiveRecord, { kind: 'real' }>, kept: Kept): Merged {
  const raw = kept(REAL_PLACE);
  if (raw === undefined)
    return { outcome: 'new', write: { place: REAL_PLACE, value: packReal(real), session: null } };
  const mine = parseReal(raw);
  return mine.kind === 'found' && saysTheSame(mine.real, real) ? SAME : LEFT;
}

function mergeBookmarks({ bookmarks }: Extract<ArchiveRecord, { kind: 'bookmarks' }>, kept: Kept): Merged {
  const raw = kept(BOOKMARKS_PLACE);
  const mine = parseBookmarks(raw ?? packBookmarks([]));
  if (mine.kind !== 'found') return LEFT;
  const all = [...new Set([...mine.bookmarks, ...bookmarks])];
  if (all.length === mine.bookmarks.length) return SAME;
  const write = { place: BOOKMARKS_PLACE, value: packBookmarks(all), session: null };
  return { outcome: mine.bookmarks.length === 0 ? 'new' : 'grown', write };
}

/** What was set here stays; the file's come in where nothing was set yet. */
function mergeSettings({ settings }: Extract<ArchiveRecord, { kind: 'settings' }>, kept: Kept): Merged {
  const raw = kept(SETTINGS_PLACE);
  const mine = raw === undefined ? null : parseSettings(raw);
  if (mine !== null && mine.kind !== 'found') return LEFT;
  const here = mine?.settings ?? defaultSettings;
  if (saysTheSame(here, settings)) return SAME;
  if (!saysTheSame(here, defaultSettings)) return LEFT;
  return { outcome: 'new', write: { place: SETTINGS_PLACE, value: packSettings(settings), session: null } };
}
