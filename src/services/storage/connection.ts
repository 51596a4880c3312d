import { createStores } from './stores';

export type Access = 'writable' | 'read-only';

export interface Connection {
  readonly database: IDBDatabase;
  readonly access: Access;
}

export interface Opening {
  readonly factory: IDBFactory;
  readonly name: string;
  readonly version: number;
  /** Another tab holds an older version open: the opening waits until it is closed. */
  readonly onBlocked: () => void;
  /** The connection is gone and must be opened anew. */
  readonly onGone: () => void;
}

/** Opens the database; one that is newer than the code is opened as it is, to read only. */
export async function connect(opening: Opening): Promise<Connection> {
  try {
    return { database: await open(opening, opening.version), access: 'writable' };
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    return { database: await open(opening), access: 'read-only' };
  }
}

function open({ factory, name, onBlocked, onGone }: Opening, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, version);
    request.onblocked = onBlocked;
    request.onupgradeneeded = () => {
      createStores(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database cannot be opened.'));
    };
    request.onsuccess = () => {
      const database = request.result;
      // An open connection blocks upgrades and deletions from anywhere.
      database.onversionchange = () => {
        database.close();
        onGone();
      };
      // Safari closes connections in the background (idb-keyval issue 165).
      database.onclose = onGone;
      resolve(database);
    };
  });
}
