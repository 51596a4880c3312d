import { promisifyRequest } from 'idb-keyval';
import { deletedAt, type SessionId } from '../../domain/session';
import { readSession } from './session-records';
import { DELETED } from './stores';

/** Which summaries say that they were deleted before a moment. */
export const deletedIds = (transaction: IDBTransaction, before: number): Promise<SessionId[]> =>
  promisifyRequest(
    transaction.objectStore('summaries').index(DELETED).getAllKeys(IDBKeyRange.upperBound(before, true)),
  ) as Promise<SessionId[]>;

/**
 * Erases what was deleted before a moment. The summary only says where to look: the session itself must say it too.
 * Resolves to the sessions that cannot be read, and so not be erased.
 */
export async function eraseDeleted(
  transaction: IDBTransaction,
  before: number,
): Promise<readonly SessionId[]> {
  const unreadable: SessionId[] = [];
  const sessions = transaction.objectStore('sessions');
  const summaries = transaction.objectStore('summaries');
  for (const id of await deletedIds(transaction, before)) {
    const loaded = readSession(await promisifyRequest<unknown>(sessions.get(id)), id);
    if (loaded.kind === 'damaged' || loaded.kind === 'newer') unreadable.push(id);
    const deleted = loaded.kind === 'found' ? deletedAt(loaded.session) : null;
    if (deleted === null || deleted >= before) continue;
    sessions.delete(id);
    summaries.delete(id);
  }
  return unreadable;
}
