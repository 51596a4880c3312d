import { promisifyRequest } from 'idb-keyval';

/**
 * What a use of a transaction is rejected with that the browser has ended by itself. Chromium aborts with an
 * `UnknownError` before it says that the connection is closed, and its requests fail with an `AbortError`.
 */
const ENDED: ReadonlySet<string> = new Set([
  'AbortError',
  'InvalidStateError',
  'TransactionInactiveError',
  'UnknownError',
]);

/** Whether a transaction failed as the browser closed its connection, and for no reason of its own. */
export async function isConnectionLost(
  database: IDBDatabase,
  store: string,
  error: unknown,
): Promise<boolean> {
  // An abort without a reason has `null` for its error.
  const isEnded = error === null || (error instanceof DOMException && ENDED.has(error.name));
  return isEnded && !(await answers(database, store));
}

/** Asks, as `onclose` comes only after the aborts that a closing causes: until then the connection looks open. */
async function answers(database: IDBDatabase, store: string): Promise<boolean> {
  try {
    await promisifyRequest(database.transaction(store).objectStore(store).count());
    return true;
  } catch {
    return false;
  }
}
