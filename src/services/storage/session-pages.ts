import { promisifyRequest } from 'idb-keyval';
import type { SessionId } from '../../domain/session';
import type { StoredSession } from '../../ports/session-store';
import { lastKeys } from './last-keys';
import { readSession } from './session-records';

/** The next so many after an id, or from the first on. */
export const pageOnward = (
  sessions: IDBObjectStore,
  after: SessionId | null,
  most: number,
): Promise<readonly StoredSession[]> =>
  within(sessions, after === null ? null : IDBKeyRange.lowerBound(after, true), most);

/** The so many before an id, or the last ones, the newest first. */
export async function pageBack(
  sessions: IDBObjectStore,
  after: SessionId | null,
  most: number,
): Promise<readonly StoredSession[]> {
  const before = after === null ? null : IDBKeyRange.upperBound(after, true);
  const range = await lastKeys(sessions, before, most);
  return range === null ? [] : (await within(sessions, range)).toReversed();
}

async function within(
  sessions: IDBObjectStore,
  range: IDBKeyRange | null,
  most?: number,
): Promise<readonly StoredSession[]> {
  const [ids, values] = await Promise.all([
    promisifyRequest(sessions.getAllKeys(range, most)) as Promise<SessionId[]>,
    promisifyRequest<unknown[]>(sessions.getAll(range, most)),
  ]);
  return ids.map((id, place) => ({ id, loaded: readSession(values[place], id) }));
}
