import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { lengthOf, PARTS, runningLength } from '../../src/domain/answer';
import { LEVELS, rated as ratedAt, RATING_ITEMS } from '../../src/domain/rubric';
import { placeOf } from '../../src/domain/place';
import { entriesOf, itemOf } from '../../src/domain/session';
import { epochMs, instant, type Instant } from '../../src/domain/time';
import { interviewMachine, type InterviewEvent } from '../../src/interview/interview.machine';
import { deadlineOf, type InterviewSnapshot } from '../../src/interview/interview.shell';
import { at, interviewWith, planWith, seated } from './interview.world';

const now = at(0);

/** 80,000 interviews are taken up: half a minute on two busy cores. */
const WALKS_TIMEOUT = 240_000;

/** What a person, the clock and the store may do, as far as it leads anywhere. */
const steps: readonly InterviewEvent[] = [
  { type: 'interview.entered', seen: now, now },
  { type: 'interview.started', now },
  { type: 'question.skipped', now },
  { type: 'probe.skipped', now },
  { type: 'time.up', now },
  { type: 'answer.started', now },
  { type: 'answer.paused', now },
  { type: 'answer.resumed', now },
  { type: 'answer.finished', now },
  { type: 'entry.kept', now },
  { type: 'rating.saved', now },
  { type: 'rating.deferred', now },
  { type: 'round.started', now },
  { type: 'hold.ended', now },
  { type: 'debrief.closed', now },
];
const trouble: readonly InterviewEvent[] = [{ type: 'entry.failed', now }, { type: 'interview.left' }];

const twoRounds = {
  format: 'custom',
  rounds: 2,
  questions: 2,
  probes: 1,
  ratings: 'round',
  pressure: 'strict',
} as const;

/** Where a snapshot stands, without the times: keeps a walk finite. */
function standing(snapshot: InterviewSnapshot): string {
  const { session, asked, running, draft } = snapshot.context;
  const done = session.entries.filter(({ kind }) => kind !== 'resumed').map((entry) => entry.kind[0]);
  return JSON.stringify([snapshot.value, asked?.prompt, running?.prompt, draft?.item, done]);
}

/** Like `standing`, but what comes next is one place, however the person came there. */
function placed(snapshot: InterviewSnapshot): string {
  const { session, running, draft } = snapshot.context;
  return JSON.stringify([snapshot.value, placeOf(session), running?.prompt, draft?.item]);
}

function expectSound(snapshot: InterviewSnapshot, moment: Instant): void {
  const { session, asked, running, draft } = snapshot.context;
  const open = [asked, running, draft].filter((one) => one !== null);
  expect(open.length, 'one thing at a time').toBeLessThanOrEqual(1);
  for (const { item, probe, answer } of entriesOf(session, 'answered')) {
    const planned = itemOf(session.plan, item);
    const isAsked = probe === null || (planned.kind === 'question' && planned.question.ladder[probe]);
    expect(isAsked, 'an answer has its question').toBeTruthy();
    expect(lengthOf(answer), 'no negative length').toBeGreaterThanOrEqual(0);
  }
  if (running !== null) expect(runningLength(running.answer, moment)).toBeGreaterThanOrEqual(0);
  for (const item of session.plan.items.keys()) {
    const gut = entriesOf(session, 'rated').filter((one) => one.item === item && one.occasion === 'gut');
    const deferred = entriesOf(session, 'deferred').filter((one) => one.item === item);
    expect(gut.length, 'rated at once but once, unless put off').toBeLessThanOrEqual(1 + deferred.length);
  }
  const rounds = entriesOf(session, 'round-started').map(({ round }) => round);
  expect(rounds, 'round after round').toEqual([...rounds.keys()].map((before) => before + 1));
  const prompts = entriesOf(session, 'answered').map(({ item, probe }) => `${item} ${probe}`);
  expect(new Set(prompts).size, 'nothing answered twice').toBe(prompts.length);
  if (deadlineOf(snapshot) !== null)
    expect(
      snapshot.matches('asking') || snapshot.matches('answering'),
      'a deadline belongs to its state',
    ).toBe(true);
}

const hasWayOut = (snapshot: InterviewSnapshot): boolean =>
  snapshot.status === 'done' || [...steps, ...trouble].some((event) => snapshot.can(event));

