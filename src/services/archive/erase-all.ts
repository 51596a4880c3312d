import { promisifyRequest } from 'idb-keyval';
import type { Database } from '../storage/database';
import { STORES } from '../storage/stores';

/** Everything in one transaction, for good. */
export const eraseAll = (database: Database): Promise<void> =>
  database.write(STORES, async (transaction) => {
    const live = transaction.objectStore('live');
    const marks = IDBKeyRange.upperBound(Infinity);
    const last = await promisifyRequest(live.openKeyCursor(marks, 'prev'));
    for (const name of STORES) transaction.objectStore(name).clear();
    // The interview of another tab would be written anew, were its epoch not marked as over.
    const current = last === null ? 0 : Number(last.key) + 1;
    live.put('ended', current);
  });
