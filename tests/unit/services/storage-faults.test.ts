import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { del, set } from 'idb-keyval';
import { describe, expect, test } from 'vitest';
import { openInterview } from '../../../src/domain/interview';
import { withEntries, type Session, type SessionId } from '../../../src/domain/session';
import { defaultSettings } from '../../../src/domain/settings';
import { parseSummary } from '../../../src/domain/stored/stored-summary';
import { summarise } from '../../../src/domain/summary';
import { epochMs, instant } from '../../../src/domain/time';
import type { Epoch } from '../../../src/ports/live-store';
import { openDatabase } from '../../../src/services/storage/database';
import { openStorage, type OpenedStorage } from '../../../src/services/storage/open-storage';
import { summaryRecord } from '../../../src/services/storage/summary-record';
import type { Fault } from '../../fixtures/fault-plan';
import { faultyFactory } from '../../fixtures/faulty-factory';
import { handWait } from '../../fixtures/hand-wait';
import { done } from '../../fixtures/idb';
import { outcomeOf } from '../../fixtures/outcome';
import { finishedSession, unfinishedSession } from '../../fixtures/session';

const id = (place: number): SessionId => `01935000-0000-7000-8000-00000000000${place}` as SessionId;
const at = (place: number) => ({ id: id(place), started: 1_790_000_000_000 + place });

const kept = finishedSession(at(1));
const begun = unfinishedSession(at(2));
const gone = withEntries(finishedSession(at(3)), { kind: 'deleted', at: epochMs(5000) });
const fresh = finishedSession(at(4));
const live = { interview: openInterview(begun), seen: instant(5000, 20) };
const later = { ...live, seen: instant(9000, 4020) };

/** What a page finds. */
interface Found {
  readonly sessions: readonly Session[];
  readonly live: typeof live | null;
  readonly keys: boolean;
}

const before: Found = { sessions: [kept, begun, gone], live, keys: true };

interface Deed {
  readonly name: string;
  readonly run: (storage: OpenedStorage, epoch: Epoch) => Promise<unknown>;
  readonly after: Found;
  /** How it may end. */
  readonly ends?: readonly string[];
}

const deleted = withEntries(kept, { kind: 'deleted', at: epochMs(9000) });

const deeds: readonly Deed[] = [
  {
    name: 'saving a new session',
    run: ({ sessions }) => sessions.save(fresh),
    after: { ...before, sessions: [...before.sessions, fresh] },
  },
  {
    name: 'saving a session again',
    run: ({ sessions }) => sessions.save(deleted),
    after: { ...before, sessions: [deleted, begun, gone] },
  },
  {
    name: 'erasing what was deleted',
    run: ({ sessions }) => sessions.eraseDeleted(6000),
    after: { ...before, sessions: [kept, begun] },
  },
  {
    name: 'listing, which mends the summaries',
    run: ({ sessions }) => sessions.newest(5),
    after: before,
    ends: ['resolved', 'waiting'],
  },
  {
    name: 'saving the running interview',
    run: (storage, epoch) => storage.live.save(later, epoch),
    after: { ...before, live: later },
  },
  {
    name: 'clearing the running interview',
    run: (storage, epoch) => storage.live.clear(epoch),
    after: { ...before, live: null },
  },
  { name: 'claiming the running interview', run: (storage) => storage.live.claim(), after: before },
  {
    name: 'saving the settings',
    run: ({ settings }) => settings.save({ ...defaultSettings, keys: false }),
    after: { ...before, keys: false },
  },
];

/** A device that holds `before`: one summary is missing and one has no session. */
async function device(): Promise<IDBFactory> {
  const factory = new IDBFactory();
  const { storage, page } = visit(factory);
  for (const session of before.sessions) await storage.sessions.save(session);
  await storage.settings.save(defaultSettings);
  await storage.live.save(live, await storage.live.claim());
  const summaries = openDatabase({ factory: page.factory, onBlocked: () => undefined }).store('summaries');
  await del(begun.id, summaries);
  await set(id(9), summaryRecord(finishedSession(at(9))), summaries);
  page.kill();
  return factory;
}

