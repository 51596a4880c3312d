import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../fixtures/fault-plan';
import { faultyFactory } from '../../fixtures/faulty-factory';
import { done } from '../../fixtures/idb';
import { outcomeOf } from '../../fixtures/outcome';

/** A device whose database has two stores, and a page on it. */
async function setup() {
  const device = new IDBFactory();
  const creating = device.open('test', 1);
  creating.onupgradeneeded = () => {
    for (const name of ['a', 'b']) creating.result.createObjectStore(name);
  };
  (await done(creating)).close();
  const page = faultyFactory(device);
  return { device, page, database: await done(page.factory.open('test')) };
}

/** Has three write points: opening, put, commit. */
function write(database: IDBDatabase, value: number, name = 'a'): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error as DOMException);
    transaction.objectStore(name).put(value, 'key');
    transaction.commit();
  });
}

async function kept(device: IDBFactory): Promise<unknown> {
  const database = await done(device.open('test'));
  const value = await done(database.transaction('a').objectStore('a').get('key'));
  database.close();
  return value;
}

const nameOf = (error: unknown): unknown => (error instanceof DOMException ? error.name : error);

/** Of a write of 2 over 1 that meets a fault. */
async function met(fault: Fault) {
  const { device, page, database } = await setup();
  await write(database, 1);
  page.inject(fault);
  const outcome = await outcomeOf(write(database, 2));
  const next = await outcomeOf(write(database, 3));
  page.kill();
  const told = [outcome, next].map((one) => (one.kind === 'rejected' ? nameOf(one.error) : one.kind));
  return { told, kept: await kept(device) };
}

const UNKNOWN = 'UnknownError';
const INACTIVE = 'TransactionInactiveError';
const INVALID = 'InvalidStateError';
const FULL = 'QuotaExceededError';

describe('a fault', () => {
  test('has a point at each opening, put and commit of a write, and at nothing else', async () => {
    const { page, database } = await setup();
    await write(database, 1);
    expect(page.points()).toBe(3);
    await done(database.transaction('a').objectStore('a').get('key'));
    expect(page.points()).toBe(3);
    const transaction = database.transaction('a', 'readwrite');
    const completed = new Promise((resolve) => (transaction.oncomplete = resolve));
    transaction.objectStore('a').add(1, 'other');
    transaction.objectStore('a').delete('key');
    await completed;
    expect(page.points()).toBe(7);
  });

  test.each<[Fault['when'], Fault['what'], number, unknown, unknown, number | undefined]>([
    ['before', 'throw', 1, UNKNOWN, 'resolved', 3],
    ['before', 'throw', 2, UNKNOWN, 'resolved', 3],
    ['before', 'throw', 3, UNKNOWN, 'resolved', 3],
    ['in', 'throw', 1, UNKNOWN, 'resolved', 3],
    ['in', 'throw', 2, UNKNOWN, 'resolved', 3],
    ['in', 'throw', 3, UNKNOWN, 'resolved', 3],
    ['after', 'throw', 1, UNKNOWN, 'resolved', 3],
    ['after', 'throw', 3, 'resolved', UNKNOWN, 2],
    ['before', 'quota', 1, INVALID, 'resolved', 3],
    ['before', 'quota', 2, INACTIVE, 'resolved', 3],
    ['before', 'quota', 3, INVALID, 'resolved', 3],
    ['in', 'quota', 1, FULL, 'resolved', 3],
    ['in', 'quota', 2, FULL, 'resolved', 3],
    ['in', 'quota', 3, FULL, 'resolved', 3],
    ['after', 'quota', 2, FULL, 'resolved', 3],
    ['after', 'quota', 3, 'resolved', INVALID, 2],
    ['before', 'close', 1, INVALID, INVALID, 1],
    ['before', 'close', 2, INACTIVE, INVALID, 1],
    ['in', 'close', 1, UNKNOWN, INVALID, 1],
    ['in', 'close', 2, UNKNOWN, INVALID, 1],
    ['in', 'close', 3, UNKNOWN, INVALID, 1],
    ['after', 'close', 2, UNKNOWN, INVALID, 1],
    ['after', 'close', 3, 'resolved', UNKNOWN, 2],
    ['before', 'hang', 1, 'waiting', 'waiting', 1],
    ['in', 'hang', 2, 'waiting', 'waiting', 1],
    ['after', 'hang', 2, 'waiting', 'waiting', 1],
    ['in', 'hang', 3, 'waiting', 'waiting', 1],
    ['after', 'hang', 3, 'resolved', 'waiting', 2],
  ])('%s a point: %s at %i', async (when, what, at, first, next, value) => {
    expect(await met({ at, when, what })).toEqual({ told: [first, next], kept: value });
  });

  test('may last for some points', async () => {
    expect(await met({ at: 1, when: 'in', what: 'quota', times: Infinity })).toEqual({
      told: [FULL, FULL],
      kept: 1,
    });
  });

  test('that closes the connection is followed by its close event', async () => {
    const { page, database } = await setup();
    const events: string[] = [];
    database.onclose = () => events.push('close');
    page.inject({ at: 2, when: 'in', what: 'close' });
    await expect(write(database, 2).finally(() => events.push('aborted'))).rejects.toThrow();
    await outcomeOf(new Promise(() => undefined));
    expect(events).toEqual(['aborted', 'close']);
  });

  test('that hangs holds up its own stores alone, until it is lifted', async () => {
    const { device, page, database } = await setup();
    page.inject({ at: 2, when: 'in', what: 'hang' });
    const hung = write(database, 2);
    const behind = write(database, 3);
    expect((await outcomeOf(write(database, 4, 'b'))).kind).toBe('resolved');
    expect((await outcomeOf(behind)).kind).toBe('waiting');
    expect(page.isHanging()).toBe(true);
    page.lift();
    await hung;
    await behind;
    expect(page.isHanging()).toBe(false);
    expect(await kept(device)).toBe(3);
  });

  test('that was lifted before its time does not come', async () => {
    const { page, database } = await setup();
    page.inject({ at: 1, when: 'in', what: 'quota', times: Infinity });
    page.lift();
    await write(database, 2);
  });
});

describe('a page that is killed', () => {
  test('leaves what was committed and nothing else, and opens nothing any more', async () => {
    const { device, page, database } = await setup();
    await write(database, 1);
    const going = write(database, 2);
    page.kill();
    expect((await outcomeOf(going)).kind).not.toBe('resolved');
    expect(() => database.transaction('a')).toThrow();
    expect((await outcomeOf(done(page.factory.open('test')))).kind).toBe('waiting');
    expect(await kept(device)).toBe(1);
  });

  test('while it opens the database never gets it', async () => {
    const { device, page } = await setup();
    const opening = done(page.factory.open('test'));
    page.kill();
    expect((await outcomeOf(opening)).kind).toBe('waiting');
    expect(await kept(device)).toBeUndefined();
  });
});
