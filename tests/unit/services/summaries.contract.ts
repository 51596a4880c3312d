import { clear, del, get, keys, set } from 'idb-keyval';
import { expect, test } from 'vitest';
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
    const future = { version: 2, standing: 2000, summary: 'of another shape' };
    await set('b', future, summaries);
    expect(await store.newest(5)).toEqual([summarise(newer), summarise(older)]);
    expect(await get('b', summaries)).toEqual(future);
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
