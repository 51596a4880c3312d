import { describe, expect, test } from 'vitest';
import { levelOf } from '../../src/domain/levels';
import { rated } from '../../src/domain/rubric';
import { entriesOf, statusOf, withEntries } from '../../src/domain/session';
import { codeOf } from '../../src/domain/interview-code';
import type { SessionId } from '../../src/domain/session';
import { questionsOf } from '../../src/domain/plan';
import { defaultSetup } from '../../src/domain/setup';
import { DAY } from '../../src/domain/time';
import { openBackstage } from '../../src/interview/backstage';
import type { InterviewEvent } from '../../src/interview/interview.machine';
import type { Ports } from '../../src/ports/ports';
import { memoryOwnStore, memorySettingsStore } from '../../src/services/storage/memory-stores';
import { testBank } from '../fixtures/bank';
import { fakeClock } from '../fixtures/fake-clock';
import { fakeKeeping } from '../fixtures/fake-keeping';
import { loneTabs } from '../fixtures/fake-tabs';
import type { TimelessEvent } from './interview.world';
import { fakePageLife, settled, troubledStores } from './shell.world';
import { finishedSession, SUNDAY_EVENING, unfinishedSession } from '../fixtures/session';
import { noStories, nothingWritten } from '../fixtures/nothing-written';
import { noArchives } from '../fixtures/no-archives';

function setup(stores = troubledStores()) {
  const clock = fakeClock();
  let drawn = 0;
  const ports: Ports = {
    clock,
    pageLife: fakePageLife(),
    ...stores,
    settings: memorySettingsStore(),
    own: memoryOwnStore(),
    keeping: fakeKeeping(),
    tabs: loneTabs(),
    bank: testBank,
    speaker: { watch: () => () => undefined, say: () => () => undefined },
    ...noArchives,
    awake: { hold: () => () => undefined },
    downloads: { offer: () => undefined },
    search: () => Promise.reject(new Error('Nobody searches here.')),
    stories: noStories,
    drills: noStories,
    chance: {
      ...nothingWritten,
      sessionId: () => `session-${(drawn += 1)}` as SessionId,
      code: () => codeOf((drawn += 1)),
    },
  };
  const backstage = openBackstage(ports);
  return {
    ...stores,
    clock,
    backstage,
    async send(...events: readonly TimelessEvent[]) {
      for (const event of events) {
        backstage.stage()?.actor.send({ ...event, now: clock.now() } as InterviewEvent);
        await settled();
      }
    },
    session: () => backstage.stage()?.actor.getSnapshot().context.session,
    async stored(id: SessionId | undefined) {
      const loaded = await stores.sessions.load(id ?? ('' as SessionId));
      if (loaded.kind !== 'found') throw new Error(loaded.kind);
      return loaded.session;
    },
  };
}

describe('starting', () => {
  test('puts a new interview on stage, at its briefing, and stores no session yet', async () => {
    const { backstage, sessions } = setup();
    await backstage.start(defaultSetup, null);
    expect(backstage.stage()?.actor.getSnapshot().value).toBe('briefing');
    expect(await sessions.count()).toBe(0);
  });

  test('with a given code asks the same questions on any device', async () => {
    const [one, other] = [setup(), setup()];
    await one.backstage.start(defaultSetup, codeOf(77));
    await other.backstage.start(defaultSetup, codeOf(77));
    expect(one.session()?.plan).toEqual(other.session()?.plan);
  });

  test('without a code avoids what was asked lately', async () => {
    const { backstage, send, session } = setup();
    const asked = new Set<string>();
    for (let run = 0; run < 5; run += 1) {
      await backstage.start(defaultSetup, null);
      await send({ type: 'interview.started' });
      for (const [, { question }] of questionsOf(session()?.plan ?? { items: [] })) {
        expect(asked).not.toContain(question.id);
        asked.add(question.id);
      }
    }
  });

  test('ends the one left running as left early, with all that was said', async () => {
    const { backstage, send, session, stored } = setup();
    await backstage.start(defaultSetup, null);
    await send(
      { type: 'interview.started' },
      { type: 'answer.started' },
      { type: 'note.written', text: 'a word' },
    );
    const first = session()?.id;
    await backstage.start(defaultSetup, null);
    const ended = await stored(first);
    expect(statusOf(ended)).toBe('left-early');
    expect(entriesOf(ended, 'answered')[0]?.answer.note).toBe('a word');
  });

  test('is refused when the one left running cannot be kept, which stays to be resumed', async () => {
    const { backstage, send, trouble } = setup();
    await backstage.start(defaultSetup, null);
    await send({ type: 'interview.started' });
    await backstage.leave();
    trouble.sessions = 1;
    await expect(backstage.start(defaultSetup, null)).rejects.toThrow();
    expect(await backstage.unfinished()).not.toBeNull();
    expect(backstage.stage()).toBeNull();
  });
});

