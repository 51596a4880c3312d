import { promisifyRequest } from 'idb-keyval';
import type { SessionId } from '../../domain/session';
import { newestFirst, summarise, type Listed, type Summary } from '../../domain/summary';
import { lastKeys } from './last-keys';
import { readSession, readSummary } from './session-records';
import { STANDING } from './stores';

export interface Newest {
  readonly summaries: readonly Summary[];
  /** Whose summary could not be read: the list has it from the session, where that can be read. */
  readonly unreadable: readonly SessionId[];
  /** Those of them whose session is there and cannot be read either. */
  readonly lost: readonly SessionId[];
}

/**
 * The newest that stand, or the next ones after `after`. The index holds no deleted ones, so none has to be paged past.
 * `doubted` summaries are not trusted.
 */
export async function newestSummaries(
  transaction: IDBTransaction,
  limit: number,
  doubted: ReadonlySet<SessionId>,
  after: Listed | null = null,
): Promise<Newest> {
  const found = gathering(transaction, doubted);
  const index = transaction.objectStore('summaries').index(STANDING);
  let older = after && IDBKeyRange.upperBound(after.started);
  while (found.summaries.length < limit) {
    // The one after which they are wanted is in the range too.
    const range = await lastKeys(index, older, limit - found.summaries.length + 1);
    if (range === null) break;
    const [ids, records] = await Promise.all([
      promisifyRequest(index.getAllKeys(range)) as Promise<SessionId[]>,
      promisifyRequest<unknown[]>(index.getAll(range)),
    ]);
    for (let place = ids.length - 1; place >= 0 && found.summaries.length < limit; place -= 1) {
      const id = ids[place];
      if (id !== undefined && !isListed(id, records[place], after)) await found.add(id, records[place]);
    }
    if (range.lower === undefined) break;
    older = IDBKeyRange.upperBound(range.lower, true);
  }
  return found;
}

/** Of those that began together the order is that of their ids. */
const isListed = (id: SessionId, record: unknown, after: Listed | null): boolean =>
  after !== null && id >= after.id && standingOf(record) === after.started;

/** So many are read at once: a page that shows them answers its person in between. */
const AT_ONCE = 250;

/** All that stand, the newest first. All parts are asked for at once: one is looked through while the next is read. */
export async function everySummary(
  transaction: IDBTransaction,
  doubted: ReadonlySet<SessionId>,
): Promise<Newest> {
  const kept = transaction.objectStore('summaries');
  const found = gathering(transaction, doubted);
  const keys = (await promisifyRequest(kept.getAllKeys())) as SessionId[];
  const addPart = async (ids: readonly SessionId[]): Promise<void> => {
    const records = await promisifyRequest<unknown[]>(kept.getAll(IDBKeyRange.bound(ids[0], ids.at(-1))));
    for (const [place, id] of ids.entries())
      if (standingOf(records[place]) !== null) await found.add(id, records[place]);
  };
  const parts = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, part) =>
    keys.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
  await Promise.all(parts.map(addPart));
  return { ...found, summaries: found.summaries.toSorted(newestFirst) };
}

/** Its key in the index; `null`: it is not listed there. */
const standingOf = (raw: unknown): number | null =>
  typeof raw === 'object' && raw !== null && STANDING in raw && typeof raw[STANDING] === 'number'
    ? raw[STANDING]
    : null;

interface Gathering extends Newest {
  readonly summaries: Summary[];
  readonly add: (id: SessionId, raw: unknown) => Promise<void>;
}

/** Sorts what the index gives into the readable and the others, whose sessions are asked. */
function gathering(transaction: IDBTransaction, doubted: ReadonlySet<SessionId>): Gathering {
  const summaries: Summary[] = [];
  const unreadable: SessionId[] = [];
  const lost: SessionId[] = [];

  async function madeAgain(id: SessionId): Promise<Summary | null> {
    unreadable.push(id);
    const raw = await promisifyRequest<unknown>(transaction.objectStore('sessions').get(id));
    const loaded = readSession(raw, id);
    if (loaded.kind === 'found') return summarise(loaded.session);
    if (loaded.kind !== 'absent') lost.push(id);
    return null;
  }

  return {
    summaries,
    unreadable,
    lost,
    async add(id, raw) {
      const kept = doubted.has(id) ? null : readSummary(raw, id);
      const summary = kept ?? (await madeAgain(id));
      if (summary?.deleted === null) summaries.push(summary);
    },
  };
}

/** How many stand, without those whose summary is not trusted. */
export async function countStanding(
  transaction: IDBTransaction,
  doubted: ReadonlySet<SessionId>,
): Promise<number> {
  const standing = transaction.objectStore('summaries').index(STANDING);
  if (doubted.size === 0) return promisifyRequest(standing.count());
  const ids = (await promisifyRequest(standing.getAllKeys())) as SessionId[];
  return ids.filter((id) => !doubted.has(id)).length;
}
