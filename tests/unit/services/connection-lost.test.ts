import 'fake-indexeddb/auto';
import { get, set, update } from 'idb-keyval';
import { describe, expect, test } from 'vitest';
import { closeByBrowser } from '../../fixtures/fake-internals';
import type { Fault } from '../../fixtures/fault-plan';
import { faultyFactory } from '../../fixtures/faulty-factory';
import { done, idbWorld } from '../../fixtures/idb';
import { outcomeOf } from '../../fixtures/outcome';

/** A page whose IndexedDB fails when told; `kept` is what another page finds. */
async function setup() {
  const world = idbWorld();
  const page = faultyFactory(world.factory);
  const database = world.database({ factory: page.factory });
  await set('a', 1, database.store('own'));
  const other = world.database();
  return { page, database, world, kept: () => get('a', other.store('own')) };
}

test('a connection that the browser closes by force is opened anew', async () => {
  const world = idbWorld();
  const database = world.database();
  await set('a', 1, database.store('own'));
  closeByBrowser(world.connections[0]);
  expect(await get('a', database.store('own'))).toBe(1);
  expect(world.connections).toHaveLength(2);
});

const closed = (at: number, when: Fault['when']): Fault => ({ at, when, what: 'close' });

/** Every place of a write that has four points: opening, put, add, commit. The end of the last is its success. */
const places = [1, 2, 3, 4].flatMap((at) =>
  (['before', 'in', 'after'] as const).map((when) => [at, when] as const),
);

describe('a connection that is closed in the middle', () => {
  test.each(places)('of a write, at point %i, %s it, loses nothing of the write', async (at, when) => {
    const { page, database, world, kept } = await setup();
    page.inject(closed(at, when));
    await database.write(['own', 'drills'], async (transaction) => {
      await done(transaction.objectStore('own').put(2, 'a'));
      transaction.objectStore('drills').add(2, 'a');
    });
    expect(await kept()).toBe(2);
    expect(await get('a', database.store('drills'))).toBe(2);
    expect(world.connections).toHaveLength(3);
  });

  test('of an update by idb-keyval is opened anew, and the update made once more', async () => {
    const { page, database, kept } = await setup();
    page.inject(closed(2, 'in'));
    await update<number>('a', (old) => (old ?? 0) + 1, database.store('own'));
    expect(await kept()).toBe(2);
  });

  test('of a read is opened anew, and the read made once more', async () => {
    const { page, database } = await setup();
    page.inject(closed(1, 'in'));
    const writing = set('b', 1, database.store('drills'));
    expect(await get('a', database.store('own'))).toBe(1);
    await writing;
  });

  test('and once more in the second try is not tried a third time', async () => {
    const { page, database, kept } = await setup();
    page.inject({ at: 1, when: 'in', what: 'close', times: 4 });
    let tries = 0;
    const writing = database.write(['own'], (transaction) => {
      tries += 1;
      transaction.objectStore('own').put(2, 'a');
    });
    await expect(writing).rejects.toMatchObject({ name: 'UnknownError' });
    expect(tries).toBe(2);
    expect(await kept()).toBe(1);
    page.lift();
    await set('a', 3, database.store('own'));
    expect(await kept()).toBe(3);
  });

  test('and cannot be opened any more rejects', async () => {
    const world = idbWorld();
    let isRefusing = false;
    const refusing: Pick<IDBFactory, 'open'> = {
      open(...args) {
        if (isRefusing) throw new DOMException('Not here.', 'SecurityError');
        return world.factory.open(...args);
      },
    };
    const page = faultyFactory(refusing as IDBFactory);
    const database = world.database({ factory: page.factory });
    await set('a', 1, database.store('own'));
    isRefusing = true;
    page.inject(closed(2, 'in'));
    await expect(set('a', 2, database.store('own'))).rejects.toThrow('Not here.');
  });
});

describe('a write is tried only once', () => {
  test.each([
    ['there is no room', 'quota', 'QuotaExceededError'],
    ['the disk fails', 'throw', 'UnknownError'],
  ] as const)('when %s', async (_, what, name) => {
    const { page, database, world, kept } = await setup();
    page.inject({ at: 2, when: 'in', what });
    let tries = 0;
    const writing = database.write(['own'], async (transaction) => {
      tries += 1;
      transaction.objectStore('own').put(2, 'a');
      await done(transaction.objectStore('own').get('a'));
    });
    await expect(writing).rejects.toMatchObject({ name });
    expect(tries).toBe(1);
    expect(await kept()).toBe(1);
    expect(world.connections).toHaveLength(2);
  });

  test('when it throws itself', async () => {
    const { database, world } = await setup();
    let tries = 0;
    const writing = database.write(['own'], () => {
      tries += 1;
      throw new DOMException('Of our own.', 'AbortError');
    });
    await expect(writing).rejects.toThrow('Of our own.');
    expect(tries).toBe(1);
    expect(world.connections).toHaveLength(1);
  });

  test('when what it adds is there already, though the connection is closed as well', async () => {
    const { page, database } = await setup();
    page.inject({ at: 3, when: 'after', what: 'close' });
    let tries = 0;
    const writing = database.write(['own'], (transaction) => {
      tries += 1;
      transaction.objectStore('own').add(2, 'a');
    });
    await expect(writing).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(tries).toBe(1);
  });

  test('and waits for as long as the browser gives no answer', async () => {
    const { page, database, kept } = await setup();
    page.inject({ at: 3, when: 'in', what: 'hang' });
    const writing = set('a', 2, database.store('own'));
    expect((await outcomeOf(writing)).kind).toBe('waiting');
    page.lift();
    await writing;
    expect(await kept()).toBe(2);
  });
});