/** A page on the device. */
function visit(factory: IDBFactory) {
  const page = faultyFactory(factory);
  return { page, storage: openStorage({ factory: page.factory, wait: handWait().wait }) };
}

/** What the next page finds on the device, whose lists must agree with its sessions. */
async function found(factory: IDBFactory): Promise<Found> {
  const { storage, page } = visit(factory);
  const listed = await storage.sessions.newest(Infinity);
  expect(await storage.sessions.setAside()).toEqual([]);
  expect(storage.keeping.state()).toBe('kept');
  const loads = await Promise.all([1, 2, 3, 4, 9].map((place) => storage.sessions.load(id(place))));
  const sessions = loads.flatMap((loaded) => {
    expect(loaded.kind).toMatch(/^(?:found|absent)$/u);
    return loaded.kind === 'found' ? loaded.session : [];
  });
  const summaries = sessions.map(summarise);
  expect(listed).toEqual(summaries.filter((summary) => summary.deleted === null).toReversed());
  expect(await keptSummaries(factory)).toEqual(summaries);
  const loaded = await storage.live.load();
  expect(loaded.kind).toMatch(/^(?:found|absent)$/u);
  const { keys } = await storage.settings.load();
  page.kill();
  return { sessions, live: loaded.kind === 'found' ? loaded.live : null, keys };
}

async function keptSummaries(factory: IDBFactory): Promise<readonly unknown[]> {
  const database = await done(factory.open('greenroom'));
  const raws: unknown[] = await done(database.transaction('summaries').objectStore('summaries').getAll());
  database.close();
  return raws.map((raw) => {
    const parsed = parseSummary(raw);
    return parsed.kind === 'found' ? parsed.summary : parsed;
  });
}

const faults: fc.Arbitrary<Fault> = fc.noBias(
  fc.record({
    at: fc.integer({ min: 1, max: 7 }),
    when: fc.constantFrom('before', 'in', 'after'),
    what: fc.constantFrom('throw', 'close', 'hang', 'quota'),
    times: fc.constantFrom(1, 1, 2, 5, Infinity),
  }),
);

const EACH = 63;

describe(`${EACH * deeds.length} faults:`, { timeout: 20_000 }, () => {
  describe.each(deeds.map((deed, seed) => [deed.name, seed, deed] as const))(
    '%s (seed %i)',
    (_, seed, deed) => {
      test('is done as a whole when it resolved, and not at all when it did not', async () => {
        const ends = new Set<string>();
        for (const fault of fc.sample(faults, { seed, numRuns: EACH })) {
          const factory = await device();
          const { storage, page } = visit(factory);
          const epoch = await storage.live.claim();
          page.inject(fault);
          const { kind } = await outcomeOf(deed.run(storage, epoch));
          ends.add(kind);
          expect(kind === 'waiting').toBe(page.isHanging());
          page.kill();
          expect(await found(factory), JSON.stringify({ fault, kind })).toEqual(
            kind === 'resolved' ? deed.after : before,
          );
        }
        expect([...ends].toSorted()).toEqual(deed.ends ?? ['rejected', 'resolved', 'waiting']);
      });

      test('is done when it is tried again after the fault', async () => {
        for (const fault of fc.sample(faults, { seed, numRuns: Math.ceil(EACH / 3) })) {
          const factory = await device();
          const { storage, page } = visit(factory);
          const epoch = await storage.live.claim();
          page.inject(fault);
          const first = deed.run(storage, epoch);
          await outcomeOf(first);
          page.lift();
          expect((await outcomeOf(first)).kind, JSON.stringify(fault)).not.toBe('waiting');
          expect((await outcomeOf(deed.run(storage, epoch))).kind, JSON.stringify(fault)).toBe('resolved');
          page.kill();
          expect(await found(factory)).toEqual(deed.after);
        }
      });
    },
  );
});
