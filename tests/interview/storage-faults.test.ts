import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/domain/interview';
import { codeOf } from '../../src/domain/interview-code';
import type { SessionId } from '../../src/domain/session';
import { defaultSetup } from '../../src/domain/setup';
import { SECOND } from '../../src/domain/time';
import { openBackstage } from '../../src/interview/backstage';
import type { InterviewEvent } from '../../src/interview/interview.machine';
import { openStorage } from '../../src/services/storage/open-storage';
import { testBank } from '../fixtures/bank';
import { fakeClock } from '../fixtures/fake-clock';
import { loneTabs } from '../fixtures/fake-tabs';
import type { Fault } from '../fixtures/fault-plan';
import { faultyFactory } from '../fixtures/faulty-factory';
import { handWait } from '../fixtures/hand-wait';
import { runs } from '../fixtures/runs';
import { seeded, type Seeded } from '../fixtures/seeded';
import type { TimelessEvent } from './interview.world';
import { fakePageLife } from './shell.world';
import { noStories, nothingWritten } from '../fixtures/nothing-written';
import { noArchives } from '../fixtures/no-archives';

const FAULTS = runs(500);
const TIMEOUT = 120_000;

/** A step of fake IndexedDB takes a task, and no write here takes more of them. */
const TASKS = 40;
/** Shorter than a write is waited for, so that only one that hangs is given up. */
const STEP = 3 * SECOND;

const id = 'session-1' as SessionId;

