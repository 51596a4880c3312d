import { describe, expect, test } from 'vitest';
import { hasRunOut, lengthOf } from '../../src/domain/answer';
import { entriesOf } from '../../src/domain/session';
import type { Setup } from '../../src/domain/setup';
import { HOUR, MINUTE, SECOND } from '../../src/domain/time';
import type { InterviewEvent } from '../../src/interview/interview.machine';
import { interviewWith, planWith, type TimelessEvent } from './interview.world';
import { settled, shellWorld } from './shell.world';

/** A strict interview of two questions with a follow-up each, run by the real shell. */
async function setup(overrides: Partial<Setup> = {}) {
  const plan = await planWith({
    format: 'custom',
    pressure: 'strict',
    questions: 2,
    probes: 1,
    ...overrides,
  });
  const world = shellWorld(interviewWith(plan));
  const context = () => world.shell.actor.getSnapshot().context;
  return {
    ...world,
    context,
    value: () => world.shell.actor.getSnapshot().value,
    answers: () => entriesOf(context().session, 'answered'),
    async send(...events: readonly TimelessEvent[]) {
      for (const event of events) {
        world.shell.actor.send({ ...event, now: world.clock.now() } as InterviewEvent);
        await settled();
      }
    },
    async pass(length: number) {
      world.clock.advance(length);
      await settled();
    },
    async sleep(length: number) {
      world.clock.sleep(length);
      world.pageLife.wake();
      await settled();
    },
  };
}

describe('strict time', () => {
  test('thinking runs out into the answer, the answer into the follow-up, and that into the next question', async () => {
    const { send, pass, value, context, answers } = await setup();
    await send({ type: 'interview.started' });
    await pass(30 * SECOND);
    expect(value()).toEqual({ answering: 'running' });
    await pass(3 * MINUTE);
    expect(context().asked?.prompt).toMatchObject({ item: 0, probe: expect.any(Number) });
    await pass(5 * SECOND);
    expect(value()).toEqual({ answering: 'running' });
    await pass(2 * MINUTE);
    expect(context().asked?.prompt).toEqual({ item: 1, probe: null });
    expect(answers().map(({ answer }) => [lengthOf(answer), hasRunOut(answer)])).toEqual([
      [3 * MINUTE, true],
      [2 * MINUTE, true],
    ]);
  });

  test('is as long as the pace says', async () => {
    const { send, pass, value } = await setup({ pace: 2 });
    await send({ type: 'interview.started' });
    await pass(MINUTE);
    await pass(6 * MINUTE - 1);
    expect(value()).toEqual({ answering: 'running' });
    await pass(1);
    expect(value()).toEqual({ asking: 'thinking' });
  });

  test('keeps what was typed to the letter when the answer runs out', async () => {
    const { send, pass, answers } = await setup();
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    await send({ type: 'note.written', text: 'the numb' }, { type: 'text.written', text: ' and th' });
    await pass(3 * MINUTE);
    expect(answers()[0]?.answer).toMatchObject({ note: 'the numb', text: ' and th' });
  });

  test('knows no pause', async () => {
    const { send, value } = await setup();
    await send({ type: 'interview.started' }, { type: 'answer.started' }, { type: 'answer.paused' });
    expect(value()).toEqual({ answering: 'running' });
  });

  test('moves the end by thirty seconds as often as it is asked to, and logs it', async () => {
    const { send, pass, value, answers } = await setup();
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    for (let time = 0; time < 12; time += 1) await send({ type: 'time.extended' });
    await pass(9 * MINUTE - 1);
    expect(value()).toEqual({ answering: 'running' });
    await pass(1);
    expect(answers().map(({ answer }) => lengthOf(answer))).toEqual([9 * MINUTE]);
    const extensions = answers()[0]?.answer.log.filter(({ kind }) => kind === 'extended');
    expect(extensions).toHaveLength(12);
  });

  test('cuts no answer off under soft time and with lights', async () => {
    for (const pressure of ['soft', 'lights'] as const) {
      const { send, pass, value } = await setup({ pressure });
      await send({ type: 'interview.started' }, { type: 'answer.started' }, { type: 'time.extended' });
      await pass(HOUR);
      expect(value()).toEqual({ answering: 'running' });
    }
  });
});

describe('a lid closed for an hour under strict time', () => {
  test('during an answer: that one ran out at its limit, and the person is asked before anything else starts', async () => {
    const { send, sleep, pass, value, context, answers } = await setup();
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    await sleep(HOUR);
    expect(value()).toBe('held');
    expect(answers().map(({ answer }) => lengthOf(answer))).toEqual([3 * MINUTE]);
    await pass(HOUR);
    expect(value()).toBe('held');
    expect(context().asked).toBeNull();
    await send({ type: 'hold.ended' });
    expect(value()).toEqual({ asking: 'thinking' });
    expect(answers()).toHaveLength(1);
  });

  test('while thinking: the time to think is over, and the answer waits for the person', async () => {
    const { send, sleep, pass, value, answers } = await setup();
    await send({ type: 'interview.started' });
    await sleep(HOUR);
    expect(value()).toEqual({ asking: 'ready' });
    await pass(HOUR);
    expect(value()).toEqual({ asking: 'ready' });
    expect(answers()).toHaveLength(0);
  });

  test('a stall of a second is none: the answer begins at its moment and not later', async () => {
    const { send, sleep, pass, value, answers } = await setup();
    await send({ type: 'interview.started' });
    await pass(29.5 * SECOND);
    await sleep(1.5 * SECOND);
    expect(value()).toEqual({ answering: 'running' });
    await send({ type: 'answer.finished' });
    expect(answers().map(({ answer }) => lengthOf(answer))).toEqual([SECOND]);
    expect(answers()[0]?.thought).toBe(30 * SECOND);
  });

  test('after the last answer of a round nothing is to be held: the rating waits by itself', async () => {
    const { send, sleep, value } = await setup({ questions: 1, probes: 0 });
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    await sleep(HOUR);
    expect(value()).toBe('rating');
  });
});