describe('what was left running', () => {
  test('is offered once it was begun, and not before', async () => {
    const { backstage, send } = setup();
    await backstage.start(defaultSetup, null);
    await backstage.leave();
    expect(await backstage.unfinished()).toBeNull();
    await backstage.start(defaultSetup, null);
    await send({ type: 'interview.started' });
    await backstage.leave();
    expect(await backstage.unfinished()).not.toBeNull();
  });

  test('is taken up where it stood', async () => {
    const { backstage, send } = setup();
    await backstage.start(defaultSetup, null);
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    await backstage.leave();
    expect(await backstage.resume()).toBe('resumed');
    expect(backstage.stage()?.actor.getSnapshot().value).toEqual({ answering: 'running' });
  });

  test('can be ended, and stands in the history', async () => {
    const { backstage, send, session, stored } = setup();
    await backstage.start(defaultSetup, null);
    await send({ type: 'interview.started' });
    const id = session()?.id;
    await backstage.leave();
    await backstage.endUnfinished();
    expect(await backstage.unfinished()).toBeNull();
    expect(await backstage.resume()).toBe('nothing');
    expect(statusOf(await stored(id))).toBe('left-early');
  });
});

test('one interview gives way to the next without a moment in which none is on stage', async () => {
  const { backstage, session } = setup();
  await backstage.start(defaultSetup, null);
  const first = session();
  if (first === undefined) throw new Error('Nothing is on stage.');
  const seen: boolean[] = [];
  backstage.onStage(() => seen.push(backstage.stage() !== null));
  await backstage.retake(first, 0);
  expect(seen).toEqual([true]);
});

test('a question is asked once more with the same words, in a session that knows the first one', async () => {
  const { backstage, send, session } = setup();
  await backstage.start(defaultSetup, null);
  await send({ type: 'interview.started' });
  const first = session();
  if (first === undefined) throw new Error('Nothing is on stage.');
  await backstage.retake(first, 1);
  expect(session()?.plan.items).toEqual([first.plan.items[1]]);
  expect(session()?.retakes).toBe(first.id);
});

test('a whole interview is taken again with its stored plan, in a session that knows the first one', async () => {
  const { backstage, send, session, stored } = setup();
  await backstage.start(defaultSetup, null);
  await send({ type: 'interview.started' }, { type: 'question.skipped' });
  const first = session();
  if (first === undefined) throw new Error('Nothing is on stage.');
  await backstage.retake(first, 'all');
  expect(session()).toMatchObject({ plan: first.plan, retakes: first.id, entries: [] });
  expect(session()?.id).not.toBe(first.id);
  expect(statusOf(await stored(first.id))).toBe('left-early');
});

describe('a second look at a session of another day', () => {
  const yesterday = finishedSession();

  test('is opened in one step, stands beside the gut, and ends in the debrief', async () => {
    const { backstage, sessions, clock, send, stored } = setup();
    await sessions.save(yesterday);
    clock.advance(SUNDAY_EVENING + DAY - clock.now().wall);
    const away = clock.now().wall - (yesterday.entries.at(-1)?.at ?? 0);
    await backstage.lookAgain(yesterday.id, 1);
    const { actor } = backstage.stage() ?? {};
    expect(actor?.getSnapshot().value).toBe('rating');
    expect(actor?.getSnapshot().context.draft).toMatchObject({ item: 1, occasion: 'second-look' });
    await send({ type: 'score.chosen', item: 'result', score: rated(4) }, { type: 'rating.saved' });
    expect(actor?.getSnapshot().value).toBe('debrief');
    await send({ type: 'debrief.closed' });
    expect(backstage.stage()).toBeNull();
    const looked = await stored(yesterday.id);
    expect(levelOf(looked, 1, 'result', 'second-look')).toBe(4);
    expect(levelOf(looked, 1, 'result', 'gut')).toBe(2);
    expect(looked.entries.slice(0, yesterday.entries.length)).toEqual(yesterday.entries);
    expect(entriesOf(looked, 'resumed')[0]?.lasting).toBe(away);
    expect(statusOf(looked)).toBe('finished');
  });

  test('is refused of one that was left early, which would ask on, and of one that is gone', async () => {
    const { backstage, sessions, stored } = setup();
    const early = withEntries(unfinishedSession(), { kind: 'left-early', at: yesterday.started });
    await sessions.save(early);
    await expect(backstage.lookAgain(early.id, 0)).rejects.toThrow('cannot be looked at again');
    await expect(backstage.lookAgain('gone' as SessionId, 0)).rejects.toThrow('absent');
    expect(backstage.stage()).toBeNull();
    expect(await stored(early.id)).toEqual(early);
  });
});

test('tells how an interview came off the stage', async () => {
  const { backstage, send } = setup();
  await backstage.start({ ...defaultSetup, format: 'drill' }, null);
  await backstage.leave();
  expect(backstage.lastEnding()).toBe('left');
  await backstage.start({ ...defaultSetup, format: 'drill' }, null);
  await send({ type: 'interview.started' }, { type: 'question.skipped' }, { type: 'debrief.closed' });
  expect(backstage.lastEnding()).toBe('done');
  expect(backstage.stage()).toBeNull();
});

test('an answer that reached its session but not the running record is there when it is taken up', async () => {
  const { backstage, send, trouble, live, sessions } = setup();
  await backstage.start({ ...defaultSetup, thinking: 0 }, null);
  await send({ type: 'interview.started' }, { type: 'answer.started' });
  trouble.live = true;
  await send({ type: 'note.written', text: 'a word' }, { type: 'answer.finished' });
  trouble.live = false;

  const next = setup({ ...troubledStores(), sessions, live });
  await next.backstage.resume();
  const session = next.session();
  expect(session && entriesOf(session, 'answered').map(({ answer }) => answer.note)).toEqual(['a word']);
});
