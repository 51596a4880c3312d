import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/domain/interview';
import type { Plan } from '../../src/domain/plan';
import { later, SECOND, type Ms } from '../../src/domain/time';
import { leftOff, type LeftOff } from '../../src/interview/left-off';
import {
  begun,
  interviewWith,
  oneQuestion,
  planWith,
  play,
  rated,
  seated,
  type TimelessEvent,
} from './interview.world';

/** How an interview looks that was left so long after the last of these events. */
async function left(
  overrides: Parameters<typeof planWith>[0],
  events: readonly TimelessEvent[],
  after: Ms = 0,
): Promise<{ readonly off: LeftOff; readonly plan: Plan; readonly interview: Interview }> {
  const plan = await planWith(overrides);
  const actor = seated(interviewWith(plan));
  const seen = later(play(actor, events), after);
  const interview = actor.getSnapshot().context;
  return { off: leftOff({ interview, seen }), plan, interview };
}

const kept: TimelessEvent = { type: 'entry.kept' };
const started: TimelessEvent = { type: 'answer.started' };
const finished: TimelessEvent = { type: 'answer.finished' };
const answered: readonly TimelessEvent[] = [started, finished, kept];

const oneRound = { format: 'custom', rounds: 1, questions: 1, probes: 0 } as const;

const nothingTold = { length: 0, segments: [], isAnswering: false };

describe('left in an answer', () => {
  test('it tells how far it was, and in which parts', async () => {
    const { off, plan } = await left(
      {},
      [...begun, started, { type: 'part.pressed', part: 'S' }, { type: 'part.pressed', part: 'A' }],
      70 * SECOND,
    );
    expect(plan.timing.opening.band).not.toBeNull();
    expect(off).toEqual({
      what: 'Quick, question 1 of 3',
      where: 'You left at 1:12 of the answer',
      length: 72 * SECOND,
      segments: [
        { part: null, start: 0, end: SECOND },
        { part: 'S', start: SECOND, end: 2 * SECOND },
        { part: 'A', start: 2 * SECOND, end: 72 * SECOND },
      ],
      band: plan.timing.opening.band,
      isAnswering: true,
    });
  });

  test('a pause is no part of it', async () => {
    const { off } = await left({}, [...begun, started, { type: 'answer.paused' }], 70 * SECOND);
    expect(off).toMatchObject({ where: 'You left at 0:01 of the answer', length: SECOND, isAnswering: true });
  });

  test('in writing there is no clock to tell it by', async () => {
    const { off } = await left({ mode: 'writing' }, [...begun, started], 9 * SECOND);
    expect(off).toEqual({
      what: 'Quick, question 1 of 3',
      where: 'You left while writing',
      length: 9 * SECOND,
      segments: [{ part: null, start: 0, end: 9 * SECOND }],
      band: null,
      isAnswering: true,
    });
  });

  test('a follow-up has its own target', async () => {
    const { off, plan } = await left({}, [...begun, ...answered, started], 5 * SECOND);
    expect(plan.timing.probe.band).not.toEqual(plan.timing.opening.band);
    expect(off).toMatchObject({
      what: 'Quick, question 1 of 3, follow-up 1 of 1',
      where: 'You left at 0:05 of the answer',
      band: plan.timing.probe.band,
    });
  });
});

describe('left at a question', () => {
  test('nothing is told yet', async () => {
    const { off, plan } = await left({}, begun, 9 * SECOND);
    expect(off).toEqual({
      ...nothingTold,
      what: 'Quick, question 1 of 3',
      where: 'You left before the answer',
      band: plan.timing.opening.band,
    });
  });

  test('a follow-up has its own target', async () => {
    const { off, plan } = await left({}, [...begun, ...answered]);
    expect(off).toEqual({
      ...nothingTold,
      what: 'Quick, question 1 of 3, follow-up 1 of 1',
      where: 'You left before the answer',
      band: plan.timing.probe.band,
    });
  });

  test('the candidate’s own questions have no target', async () => {
    const skip: readonly TimelessEvent[] = [{ type: 'question.skipped' }, kept];
    const { off } = await left({ format: 'round' }, [...begun, ...answered, ...skip, ...skip, ...skip]);
    expect(off).toEqual({
      ...nothingTold,
      what: 'Round, your questions',
      where: 'You left before the answer',
      band: null,
    });
  });

  test('the round is told where there are several', async () => {
    const { off } = await left({ format: 'loop' }, [...begun, ...answered, ...answered]);
    expect(off.what).toBe('Loop, round 1 of 5, question 1 of 3, follow-up 1 of 5');
  });
});

describe('left between answers', () => {
  test('at a rating it says so, under its question', async () => {
    const { off, plan } = await left({}, [...begun, ...oneQuestion]);
    expect(off).toEqual({
      ...nothingTold,
      what: 'Quick, question 1 of 3',
      where: 'You left at the rating',
      band: plan.timing.opening.band,
    });
  });

  test('at a second look from the debrief it is a rating too', async () => {
    const { off } = await left(oneRound, [
      ...begun,
      ...answered,
      ...rated,
      { type: 'rating.opened', item: 0, occasion: 'second-look' },
    ]);
    expect(off).toMatchObject({ what: 'Custom, question 1 of 1', where: 'You left at the rating' });
  });

  test('in a break it names the round that comes', async () => {
    const { off, plan } = await left({ ...oneRound, rounds: 2 }, [...begun, ...answered, ...rated]);
    expect(off).toEqual({
      ...nothingTold,
      what: 'Custom, before round 2 of 2',
      where: 'You left in the break',
      band: plan.timing.opening.band,
    });
  });

  test('at the debrief it names the interview alone', async () => {
    const { off, plan } = await left(oneRound, [...begun, ...answered, ...rated]);
    expect(off).toEqual({
      ...nothingTold,
      what: 'Custom',
      where: 'You left at the debrief',
      band: plan.timing.opening.band,
    });
  });

  test.each([
    ['a follow-up is asked', [...begun, started, finished]],
    ['a rating is given', [...begun, ...answered, started, finished]],
  ])('before %s, it was left while the last answer was being kept', async (_, events) => {
    const { off, plan } = await left({}, events);
    expect(off).toEqual({
      ...nothingTold,
      what: 'Quick',
      where: 'You left between two questions',
      band: plan.timing.opening.band,
    });
  });
});
