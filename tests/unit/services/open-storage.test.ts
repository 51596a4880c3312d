import 'fake-indexeddb/auto';
import { get } from 'idb-keyval';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openInterview } from '../../../src/domain/interview';
import { defaultSettings } from '../../../src/domain/settings';
import { instant } from '../../../src/domain/time';
import { openStorage, type StorageOptions } from '../../../src/services/storage/open-storage';
import { handWait } from '../../fixtures/hand-wait';
import { idbWorld } from '../../fixtures/idb';
import { outcomeOf } from '../../fixtures/outcome';
import { finishedSession } from '../../fixtures/session';

const session = finishedSession();
const found = { kind: 'found', session };
const noKeys = { ...defaultSettings, keys: false };

/** A page that opens what it keeps, and another that does so later. */
function setup(options: StorageOptions = {}) {
  const world = idbWorld();
  const time = handWait();
  const open = (more: StorageOptions = {}) =>
    openStorage({ factory: world.factory, name: world.name, wait: time.wait, ...more });
  const storage = open(options);
  const states = [storage.keeping.state()];
  storage.keeping.onChange(() => states.push(storage.keeping.state()));
  return { ...storage, open, states, time, world };
}

/** A factory whose openings fail so many times. */
function refusing(factory: IDBFactory, times: number) {
  let tries = 0;
  const open: IDBFactory['open'] = (...args) => {
    tries += 1;
    if (tries <= times) throw new DOMException('Not here.', 'SecurityError');
    return factory.open(...args);
  };
  return { factory: { open } as IDBFactory, tries: () => tries };
}

/** A factory whose openings succeed when the test says so. */
function answeringLater(factory: IDBFactory) {
  let answer = (): void => undefined;
  const open: IDBFactory['open'] = (...args) => {
    const request = factory.open(...args);
    return Object.defineProperty(request, 'onsuccess', { set: (run: () => void) => (answer = run) });
  };
  return { factory: { open } as IDBFactory, answer: () => answer() };
}

/** Stands in the place of the browser's own. */
function withIndexedDb(property: PropertyDescriptor): void {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
  Object.defineProperty(globalThis, 'indexedDB', { ...property, configurable: true });
  onTestFinished(() => void Object.defineProperty(globalThis, 'indexedDB', own ?? {}));
}

