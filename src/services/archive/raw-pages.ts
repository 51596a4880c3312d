import { promisifyRequest } from 'idb-keyval';
import type { Database } from '../storage/database';
import type { StoreName } from '../storage/stores';

export type RawRecord = readonly [key: IDBValidKey, raw: unknown];

/** All records of a store by their keys, so many at a time, each page in a transaction of its own. */
export async function* rawPages(
  database: Database,
  name: StoreName,
  most: number,
): AsyncGenerator<readonly RawRecord[]> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const after = range;
    const page = await database.read([name], async (transaction) => {
      const store = transaction.objectStore(name);
      const [keys, values] = await Promise.all([
        promisifyRequest(store.getAllKeys(after, most)),
        promisifyRequest<unknown[]>(store.getAll(after, most)),
      ]);
      return keys.map((key, place): RawRecord => [key, values[place]]);
    });
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < most) return;
    range = IDBKeyRange.lowerBound(last[0], true);
  }
}