async function settled(): Promise<void> {
  for (let task = 0; task < TASKS; task += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** One page's life over what the device holds. */
function visit(device: IDBFactory) {
  const page = faultyFactory(device);
  const clock = fakeClock();
  const pageLife = fakePageLife();
  const { sessions, live, settings, own, keeping } = openStorage({
    factory: page.factory,
    wait: handWait().wait,
  });
  const backstage = openBackstage({
    clock,
    pageLife,
    sessions,
    live,
    settings,
    own,
    keeping,
    tabs: loneTabs(),
    bank: testBank,
    speaker: { watch: () => () => undefined, say: () => () => undefined },
    ...noArchives,
    awake: { hold: () => () => undefined },
    downloads: { offer: () => undefined },
    search: () => Promise.reject(new Error('Nobody searches here.')),
    stories: noStories,
    drills: noStories,
    chance: { ...nothingWritten, sessionId: () => id, code: () => codeOf(7) },
  });
  return {
    page,
    clock,
    pageLife,
    backstage,
    sessions,
    live,
    context: () => backstage.stage()?.actor.getSnapshot().context ?? null,
    said: () => backstage.stage()?.saved() ?? null,
    send: (event: TimelessEvent) =>
      backstage.stage()?.actor.send({ ...event, now: clock.now() } as InterviewEvent),
  };
}

type Visit = ReturnType<typeof visit>;

/** What would be missed: everything that was said, written and rated. */
const wordsOf = (interview: Interview | null): string =>
  JSON.stringify(
    [
      interview?.session.entries.filter(({ kind }) => kind !== 'resumed'),
      interview?.running?.answer.note,
      interview?.draft?.change,
      interview?.commitment?.text,
    ],
    inOrder,
  );

/** A record from the device has its fields in the order of its schema. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)))
    : value;

const way: readonly TimelessEvent[] = [
  { type: 'interview.started' },
  { type: 'answer.started' },
  { type: 'note.written', text: 'the first words' },
  { type: 'part.pressed', part: 'A' },
  { type: 'answer.finished' },
  { type: 'answer.started' },
  { type: 'note.written', text: 'the second words' },
  { type: 'answer.finished' },
  { type: 'change.written', text: 'slower' },
  { type: 'rating.saved' },
];

/** Everything that can go wrong, at a point that is drawn. */
const faultOf = (chance: Seeded): Fault => ({
  at: 1 + chance.upTo(40),
  when: chance.one(['before', 'in', 'after']),
  what: chance.one(['throw', 'close', 'hang', 'quota']),
  times: chance.one([1, 2, 6, Infinity]),
});

/** Some time passes, as it does between two things that a person does. */
async function pass({ clock }: Visit, length: number): Promise<void> {
  for (let passed = 0; passed < length; passed += STEP) {
    await settled();
    clock.advance(STEP);
  }
  await settled();
}

/** What is on the device, as the next page finds it. */
async function foundOn(device: IDBFactory): Promise<string> {
  const next = visit(device);
  const left = await next.backstage.unfinished();
  next.page.kill();
  return wordsOf(left?.interview ?? null);
}

describe(`${FAULTS} faults of the store in the middle of an interview`, { timeout: TIMEOUT }, () => {
  test('lose nothing that was shown as saved, are told each time, and never stop the interview', async () => {
    const outcomes = { told: 0, unnoticed: 0, striking: 0 };
    for (let seed = 0; seed < FAULTS; seed += 1) {
      const chance = seeded(seed);
      const device = new IDBFactory();
      const here = visit(device);
      await here.backstage.start({ ...defaultSetup, thinking: 0 }, null);
      await settled();
      const fault = faultOf(chance);
      here.page.inject(fault);
      let acknowledged = wordsOf(null);
      let wasTold = false;
      const listen = (): void => {
        if (here.said() === 'saved') acknowledged = wordsOf(here.context());
        if (here.said() === 'not-saved') wasTold = true;
      };
      here.backstage.stage()?.onSaved(listen);
      const killedAfter = chance.upTo(way.length - 1);
      for (const event of way.slice(0, killedAfter + 1)) {
        here.send(event);
        // A store that hangs is waited for twice, each time some seconds.
        await pass(here, 12 * SECOND);
      }
      const where = `seed ${seed}, ${JSON.stringify(fault)}`;
      expect(here.backstage.stage()?.actor.getSnapshot().hasTag('keeping'), `${where}: it goes on`).toBe(
        false,
      );

      const inMemory = wordsOf(here.context());
      const isStruck = here.page.points() >= fault.at;
      if (isStruck) outcomes.striking += 1;
      here.page.kill();
      const onDisk = await foundOn(device);
      if (onDisk !== inMemory) expect(here.said(), `${where}: the person is told`).toBe('not-saved');
      expect(isAtLeast(onDisk, acknowledged), `${where}: what was shown as saved is there`).toBe(true);
      if (wasTold) outcomes.told += 1;
      else if (isStruck) outcomes.unnoticed += 1;
    }
    expect(outcomes.striking, 'faults that struck').toBeGreaterThan(FAULTS / 2);
    expect(outcomes.told, 'faults that were told').toBeGreaterThan(FAULTS / 10);
    expect(outcomes.unnoticed, 'faults that a second try mended').toBeGreaterThan(0);
  });

  test('once they are over everything is written, without a word from the person', async () => {
    for (let seed = 0; seed < FAULTS / 5; seed += 1) {
      const chance = seeded(seed);
      const device = new IDBFactory();
      const here = visit(device);
      await here.backstage.start({ ...defaultSetup, thinking: 0 }, null);
      await settled();
      const fault = { ...faultOf(chance), at: 1 + chance.upTo(10), times: Infinity };
      here.page.inject(fault);
      for (const event of way.slice(0, 5 + chance.upTo(5))) {
        here.send(event);
        await pass(here, 12 * SECOND);
      }
      here.page.lift();
      await pass(here, 30 * SECOND);
      const where = `seed ${seed}, ${JSON.stringify(fault)}`;
      expect(here.said(), where).toBe('saved');
      const loaded = await here.sessions.load(id);
      expect(loaded.kind === 'found' && loaded.session, where).toEqual(here.context()?.session);
      here.page.kill();
      expect(await foundOn(device), where).toBe(wordsOf(here.context()));
    }
  });
});

/** Whether what is on disk goes at least as far as what was shown as saved. */
function isAtLeast(onDisk: string, acknowledged: string): boolean {
  const [entries, ...words] = JSON.parse(onDisk) as [unknown[] | null, ...unknown[]];
  const [shown, ...shownWords] = JSON.parse(acknowledged) as [unknown[] | null, ...unknown[]];
  const kept = entries ?? [];
  const owed = shown ?? [];
  if (kept.length > owed.length) return true;
  return (
    JSON.stringify(kept) === JSON.stringify(owed) && JSON.stringify(words) === JSON.stringify(shownWords)
  );
}
