import { promisifyRequest } from 'idb-keyval';
import type { SessionId } from '../../domain/session';
import { summarise, type Summary } from '../../domain/summary';
import { readSession, readSummary } from './session-records';
import { STANDING } from './stores';

export interface Newest {
  readonly summaries: readonly Summary[];
  /** Whose summary could not be read: the list has it from the session, where that can be read. */
  readonly unreadable: readonly SessionId[];
  /** Those of them whose session is there and cannot be read either. */
  readonly lost: readonly SessionId[];
}

/** The newest that stand. The index holds no deleted ones, so none has to be paged past. `doubted` summaries are not trusted. */
export async function newestSummaries(
  transaction: IDBTransaction,
  limit: number,
  doubted: ReadonlySet<SessionId>,
): Promise<Newest> {
  const summaries: Summary[] = [];
  const unreadable: SessionId[] = [];
  const lost: SessionId[] = [];
  if (limit < 1) return { summaries, unreadable, lost };
  const request = transaction.objectStore('summaries').index(STANDING).openCursor(null, 'prev');
  let cursor = await promisifyRequest(request);
  while (cursor !== null) {
    const id = cursor.primaryKey as SessionId;
    let summary = doubted.has(id) ? null : readSummary(cursor.value, id);
    if (summary === null) {
      unreadable.push(id);
      const loaded = readSession(
        await promisifyRequest<unknown>(transaction.objectStore('sessions').get(id)),
        id,
      );
      if (loaded.kind === 'found') summary = summarise(loaded.session);
      else if (loaded.kind !== 'absent') lost.push(id);
    }
    if (summary?.deleted === null) summaries.push(summary);
    if (summaries.length >= limit) break;
    cursor.continue();
    cursor = await promisifyRequest(request);
  }
  return { summaries, unreadable, lost };
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
