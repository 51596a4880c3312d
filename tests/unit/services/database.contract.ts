import { get, set, update } from 'idb-keyval';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../src/services/storage/database';
import { ReadOnlyError } from '../../../src/services/storage/storage-errors';
import { STORES } from '../../../src/services/storage/stores';
import { done, idbWorld } from '../../fixtures/idb';

/** What the opener does in every IndexedDB, fake or real. */
export function databaseContract(): void {
  describe('opening', () => {
    test('makes every store at once, and the indexes of the summaries', async () => {
      const world = idbWorld();
      expect(await world.database().open()).toBe('writable');
      const raw = await world.raw();
      expect(raw.version).toBe(1);
      expect([...raw.objectStoreNames]).toEqual([...STORES].sort());
      expect([...raw.transaction('summaries').objectStore('summaries').indexNames]).toEqual([
        'deleted',
        'standing',
      ]);
    });

    test('is shared by all who ask while it is under way', async () => {
      const world = idbWorld();
      const database = world.database();
      await Promise.all([database.open(), database.open(), set('a', 1, database.store('own'))]);
      expect(world.connections).toHaveLength(1);
    });

    test('reports when an older version is held open elsewhere, and goes on once it is closed', async () => {
      const world = idbWorld();
      await world.database().open();
      const [held] = world.connections;
      if (held) held.onversionchange = null;
      const newer = await new Promise<Database>((resolve) => {
        const database = world.database({
          version: 2,
          onBlocked: () => {
            resolve(database);
          },
        });
        void database.open();
      });
      held?.close();
      expect(await newer.open()).toBe('writable');
    });

    test('rejects when the browser refuses, and is tried again at the next use', async () => {
      const world = idbWorld();
      let isRefusing = true;
      const factory = {
        open(name: string, version?: number) {
          if (isRefusing) throw new DOMException('Not here.', 'SecurityError');
          return indexedDB.open(name, version);
        },
      } as IDBFactory;
      const database = world.database({ factory });
      await expect(database.open()).rejects.toThrow('Not here.');
      await expect(get('a', database.store('own'))).rejects.toThrow('Not here.');
      isRefusing = false;
      expect(await database.open()).toBe('writable');
      await database.write(['own'], (transaction) => {
        transaction.db.close();
      });
    });
  });

  describe('a store', () => {
    test('serves the functions of idb-keyval', async () => {
      const store = idbWorld().database().store('own');
      await set('a', { b: [1] }, store);
      await update<{ b: number[] }>('a', (old) => ({ b: [...(old?.b ?? []), 2] }), store);
      expect(await get('a', store)).toEqual({ b: [1, 2] });
    });
  });

  describe('a write', () => {
    test('to two stores that throws in the middle leaves neither half', async () => {
      const database = idbWorld().database();
      const writing = database.write(['sessions', 'summaries'], (transaction) => {
        transaction.objectStore('sessions').put('first half', 'a');
        throw new Error('in the middle');
      });
      await expect(writing).rejects.toThrow('in the middle');
      expect(await get('a', database.store('sessions'))).toBeUndefined();
    });

    test('of which one half cannot be copied leaves neither', async () => {
      const database = idbWorld().database();
      const writing = database.write(['sessions', 'summaries'], async (transaction) => {
        await done(transaction.objectStore('sessions').put('first half', 'a'));
        transaction.objectStore('summaries').put(() => 'no data', 'a');
      });
      await expect(writing).rejects.toThrow();
      expect(await get('a', database.store('sessions'))).toBeUndefined();
    });

    test('of which one request fails unheard is rejected with its error, and leaves nothing', async () => {
      const database = idbWorld().database();
      const writing = database.write(['sessions', 'summaries'], (transaction) => {
        transaction.objectStore('summaries').put('one', 'a');
        transaction.objectStore('sessions').add('one', 'a');
        transaction.objectStore('sessions').add('two', 'a');
      });
      await expect(writing).rejects.toMatchObject({ name: 'ConstraintError' });
      expect(await get('a', database.store('summaries'))).toBeUndefined();
    });

    test('gives back what it found out, once all of it is on disk', async () => {
      const world = idbWorld();
      const database = world.database();
      const keys = await database.write(['sessions'], async (transaction) => {
        const store = transaction.objectStore('sessions');
        store.put('one', 'a');
        return done(store.getAllKeys());
      });
      expect(keys).toEqual(['a']);
      const raw = await world.raw();
      expect(await done(raw.transaction('sessions').objectStore('sessions').get('a'))).toBe('one');
    });

    test('waits for the disk itself', async () => {
      const database = idbWorld().database();
      expect(await database.write(['sessions'], ({ durability }) => durability)).toBe('strict');
    });
  });

  describe('a connection', () => {
    test('that the browser closed without a word is opened anew', async () => {
      const world = idbWorld();
      const database = world.database();
      await set('a', 1, database.store('own'));
      world.connections[0]?.close();
      await set('a', 2, database.store('own'));
      expect(await get('a', database.store('own'))).toBe(2);
      expect(world.connections).toHaveLength(2);
    });

    test('that was closed under several uses at once is opened anew once', async () => {
      const world = idbWorld();
      const database = world.database();
      await database.open();
      world.connections[0]?.close();
      await Promise.all(['a', 'b', 'c'].map((key) => set(key, key, database.store('own'))));
      expect(await get('c', database.store('own'))).toBe('c');
      expect(world.connections).toHaveLength(2);
    });

    test('gives way to an upgrade from elsewhere, and then only reads', async () => {
      const world = idbWorld();
      const database = world.database();
      await set('a', 1, database.store('own'));
      expect((await world.raw(2)).version).toBe(2);
      expect(await database.open()).toBe('read-only');
      expect(await get('a', database.store('own'))).toBe(1);
    });

    test('gives way to a deletion from elsewhere', async () => {
      const world = idbWorld();
      const database = world.database();
      await set('a', 1, database.store('own'));
      await done(indexedDB.deleteDatabase(world.name));
      expect(await get('a', database.store('own'))).toBeUndefined();
    });
  });

  describe('a database that is newer than the code', () => {
    test('can be read, and rejects every write by name', async () => {
      const world = idbWorld();
      const newer = world.database({ version: 7 });
      await set('a', 1, newer.store('own'));

      const database = world.database();
      expect(await database.open()).toBe('read-only');
      expect(await get('a', database.store('own'))).toBe(1);
      await expect(set('a', 2, database.store('own'))).rejects.toThrow(ReadOnlyError);
      await expect(database.write(['own'], () => undefined)).rejects.toThrow(ReadOnlyError);
      expect(await get('a', database.store('own'))).toBe(1);
    });
  });
}
