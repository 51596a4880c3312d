import { promisifyRequest } from 'idb-keyval';
import type { SessionId } from '../../domain/session';
import type { SetAside } from '../../ports/session-store';
import { unpairedIds } from './mend-summaries';
import { newestSummaries } from './newest-summaries';
import { readSession } from './session-records';

/**
 * The sessions that cannot be read, the newest first. They have no summary, or are among those `found` out by this
 * page, or stand before all others in the list, as those of a newer build do, which makes summaries of its own for
 * them. So only keys and one summary are read when all is well.
 */
export async function setAsideSessions(
  transaction: IDBTransaction,
  found: ReadonlySet<SessionId>,
): Promise<readonly SetAside[]> {
  const { lost } = await newestSummaries(transaction, 1, found);
  const ids = new Set([...(await unpairedIds(transaction)), ...found, ...lost]);
  const sessions = transaction.objectStore('sessions');
  const records = [...ids].map(async (id) => ({
    id,
    raw: await promisifyRequest<unknown>(sessions.get(id)),
  }));
  return (await Promise.all(records)).flatMap(({ id, raw }) => asideOf(raw, id)).toSorted(newestAside);
}

/** A record as it is told of when it cannot be read. */
export function asideOf(raw: unknown, id: SessionId): readonly SetAside[] {
  const loaded = readSession(raw, id);
  return loaded.kind === 'damaged' || loaded.kind === 'newer' ? [{ ...loaded, id }] : [];
}

/** Ids are ordered by their time. */
export const newestAside = (a: SetAside, b: SetAside): number => (a.id < b.id ? 1 : -1);
