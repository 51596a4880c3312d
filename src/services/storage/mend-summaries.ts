import { promisifyRequest } from 'idb-keyval';
import type { SessionId } from '../../domain/session';
import { parseSummary } from '../../domain/stored/stored-summary';
import type { Database } from './database';
import { readSession } from './session-records';
import { BOTH, DELETED, STANDING } from './stores';
import { summaryRecord } from './summary-record';

/** Makes these summaries again from their sessions; one whose session cannot be read is taken off the list. */
export const mendSummaries = (database: Database, ids: readonly SessionId[]): Promise<void> =>
  database.write(BOTH, async (transaction) => {
    const sessions = transaction.objectStore('sessions');
    const summaries = transaction.objectStore('summaries');
    for (const id of ids) {
      const kept = parseSummary(await promisifyRequest<unknown>(summaries.get(id)));
      if (kept.kind === 'newer') continue;
      const loaded = readSession(await promisifyRequest<unknown>(sessions.get(id)), id);
      if (loaded.kind === 'found') summaries.put(summaryRecord(loaded.session), id);
      else summaries.delete(id);
    }
  });

/** Makes the summaries that are missing, and removes those without a session. */
export async function mendAllSummaries(database: Database): Promise<void> {
  const ids = await database.read(BOTH, unpairedIds);
  if (ids.length > 0) await mendSummaries(database, ids);
}

/**
 * Keys that only one of the two stores has. Counting them instead would miss a summary without a session beside a
 * session without a summary, and takes as long: of 10,000 either takes what it takes to walk through the records.
 */
export async function unpairedIds(transaction: IDBTransaction): Promise<readonly SessionId[]> {
  const sessions = transaction.objectStore('sessions');
  const summaries = transaction.objectStore('summaries');
  const lists = [sessions, summaries.index(STANDING), summaries.index(DELETED)];
  const keys = await Promise.all(lists.map((list) => promisifyRequest(list.getAllKeys())));
  const kept = new Set(keys[0] as SessionId[]);
  const summarised = new Set(keys.slice(1).flat() as SessionId[]);
  return [...kept, ...summarised].filter((id) => !kept.has(id) || !summarised.has(id));
}
