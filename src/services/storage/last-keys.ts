import { promisifyRequest } from 'idb-keyval';

/**
 * The range of the last so many keys within a range, or of all there are; `null` where there is none. One jump finds
 * where they begin, so what follows is read at once and not step by step. In an index those that share the first key
 * are all in it.
 */
export async function lastKeys(
  source: IDBObjectStore | IDBIndex,
  within: IDBKeyRange | null,
  /** `Infinity`: all. */
  most: number,
): Promise<IDBKeyRange | null> {
  const request = source.openKeyCursor(within, 'prev');
  let cursor = await promisifyRequest(request);
  const last = cursor?.key;
  if (cursor === null || last === undefined) return null;
  if (most === Infinity) return IDBKeyRange.upperBound(last);
  if (most > 1) {
    cursor.advance(most - 1);
    cursor = await promisifyRequest(request);
  }
  return cursor === null ? IDBKeyRange.upperBound(last) : IDBKeyRange.bound(cursor.key, last);
}