describe('every walk through the interview is sound', () => {
  test('all shortest paths for three questions', async () => {
    const paths = getShortestPaths(interviewMachine, {
      input: interviewWith(await planWith()),
      events: [...steps, ...trouble],
      filterEvents: (snapshot, event) => snapshot.can(event),
      serializeState: placed,
    });
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.some(({ state }) => state.status === 'done')).toBe(true);
    for (const { state } of paths) {
      expectSound(state, now);
      expect(hasWayOut(state)).toBe(true);
    }
  });

  test('all shortest paths for two rounds that are rated at their end, strictly timed', async () => {
    const paths = getShortestPaths(interviewMachine, {
      input: interviewWith(await planWith(twoRounds)),
      events: [...steps, ...trouble],
      filterEvents: (snapshot, event) => snapshot.can(event),
      serializeState: placed,
    });
    expect(paths.length).toBeGreaterThan(50);
    for (const kind of ['break', 'rating', 'debrief'])
      expect(paths.some(({ state }) => state.matches(kind as 'break'))).toBe(true);
    expect(paths.some(({ state }) => state.status === 'done')).toBe(true);
    for (const { state } of paths) {
      expectSound(state, now);
      expect(hasWayOut(state)).toBe(true);
    }
  });

  test('all simple paths for two rounds of one question, rated at once or put off', async () => {
    const paths = getSimplePaths(interviewMachine, {
      input: interviewWith(await planWith({ ...twoRounds, questions: 1, probes: 0, pressure: 'untimed' })),
      events: steps.filter(({ type }) => type !== 'answer.paused'),
      filterEvents: (snapshot, event) => snapshot.can(event),
      serializeState: standing,
    });
    expect(paths.length).toBeGreaterThan(50);
    for (const { state } of paths) {
      expectSound(state, now);
      expect(hasWayOut(state)).toBe(true);
    }
  });

  test('all simple paths for one question with one follow-up', async () => {
    const paths = getSimplePaths(interviewMachine, {
      input: interviewWith(await planWith({ format: 'custom', questions: 1, probes: 1 })),
      events: [...steps],
      filterEvents: (snapshot, event) => snapshot.can(event),
      serializeState: standing,
    });
    expect(paths.length).toBeGreaterThan(100);
    for (const { state } of paths) {
      expectSound(state, now);
      expect(hasWayOut(state)).toBe(true);
    }
  });

  test(
    'a thousand random walks of eighty events, taken up anew after each event',
    async () => {
      const plans = [
        await planWith(),
        await planWith({ format: 'drill' }),
        await planWith({ format: 'custom', questions: 2, probes: 0, thinking: 0 }),
        await planWith(twoRounds),
        await planWith({ ...twoRounds, ratings: 'question', pressure: 'lights' }),
        await planWith({ format: 'round', pressure: 'strict', pace: 1 }),
      ];
      for (let walk = 0; walk < 1000; walk += 1) {
        const draw = drawer(walk);
        const plan = draw.one(plans);
        let moment = at(0);
        let actor = seated(interviewWith(plan), moment);
        for (let step = 0; step < 80 && actor.getSnapshot().status === 'active'; step += 1) {
          moment = draw.later(moment);
          actor.send(draw.event(moment));
          const before = actor.getSnapshot();
          expectSound(before, moment);
          if (before.status === 'done') break;
          expect(hasWayOut(before)).toBe(true);
          actor = seated(structuredClone(before.context), moment);
          const restored = actor.getSnapshot();
          if (!before.hasTag('keeping') && !before.matches('left'))
            expect(restored.value).toEqual(before.value);
        }
      }
    },
    WALKS_TIMEOUT,
  );
});

function drawer(seed: number) {
  const source = xoroshiro128plus(seed);
  const upTo = (most: number): number => uniformInt(source, 0, most);
  const one = <T>(items: readonly T[]): T => items[upTo(items.length - 1)] as T;
  return {
    one,
    /** On, by up to a hundred seconds; now and then the system clock jumps. */
    later(from: Instant): Instant {
      const by = upTo(100_000);
      const jump = upTo(9) === 0 ? upTo(7_200_000) - 3_600_000 : 0;
      return instant(epochMs(from.wall + by + jump), from.mono + by);
    },
    event(moment: Instant): InterviewEvent {
      const events: readonly InterviewEvent[] = [
        ...steps.slice(1).map((event) => ('now' in event ? { ...event, now: moment } : event)),
        ...trouble.map((event) => ('now' in event ? { ...event, now: moment } : event)),
        { type: 'wording.changed' },
        { type: 'part.pressed', part: one(PARTS), now: moment },
        { type: 'parts.set', marks: [{ part: one(PARTS), start: upTo(200_000) }], now: moment },
        { type: 'note.written', text: 'a note', now: moment },
        { type: 'text.written', text: 'a text' },
        { type: 'time.extended', now: moment },
        { type: 'session.kept' },
        { type: 'vote.given', item: 0, vote: 'inclined', now: moment },
        { type: 'rating.opened', item: upTo(3), occasion: 'gut' },
        { type: 'clock.jumped', by: upTo(5000), now: moment },
        { type: 'score.chosen', item: one(RATING_ITEMS), score: ratedAt(one(LEVELS)) },
        { type: 'principle.shown' },
        { type: 'rating.opened', item: 0, occasion: 'second-look' },
        { type: 'rating.closed', now: moment },
      ];
      return one(events);
    },
  };
}
