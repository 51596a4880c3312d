/** Every store of the database: all are created at once, as adding one later is an upgrade of every open tab. */
export const STORES = [
  'sessions',
  'summaries',
  'live',
  'stories',
  'drills',
  'own',
  'settings',
  'media',
] as const;

export type StoreName = (typeof STORES)[number];

/** Sessions, and the summaries that are always written with them. */
export const BOTH = ['sessions', 'summaries'] as const;

/** Summaries that are not deleted, by the start of their session. */
export const STANDING = 'standing';
/** Summaries that are deleted, by when that was. */
export const DELETED = 'deleted';

/** Those of the summaries, with their keys. They leave out records that lack the key, so each lists its own kind alone. */
export const INDEXES = [
  [STANDING, 'standing'],
  [DELETED, 'summary.deleted'],
] as const;

/** Creates what is missing. */
export function createStores(database: IDBDatabase): void {
  for (const name of STORES) {
    if (database.objectStoreNames.contains(name)) continue;
    const store = database.createObjectStore(name);
    if (name === 'summaries') for (const [index, key] of INDEXES) store.createIndex(index, key);
  }
}
