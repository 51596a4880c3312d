import { promisifyRequest } from 'idb-keyval';
import type { SessionId } from '../../domain/session';
import { summarise, type Summary } from '../../domain/summary';
import { readSession, readSummary } from './session-records';
import { STANDING } from './stores';

export interface Newest {
  readonly summaries: readonly Summary[];
  /** Whose summary could not be read: the list has it from the session, where that can be read. */
  readonly unreadable: readonly SessionId[];
}

/** The newest that stand. The index holds no deleted ones, so none has to be paged past. */
export async function newestSummaries(transaction: IDBTransaction, limit: number): Promise<Newest> {
  const summaries: Summary[] = [];
  const unreadable: SessionId[] = [];
  if (limit < 1) return { summaries, unreadable };
  const request = transaction.objectStore('summaries').index(STANDING).openCursor(null, 'prev');
  let cursor = await promisifyRequest(request);
  while (cursor !== null) {
    const id = cursor.primaryKey as SessionId;
    let summary = readSummary(cursor.value, id);
    if (summary === null) {
      unreadable.push(id);
      const loaded = readSession(
        await promisifyRequest<unknown>(transaction.objectStore('sessions').get(id)),
        id,
      );
      summary = loaded.kind === 'found' ? summarise(loaded.session) : null;
    }
    if (summary?.deleted === null) summaries.push(summary);
    if (summaries.length >= limit) break;
    cursor.continue();
    cursor = await promisifyRequest(request);
  }
  return { summaries, unreadable };
}
