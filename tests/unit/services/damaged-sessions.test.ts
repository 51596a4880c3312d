import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { setMany, values } from 'idb-keyval';
import { describe, expect, test } from 'vitest';
import type { Session, SessionId } from '../../../src/domain/session';
import { packSession } from '../../../src/domain/stored/pack';
import type { LoadedSession, SetAside } from '../../../src/ports/session-store';
import { idbSessionStore } from '../../../src/services/storage/idb-session-store';
import { memorySessionStore } from '../../../src/services/storage/memory-stores';
import { badBytes } from '../../fixtures/damage';
import { idbWorld } from '../../fixtures/idb';
import { finishedSession, SUNDAY_EVENING, unfinishedSession } from '../../fixtures/session';

const DAMAGED = 1000;
/** Between them stand sound ones: one in so many. */
const SOUND = 6;

interface Kept {
  readonly id: SessionId;
  readonly session: Session;
  /** What stands on the disk, as text. */
  readonly text: string;
  readonly isSound: boolean;
}

/** In the order of their ids and of their time. */
function sessions(seed: number): readonly Kept[] {
  const bad = fc.sample(badBytes, { seed, numRuns: DAMAGED });
  const kinds = [finishedSession(), unfinishedSession(), finishedSession({ mode: 'writing' })];
  return Array.from({ length: (DAMAGED * SOUND) / (SOUND - 1) }, (_, place): Kept => {
    const id = `01935000-0000-7000-8000-${String(place).padStart(12, '0')}` as SessionId;
    const kind = kinds[place % kinds.length] ?? finishedSession();
    const session = { ...kind, id, started: (SUNDAY_EVENING + place) as Session['started'] };
    const whole = JSON.stringify(packSession(session));
    const damage = place % SOUND === 0 ? undefined : bad.pop();
    return { id, session, text: damage?.(whole) ?? whole, isSound: damage === undefined };
  });
}

/** What no longer is JSON lies there as bare text. */
function recordOf({ text }: Kept): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const recordsOf = (all: readonly Kept[]): [SessionId, unknown][] =>
  all.map((kept) => [kept.id, recordOf(kept)]);

const textOf = (record: unknown): string => (typeof record === 'string' ? record : JSON.stringify(record));

/** Those that did not load, as they are set aside: the newest first. */
const aside = (loads: ReadonlyMap<SessionId, LoadedSession>): readonly SetAside[] =>
  [...loads]
    .flatMap(([id, loaded]) =>
      loaded.kind === 'damaged' || loaded.kind === 'newer' ? [{ ...loaded, id }] : [],
    )
    .toReversed();

describe('of a thousand sessions with a bad byte each,', { timeout: 20_000 }, () => {
  const all = sessions(1);

  /** On disk, with the summaries of the time when all was well. */
  async function setup() {
    const world = idbWorld();
    const before = idbSessionStore(world.database());
    for (const { session } of all) await before.save(session);
    const raw = world.database().store('sessions');
    await setMany(recordsOf(all), raw);
    const texts = (await values(raw)).map(textOf);
    return { world, raw, texts, store: idbSessionStore(world.database()) };
  }

  test('each loads as a sound session or is set aside, and no neighbour or byte is lost', async () => {
    const { world, raw, texts, store } = await setup();
    expect(await store.newest(Infinity)).toHaveLength(all.length);

    const loads = new Map<SessionId, LoadedSession>();
    for (const { id } of all) loads.set(id, await store.load(id));
    for (const { id, session, isSound } of all)
      if (isSound) expect(loads.get(id)).toEqual({ kind: 'found', session });
      else expect(loads.get(id)?.kind).toMatch(/^(?:found|damaged|newer)$/u);
    const unreadable = aside(loads);
    expect(unreadable.length).toBeGreaterThan(DAMAGED / 10);
    expect(unreadable.length).toBeLessThan(DAMAGED - DAMAGED / 10);

    for (const later of [store, idbSessionStore(world.database())]) {
      expect(await later.setAside()).toEqual(unreadable);
      const listed = new Set((await later.newest(Infinity)).map(({ id }) => id));
      expect(listed.size).toBe(all.length - unreadable.length);
      for (const { id } of unreadable) expect(listed.has(id)).toBe(false);
      expect(await later.count()).toBe(listed.size);
    }
    expect((await values(raw)).map(textOf)).toEqual(texts);
  });

  test('no save and no erasing touches one that is set aside', async () => {
    const { raw, texts, store } = await setup();
    for (const { id } of all) await store.load(id);
    const unreadable = await store.setAside();
    const ids = new Set(unreadable.map(({ id }) => id));
    for (const { id, session } of all)
      if (ids.has(id)) await expect(store.save(session)).rejects.toThrow(/newer|damaged/u);
    await store.eraseDeleted(Infinity);
    expect((await values(raw)).map(textOf)).toEqual(texts);
  });

  test('in memory the same are set aside', async () => {
    const store = memorySessionStore(new Map(recordsOf(all)));
    const onDisk = idbSessionStore(await filled());
    expect(await store.setAside()).toEqual(await onDisk.setAside());
    expect(await store.count()).toBe(await onDisk.count());
  });

  /** A database without summaries. */
  async function filled() {
    const database = idbWorld().database();
    await setMany(recordsOf(all), database.store('sessions'));
    return database;
  }
});
