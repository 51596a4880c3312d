import { promisifyRequest } from 'idb-keyval';
import { contentHash } from '../../domain/canonical';
import { DAY, epochMs, type EpochMs, type Ms } from '../../domain/time';
import type { Undoable, Undone, Watch } from '../../ports/archives';
import type { Database } from '../storage/database';
import type { StoreName } from '../storage/stores';

/** Where an import wrote, what lay there before it, and what its own record says. */
export interface Change {
  readonly store: StoreName;
  readonly key: string;
  /** `undefined` where there was nothing. */
  readonly before: unknown;
  /** Of a session: its summary before. */
  readonly summary: unknown;
  readonly written: string;
}

/** One batch of an import, kept beside what it wrote so that it can be taken back. */
interface Entry {
  readonly at: EpochMs;
  readonly changes: readonly Change[];
}

/** All entries: `['import', 0]`, `['import', 1]` … */
const RANGE = (): IDBKeyRange => IDBKeyRange.bound(['import'], ['import', []]);

/** How long an import can be taken back. */
const OFFERED: Ms = 7 * DAY;

export const UNDOABLE_STORES = [
  'sessions',
  'summaries',
  'stories',
  'drills',
  'own',
  'settings',
  'media',
] as const;

export const writtenHash = (value: unknown): string => contentHash(value ?? null);

/** Within the transaction that makes the changes. The first entry of an import clears those of the one before. */
export function noteChanges(transaction: IDBTransaction, place: number, entry: Entry): void {
  const media = transaction.objectStore('media');
  if (place === 0) media.delete(RANGE());
  media.put(entry, ['import', place]);
}

/** The import that can still be taken back. One that is too old is let go. */
export async function undoableIn(database: Database, now: EpochMs): Promise<Undoable | null> {
  const entries = await database.read(['media'], (transaction) =>
    promisifyRequest<Entry[]>(transaction.objectStore('media').getAll(RANGE())),
  );
  const [first] = entries;
  if (first === undefined) return null;
  if (now - first.at > OFFERED) {
    await database.write(['media'], (transaction) => {
      transaction.objectStore('media').delete(RANGE());
    });
    return null;
  }
  return { at: epochMs(first.at), records: entries.reduce((sum, { changes }) => sum + changes.length, 0) };
}

/** Takes batches back, the last one first; each is done whole, and struck off, in one transaction. */
export async function undoImport(database: Database, { onProgress, signal }: Watch): Promise<Undone> {
  const keys = await database.read(['media'], (transaction) =>
    promisifyRequest(transaction.objectStore('media').getAllKeys(RANGE())),
  );
  let undone: Undone = { back: 0, left: 0 };
  for (const [done, key] of keys.toReversed().entries()) {
    if (signal.aborted) break;
    onProgress(done, keys.length);
    const { back, left } = await database.write(UNDOABLE_STORES, (transaction) => takeBack(transaction, key));
    undone = { back: undone.back + back, left: undone.left + left };
  }
  return undone;
}

async function takeBack(transaction: IDBTransaction, key: IDBValidKey): Promise<Undone> {
  const media = transaction.objectStore('media');
  const entry = await promisifyRequest<Entry | undefined>(media.get(key));
  const changes = entry?.changes ?? [];
  let back = 0;
  for (const change of changes.toReversed()) {
    const store = transaction.objectStore(change.store);
    const now = await promisifyRequest<unknown>(store.get(change.key));
    // What somebody did with it since must not be lost.
    if (writtenHash(now) !== change.written) continue;
    restore(store, change.key, change.before);
    if (change.store === 'sessions')
      restore(transaction.objectStore('summaries'), change.key, change.summary);
    back += 1;
  }
  media.delete(key);
  return { back, left: changes.length - back };
}

function restore(store: IDBObjectStore, key: string, before: unknown): void {
  if (before === undefined) store.delete(key);
  else store.put(before, key);
}