describe('a storage that opens', () => {
  test('is kept on the device, and another page finds it', async () => {
    const { sessions, settings, live, open, states } = setup();
    expect(states).toEqual(['opening']);
    await sessions.save(session);
    await settings.save(noKeys);
    const running = { interview: openInterview(session), seen: instant(5000, 20) };
    expect(await live.save(running, await live.claim())).toBe('kept');
    expect(states).toEqual(['opening', 'kept']);

    const other = open();
    expect(await other.sessions.load(session.id)).toEqual(found);
    expect(await other.settings.load()).toEqual(noKeys);
    expect(await other.live.load()).toEqual({ kind: 'found', live: running });
  });

  test('begins to before anybody asks, and no longer waits then', async () => {
    const { keeping, world, time } = setup();
    await new Promise<void>((resolve) => keeping.onChange(resolve));
    expect(world.connections).toHaveLength(1);
    expect(time.isWaiting()).toBe(false);
  });

  test('is only read where a newer build was', async () => {
    const { sessions, open } = setup();
    await sessions.save(session);
    const newer = open({ version: 2 });
    await newer.sessions.count();
    const older = open();
    expect(await older.sessions.load(session.id)).toEqual(found);
    expect(older.keeping.state()).toBe('reading');
    await expect(older.sessions.save(session)).rejects.toThrow('newer version');
  });

  test('is only read from the moment on at which a newer build comes', async () => {
    const { sessions, keeping, open } = setup();
    await sessions.save(session);
    await open({ version: 2 }).sessions.count();
    await expect(sessions.save(session)).rejects.toThrow('newer version');
    expect(keeping.state()).toBe('reading');
  });

  test('tells nobody who no longer listens', async () => {
    const { keeping, sessions } = setup();
    const listener = vi.fn();
    keeping.onChange(listener)();
    await sessions.count();
    expect(keeping.state()).toBe('kept');
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('a storage that does not open yet', () => {
  test('as an older tab holds it says so, and answers everything once that is closed', async () => {
    const { open, world, time } = setup();
    const held = await world.raw(1);
    const newer = open({ version: 2 });
    const saving = newer.sessions.save(session);
    const loading = newer.sessions.load(session.id);
    const choosing = newer.settings.save(noKeys);
    expect((await outcomeOf(saving)).kind).toBe('waiting');
    expect(newer.keeping.state()).toBe('waiting');
    expect(time.isWaiting()).toBe(false);

    held.close();
    await saving;
    await choosing;
    expect(await loading).toEqual(found);
    expect(newer.keeping.state()).toBe('kept');
    expect(await open({ version: 2 }).sessions.load(session.id)).toEqual(found);
  });

  test('and for no reason says so after two seconds, not before', async () => {
    const { world } = setup();
    const slow = answeringLater(world.factory);
    const { sessions, states, time } = setup({ factory: slow.factory, name: world.name });
    const saving = sessions.save(session);
    expect((await outcomeOf(saving)).kind).toBe('waiting');
    time.pass(1999);
    expect(states).toEqual(['opening']);
    time.pass(1);
    expect(states).toEqual(['opening', 'waiting']);
    expect((await outcomeOf(saving)).kind).toBe('waiting');
    slow.answer();
    await saving;
    expect(states).toEqual(['opening', 'waiting', 'kept']);
  });

  test('anew, when the browser has closed it, says so too', async () => {
    const { world } = setup();
    const slow = answeringLater(world.factory);
    const { sessions, states, time } = setup({ factory: slow.factory, name: world.name });
    expect((await outcomeOf(sessions.count())).kind).toBe('waiting');
    slow.answer();
    await sessions.save(session);
    for (const connection of world.connections) connection.close();
    const counting = sessions.count();
    expect((await outcomeOf(counting)).kind).toBe('waiting');
    time.pass(2000);
    expect(states).toEqual(['opening', 'kept', 'waiting']);
    slow.answer();
    expect(await counting).toBe(1);
    expect(states).toEqual(['opening', 'kept', 'waiting', 'kept']);
  });
});

describe('a storage that is refused', () => {
  test('once is tried once more', async () => {
    const { world } = setup();
    const { factory, tries } = refusing(world.factory, 1);
    const { sessions, open, states } = setup({ factory, name: world.name });
    await sessions.save(session);
    expect(tries()).toBe(2);
    expect(states).toEqual(['opening', 'kept']);
    expect(await open({ factory: world.factory, name: world.name }).sessions.load(session.id)).toEqual(found);
  });

  test('twice is in memory, all of it and for good, though it could be opened later', async () => {
    const { world } = setup();
    const { factory, tries } = refusing(world.factory, 2);
    const { sessions, live, settings, states, time } = setup({ factory, name: world.name });
    // Asked before it is decided, each of another store.
    const [, , epoch] = await Promise.all([sessions.save(session), settings.save(noKeys), live.claim()]);
    expect(states).toEqual(['opening', 'nowhere']);
    const running = { interview: openInterview(session), seen: instant(5000, 20) };
    expect(await live.save(running, epoch)).toBe('kept');
    expect(await sessions.load(session.id)).toEqual(found);
    expect(await settings.load()).toEqual(noKeys);
    expect(await live.load()).toEqual({ kind: 'found', live: running });
    expect(tries()).toBe(2);
    expect(states).toEqual(['opening', 'nowhere']);
    expect(time.isWaiting()).toBe(false);

    for (const name of ['sessions', 'settings', 'live'] as const)
      expect(
        await get(name === 'sessions' ? session.id : name, world.database().store(name)),
      ).toBeUndefined();
  });

  test.each<[string, PropertyDescriptor]>([
    [
      'cannot be read',
      {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      },
    ],
    ['is null', { value: null }],
    ['is missing', { value: undefined }],
    ['opens with an error', { value: { open: failing } }],
  ])('is in memory where indexedDB %s', async (_, property) => {
    withIndexedDb(property);
    const { sessions, keeping } = openStorage({ wait: handWait().wait });
    await sessions.save(session);
    expect(keeping.state()).toBe('nowhere');
    expect(await sessions.newest(5)).toMatchObject([{ id: session.id }]);
    expect(await sessions.setAside()).toEqual([]);
  });
});

/** An opening that is answered with an error, as Firefox does where it may keep nothing. */
function failing(): IDBOpenDBRequest {
  const request = Object.assign(new EventTarget(), {
    error: new DOMException('A mutation operation was attempted.', 'InvalidStateError'),
    onerror: null as (() => void) | null,
  });
  queueMicrotask(() => request.onerror?.());
  return request as unknown as IDBOpenDBRequest;
}
