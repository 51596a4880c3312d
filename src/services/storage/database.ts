import type { UseStore } from 'idb-keyval';
import { connect, type Access, type Connection } from './connection';
import { isConnectionLost } from './lost-connection';
import { ReadOnlyError } from './storage-errors';
import type { StoreName } from './stores';

type Stores = readonly [StoreName, ...StoreName[]];

/** One shared connection to all that is kept. */
export interface Database {
  /** Opens it, or joins the opening under way. Rejects when the browser refuses; the next use tries again. */
  open(): Promise<Access>;
  /** One store, for the functions of idb-keyval. */
  store(name: StoreName): UseStore;
  read<T>(stores: Stores, run: (transaction: IDBTransaction) => Promise<T>): Promise<T>;
  /**
   * Writes all or nothing, and resolves once it is on disk. `run` may await requests of its transaction, nothing else.
   * As every `run`, it runs twice when the browser closes the connection meanwhile.
   * Rejects with `ReadOnlyError` where the database is newer than the code.
   */
  write<T>(stores: Stores, run: (transaction: IDBTransaction) => T | Promise<T>): Promise<T>;
}

export interface DatabaseOptions {
  /** Another tab holds an older version open, and must be closed before anything can be read or kept. */
  readonly onBlocked: () => void;
  readonly onOpening?: () => void;
  readonly onOpened?: (access: Access) => void;
  /** That of the browser unless it is given; read only when it is opened, as a browser may forbid even that. */
  readonly factory?: IDBFactory;
  readonly name?: string;
  readonly version?: number;
}

export function openDatabase(options: DatabaseOptions): Database {
  const { name = 'greenroom', version = 1, onBlocked } = options;
  let shared: Promise<Connection> | null = null;

  function connection(): Promise<Connection> {
    if (shared !== null) return shared;
    const forget = (): void => {
      if (shared === opening) shared = null;
    };
    const opening = openAnew(forget);
    shared = opening;
    opening.catch(forget);
    return opening;
  }

  async function openAnew(onGone: () => void): Promise<Connection> {
    options.onOpening?.();
    const factory = options.factory ?? indexedDB;
    const opened = await connect({ factory, name, version, onBlocked, onGone });
    options.onOpened?.(opened.access);
    return opened;
  }

  async function transact<T>(
    stores: Stores,
    mode: IDBTransactionMode,
    run: (transaction: IDBTransaction) => T,
  ): Promise<Awaited<T>> {
    const first = connection();
    const opened = await first;
    try {
      return await run(begin(opened, stores, mode));
    } catch (error) {
      if (!(await isConnectionLost(opened.database, stores[0], error))) throw error;
      // What was begun is undone as a whole, so it may run once more.
      if (shared === first) shared = null;
      return await run(begin(await connection(), stores, mode));
    }
  }

  return {
    open: async () => (await connection()).access,
    store: (store) => (mode, run) =>
      transact([store], mode, (transaction) => run(transaction.objectStore(store))),
    read: (stores, run) => transact(stores, 'readonly', run),
    write: (stores, run) => transact(stores, 'readwrite', (transaction) => whole(transaction, run)),
  };
}

function begin({ database, access }: Connection, stores: Stores, mode: IDBTransactionMode): IDBTransaction {
  if (mode === 'readwrite' && access === 'read-only') throw new ReadOnlyError();
  return database.transaction([...stores], mode, { durability: 'strict' });
}

/** A throw anywhere aborts the transaction, else what was put before it would be kept alone. */
async function whole<T>(
  transaction: IDBTransaction,
  run: (transaction: IDBTransaction) => T | Promise<T>,
): Promise<T> {
  const completed = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new DOMException('The write was aborted.', 'AbortError'));
    };
  });
  try {
    const [result] = await Promise.all([runOrAbort(transaction, run), completed]);
    return result;
  } catch (error) {
    // Where the browser aborted it, `run` only saw its requests fail.
    throw transaction.error ?? error;
  }
}

async function runOrAbort<T>(
  transaction: IDBTransaction,
  run: (transaction: IDBTransaction) => T | Promise<T>,
): Promise<T> {
  try {
    const result = await run(transaction);
    // Not to wait for the next turn: the page may be going away.
    transaction.commit();
    return result;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It was aborted already: by the request whose error is thrown on.
  }
}
