import 'fake-indexeddb/auto';
import { get, set } from 'idb-keyval';
import { describe, expect, test } from 'vitest';
import { packSession } from '../../../src/domain/stored/pack';
import { idbSessionStore } from '../../../src/services/storage/idb-session-store';
import { idbWorld } from '../../fixtures/idb';
import { finishedSession } from '../../fixtures/session';

const session = finishedSession();

/** A page that has read nothing yet, where another one wrote. */
async function setup(standing?: unknown) {
  const database = idbWorld().database();
  const raw = database.store('sessions');
  if (standing !== undefined) await set(session.id, standing, raw);
  return { store: idbSessionStore(database), record: () => get<unknown>(session.id, raw) };
}

describe('the first thing that a page does with sessions', () => {
  test('may be to write one where there is none', async () => {
    const { store, record } = await setup();
    await store.save(session);
    expect(await record()).toEqual(packSession(session));
    expect(await store.load(session.id)).toEqual({ kind: 'found', session });
  });

  test('may be to write one that has grown from what stands there', async () => {
    const { entries } = session;
    const { store, record } = await setup(packSession({ ...session, entries: entries.slice(0, 1) }));
    await store.save(session);
    expect(await record()).toEqual(packSession(session));
  });

  test.each([
    ['newer', { ...packSession(session), version: 99 }],
    ['damaged', 'no longer an object'],
  ])('never replaces a record that is %s, though it has not looked at it yet', async (kind, standing) => {
    const { store, record } = await setup(standing);
    await expect(store.save(session)).rejects.toThrow(kind);
    expect(await record()).toEqual(standing);
    expect(await store.setAside()).toMatchObject([{ kind, id: session.id }]);
  });
});
