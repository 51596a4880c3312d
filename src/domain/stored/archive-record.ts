import type { ArchiveRecord } from '../archive';
import { fieldOf, shown, type Path } from '../found';
import { endHere } from '../interview-course';
import { strayIn } from './archive-bounds';
import { ARCHIVE_KINDS, type ArchiveKind, type ArchiveLine } from './archive-schema';
import { packSession } from './pack';
import { parseDrill } from './stored-drill';
import { parseLive } from './stored-live';
import { parseBookmarks, parseDraft, parseOwn } from './stored-own';
import { parseReal } from './stored-real';
import { parseSession } from './stored-session';
import { parseSettings } from './stored-settings';
import { parseStory } from './stored-story';
import { isFields, VERSIONS } from './version';

export type ReadRecord =
  | { readonly kind: 'found'; readonly record: ArchiveRecord }
  /** An interview of which nothing had happened, or none. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'faulty'; readonly problem: string };

interface Unlifted {
  readonly kind: ArchiveKind;
  readonly record: unknown;
}

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
    case 'real': {
      const parsed = parseReal(line.record);
      return parsed.kind === 'found' ? found({ kind: 'real', real: parsed.real }) : unread(line, parsed);
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
  const ended = packSession(endHere(interview, seen, seen));
  const session = parseSession(ended);
  return session.kind === 'found'
    ? found({ kind: 'session', session: session.session })
    : unread({ kind: 'session', record: ended }, session);
}

function found(record: ArchiveRecord): ReadRecord {
  const stray = strayIn(record);
  return stray === null ? { kind: 'found', record } : { kind: 'faulty', problem: stray };
}

function unread({ kind, record }: Unlifted, why: Unread): ReadRecord {
  const other =
    isFields(record) &&
    !Object.hasOwn(record, kind) &&
    ARCHIVE_KINDS.find((one) => Object.hasOwn(record, one));
  if (other) return { kind: 'faulty', problem: `record: wanted the field ${kind}; found ${other}` };
  if (why.kind === 'damaged') return { kind: 'faulty', problem: problemOf(why.reason, record) };
  const version = isFields(record) ? shown(record['version']) : '';
  return {
    kind: 'faulty',
    problem: `version: this ${kind} is of version ${version}, made by a newer Greenroom; this one reads version ${VERSIONS[kind]}`,
  };
}

/** A reason in plainer words, with what was found in that place: `session.started: wanted …`. */
function problemOf(reason: string, record: unknown): string {
  const { path, rest } = /^(?<path>[\w.-]+)(?<rest>(?:: wanted| is missing).*)$/su.exec(reason)?.groups ?? {};
  if (path === undefined || rest === undefined) return plainer(reason);
  const keys = path.split('.').map((key) => (/^\d+$/u.test(key) ? Number(key) : key));
  const said = plainer(`${fieldOf(keys)}${rest}`);
  const found = shown(valueAt(record, keys));
  const isTold = said.endsWith(' is missing') || (isWhole(found) && !/wanted (?:fields|a list)$/u.test(said));
  return isTold ? said : `${said}; found ${found}`;
}

const isWhole = (found: string): boolean => found === 'fields' || found === 'a list';

/** Without the words of browsers and of the schemas’ library. */
const plainer = (reason: string): string =>
  reason
    .replace(/ \(\w*Error: .*\)$/su, '')
    .replace(/wanted Object$/u, 'wanted fields')
    .replace(/wanted Array$/u, 'wanted a list')
    .replace(
      /wanted \((?<all>"[^)]*")\)$/u,
      (_, all: string) => `wanted one of ${all.replaceAll('"', '').replaceAll(' | ', ', ')}`,
    );

const valueAt = (whole: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
        ? (inside as Readonly<Record<string, unknown>>)[key]
        : undefined,
    whole,
  );
