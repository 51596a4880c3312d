import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { get, set } from 'idb-keyval';
import { expect, test } from 'vitest';
import { idbWorld } from '../../fixtures/idb';

/** As Safari does to pages in the background. Its type asks for the class instead of an instance. */
const closeByBrowser = forceCloseDatabase as unknown as (database: IDBDatabase | undefined) => void;

test('a connection that the browser closes by force is opened anew', async () => {
  const world = idbWorld();
  const database = world.database();
  await set('a', 1, database.store('own'));
  closeByBrowser(world.connections[0]);
  expect(await get('a', database.store('own'))).toBe(1);
  expect(world.connections).toHaveLength(2);
});
