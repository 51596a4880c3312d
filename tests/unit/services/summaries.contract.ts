import { clear, del, get, keys, set } from 'idb-keyval';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { epochMs } from '../../../src/domain/time';
import { withEntries, type Session, type SessionId } from '../../../src/domain/session';
import { summarise } from '../../../src/domain/summary';
import { idbSessionStore } from '../../../src/services/storage/idb-session-store';
import { idbWorld } from '../../fixtures/idb';
import { withPlace } from '../../fixtures/damage';
import { finishedSession } from '../../fixtures/session';

const session = (name: string, started: number): Session => ({
  ...finishedSession({ started }),
  id: name as SessionId,
});

/** Two sessions on disk, and the database of a page that has not read them yet. */
async function setup() {
  const world = idbWorld();
  const earlier = idbSessionStore(world.database());
  const older = session('a', 1000);
  const newer = session('b', 2000);
  await earlier.save(older);
  await earlier.save(newer);
  const database = world.database();
  return {
    world,
    older,
    newer,
    database,
    summaries: database.store('summaries'),
    store: idbSessionStore(database),
  };
}

/** How summaries, which are a cache, are kept in step with their sessions. */
export function summariesContract(): void {
  test('that are missing are made again', async () => {
    const { store, summaries, older, newer } = await setup();
    await clear(summaries);
    expect(await store.count()).toBe(2);
    expect(await store.newest(5)).toEqual([summarise(newer), summarise(older)]);
    expect(await keys(summaries)).toEqual(['a', 'b']);
  });

  test('that are of an older build are made again, all of them', async () => {
    const { store, summaries, older, newer } = await setup();
    const now: unknown = await get('b', summaries);
    await set('b', { version: 3, standing: 2000, summary: 'of another shape' }, summaries);
    await set('a', { version: 1, standing: 1000 }, summaries);
    expect(await store.all()).toEqual([summarise(newer), summarise(older)]);
    expect(await get('b', summaries)).toEqual(now);
  });

  test('are all listed when they just fill the parts that they are read in', async () => {
    const { store } = await setup();
    const PART = 250;
    for (let place = 2; place < PART; place += 1)
      await store.save(session(`c${String(place)}`, 3000 + place));
    expect(await store.all()).toHaveLength(PART);
  });

  test('that are all unreadable, as their sessions are, make an empty list', async () => {
    const { store, database, summaries } = await setup();
    await clear(summaries);
    for (const id of ['a', 'b']) await set(id, 'junk', database.store('sessions'));
    expect(await store.all()).toEqual([]);
  });

  test('that are damaged as well as their session are in no list of all', async () => {
    const { store, database, summaries, older } = await setup();
    await set('b', { version: 1, standing: 2000 }, summaries);
    await set('b', 'junk', database.store('sessions'));
    expect(await store.all()).toEqual([summarise(older)]);
    expect(await keys(summaries)).toEqual(['a']);
  });

  test('that are missing are not listed when their session was deleted', async () => {
    const { store, summaries, older } = await setup();
    await store.save(withEntries(older, { kind: 'deleted', at: epochMs(5000) }));
    await del('a', summaries);
    expect(await store.newest(5)).toMatchObject([{ id: 'b' }]);
    expect(await store.count()).toBe(1);
  });

  test.each([
    ['damaged', ['summary', 'packed'], 'junk'],
    ['damaged in its place in the list', ['standing'], null],
    ['of another session', ['summary', 'id'], 'z'],
  ] as const)('that are %s are made again', async (_, place, junk) => {
    const { store, summaries, older, newer } = await setup();
    const whole: unknown = await get('b', summaries);
    await set('b', withPlace(whole, place, junk), summaries);
    expect(await store.newest(5)).toEqual([summarise(newer), summarise(older)]);
    expect(await get('b', summaries)).toEqual(whole);
  });

  test('that are damaged as well as their session leave the list', async () => {
    const { store, database, summaries } = await setup();
    await set('b', { version: 1, standing: 2000 }, summaries);
    await set('b', 'junk', database.store('sessions'));
    expect(await store.newest(5)).toMatchObject([{ id: 'a' }]);
    expect(await store.count()).toBe(1);
    expect(await store.load('b' as SessionId)).toMatchObject({ kind: 'damaged' });
  });

  test('of a newer version are read from their session and left as they are', async () => {
    const { store, summaries, older, newer } = await setup();
    const future = { version: 99, standing: 2000, summary: 'of another shape' };
    await set('b', future, summaries);
    expect(await store.newest(5)).toEqual([summarise(newer), summarise(older)]);
    expect(await get('b', summaries)).toEqual(future);
  });

  describe('whose session is damaged', () => {
    test.each([
      ['damaged', 'junk', { kind: 'damaged', reason: 'the record: wanted an object' }],
      ['newer', { version: 99, session: 'of another shape' }, { kind: 'newer' }],
    ])(
      '(%s) leave the list as soon as that is found out, and the session is set aside',
      async (_, raw, told) => {
        const { store, database, summaries, older } = await setup();
        await set('b', raw, database.store('sessions'));
        expect(await store.newest(5)).toMatchObject([{ id: 'b' }, { id: 'a' }]);
        expect(await store.setAside()).toEqual([]);

        expect(await store.load('b' as SessionId)).toEqual(told);
        expect(await store.setAside()).toEqual([{ ...told, id: 'b' }]);
        expect(await store.newest(1)).toEqual([summarise(older)]);
        expect(await store.count()).toBe(1);
        expect(await keys(summaries)).toEqual(['a']);
        expect(await get('b', database.store('sessions'))).toEqual(raw);
      },
    );

    test('stay off the list of later pages', async () => {
      const { world, store, database, older } = await setup();
      await set('b', 'junk', database.store('sessions'));
      await store.load('b' as SessionId);
      await store.count();
      const later = idbSessionStore(world.database());
      expect(await later.newest(5)).toEqual([summarise(older)]);
      expect(await later.setAside()).toMatchObject([{ id: 'b' }]);
    });

    test('leave the list even where they cannot be taken away, as the database is newer', async () => {
      const { world, database, older } = await setup();
      await set('b', 'junk', database.store('sessions'));
      await world.raw(2);
      const store = idbSessionStore(world.database());
      await store.load('b' as SessionId);
      expect(await store.newest(1)).toEqual([summarise(older)]);
      expect(await store.count()).toBe(1);
      expect(await store.setAside()).toMatchObject([{ id: 'b' }]);
    });

    test('lead to them all the same, below others in the list', async () => {
      const { world, database, newer } = await setup();
      await set('a', 'junk', database.store('sessions'));
      await world.raw(2);
      const store = idbSessionStore(world.database());
      await store.load('a' as SessionId);
      expect(await store.newest(5)).toEqual([summarise(newer)]);
      expect(await store.setAside()).toMatchObject([{ id: 'a' }]);
    });

    test('come back when it can be read again', async () => {
      const { store, database, newer } = await setup();
      const whole: unknown = await get('b', database.store('sessions'));
      await set('b', 'junk', database.store('sessions'));
      await store.load(newer.id);
      expect(await store.count()).toBe(1);
      await set('b', whole, database.store('sessions'));
      expect(await store.load(newer.id)).toEqual({ kind: 'found', session: newer });
      expect(await store.setAside()).toEqual([]);
      await store.save(newer);
      expect(await store.newest(1)).toEqual([summarise(newer)]);
      expect(await store.count()).toBe(2);
    });

    test('are as unreadable, as a newer build wrote both: it is set aside, whether the list is asked or not', async () => {
      const { world, store, database, summaries } = await setup();
      const future = { version: 99, standing: 2000, summary: 'of another shape' };
      await set('b', future, summaries);
      await set('b', { version: 99, session: 'of another shape' }, database.store('sessions'));
      expect(await store.setAside()).toEqual([{ kind: 'newer', id: 'b' }]);
      expect(await idbSessionStore(world.database()).newest(5)).toMatchObject([{ id: 'a' }]);
      expect(await get('b', summaries)).toEqual(future);
    });

    test('and was deleted: when it should be erased it is set aside instead', async () => {
      const { store, database, older } = await setup();
      await store.save(withEntries(older, { kind: 'deleted', at: epochMs(5000) }));
      await set('a', 'junk', database.store('sessions'));
      await store.eraseDeleted(6000);
      expect(await store.setAside()).toMatchObject([{ kind: 'damaged', id: 'a' }]);
      expect(await get('a', database.store('sessions'))).toBe('junk');
    });
  });

  test('tell without the sessions that all is well', async () => {
    const { store } = await setup();
    const gets = vi.spyOn(IDBObjectStore.prototype, 'get');
    const getAlls = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    onTestFinished(() => {
      gets.mockRestore();
      getAlls.mockRestore();
    });
    expect(await store.setAside()).toEqual([]);
    expect([gets, getAlls].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  test('without a session are removed', async () => {
    const { store, database, summaries } = await setup();
    await del('b', database.store('sessions'));
    expect(await store.newest(5)).toMatchObject([{ id: 'a' }]);
    expect(await keys(summaries)).toEqual(['a']);
  });

  test('are erased together with their session', async () => {
    const { store, summaries, older } = await setup();
    await store.save(withEntries(older, { kind: 'deleted', at: epochMs(5000) }));
    await store.eraseDeleted(6000);
    expect(await keys(summaries)).toEqual(['b']);
  });

  test('that wrongly call their session deleted erase nothing', async () => {
    const { store, summaries, older } = await setup();
    const whole: unknown = await get('a', summaries);
    await set('a', withPlace(whole, ['summary', 'deleted'], 5000), summaries);
    await store.eraseDeleted(6000);
    expect(await store.load(older.id)).toEqual({ kind: 'found', session: older });
  });

  test('that cannot be written, as the database is newer, are listed all the same', async () => {
    const { world, summaries, older, newer } = await setup();
    const whole: unknown = await get('b', summaries);
    await set('b', withPlace(whole, ['summary'], 'junk'), summaries);
    await world.raw(2);
    const store = idbSessionStore(world.database());
    expect(await store.newest(5)).toEqual([summarise(newer), summarise(older)]);
    await expect(store.save(older)).rejects.toThrow('newer version');
  });

  test('are read a few at a time, however many there are', async () => {
    const { store } = await setup();
    for (let started = 3000; started < 3060; started += 1) await store.save(session(`s${started}`, started));
    const newest = await store.newest(50);
    expect(newest.map((summary) => summary.started)).toEqual(
      Array.from({ length: 50 }, (_, place) => 3059 - place),
    );
    expect(await store.count()).toBe(62);
  });
}
