import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/domain/interview';
import type { Plan } from '../../src/domain/plan';
import { between, SECOND, type Ms } from '../../src/domain/time';
import { byItself } from '../../src/interview/by-itself';
import type { InterviewEvent } from '../../src/interview/interview.machine';
import { sceneOf, type Scene } from '../../src/interview/interview.select';
import { at, interviewWith, planWith, seated, type TimelessEvent } from './interview.world';

/** An interview whose first question stands on the screen since 0:00. */
function asked(plan: Plan) {
  const actor = seated(interviewWith(plan));
  const send = (event: TimelessEvent, after: Ms): void =>
    actor.send({ ...event, now: at(after) } as InterviewEvent);
  send({ type: 'interview.started' }, 0);
  send({ type: 'entry.kept' }, 0);
  return {
    send,
    context: (): Interview => actor.getSnapshot().context,
    after: (before: Scene['kind']) =>
      byItself(before, sceneOf(actor.getSnapshot()), actor.getSnapshot().context),
  };
}

const setup = async (overrides: Parameters<typeof planWith>[0] = { pressure: 'strict' }) =>
  asked(await planWith(overrides));

/** Thirty seconds to think, three minutes to answer. */
const THOUGHT = 30 * SECOND;
const OVER = THOUGHT + 180 * SECOND;

describe('an answer begins', () => {
  test('by itself when the time to think is over under strict time', async () => {
    const { send, after } = await setup();
    send({ type: 'time.up' }, THOUGHT);
    expect(after('asking')).toBe('began');
  });

  test('by itself too where that is noticed a little late', async () => {
    const { send, after } = await setup();
    send({ type: 'time.up' }, THOUGHT + SECOND);
    expect(after('asking')).toBe('began');
  });

  test('because the person said so, before the time was over', async () => {
    const { send, after } = await setup();
    send({ type: 'answer.started' }, THOUGHT - 2 * SECOND);
    expect(after('asking')).toBeNull();
  });

  test('because the person said so, where the time to think ends without a limit behind it', async () => {
    const { send, after, context } = await setup({ pressure: 'soft', thinking: 20 });
    const { asked } = context();
    if (!asked?.until) throw new Error('There is no time to think.');
    send({ type: 'answer.started' }, between(asked.since, asked.until));
    expect(after('asking')).toBeNull();
  });

  test('because the person said so, where there is no time to think', async () => {
    const plan = await planWith({ pressure: 'strict' });
    const { timing } = plan;
    const { send, after } = asked({
      ...plan,
      timing: { ...timing, opening: { ...timing.opening, thinking: 0 } },
    });
    send({ type: 'answer.started' }, 0);
    expect(after('asking')).toBeNull();
  });

  test('by itself in a follow-up after its own time to think', async () => {
    const { send, after } = await setup();
    send({ type: 'answer.started' }, SECOND);
    send({ type: 'answer.finished' }, 2 * SECOND);
    send({ type: 'entry.kept' }, 2 * SECOND);
    send({ type: 'time.up' }, 7 * SECOND);
    expect(after('asking')).toBe('began');
  });

  test.each([
    [-1, null],
    [-0.9, 'began'],
    [0.9, 'began'],
    [1, null],
  ] as const)('%s ms off the time to think: %s', async (off, expected) => {
    const { send, context } = await setup();
    send({ type: 'answer.started' }, SECOND);
    const { running } = context();
    if (running === null) throw new Error('Nothing is being answered.');
    const scene: Scene = { kind: 'answering', running: { ...running, thought: THOUGHT + off } };
    expect(byItself('asking', scene, context())).toBe(expected);
  });

  test('without a word of it where it stood on the screen already', async () => {
    const { send, after } = await setup();
    send({ type: 'time.up' }, THOUGHT);
    expect(after('answering')).toBeNull();
    expect(after('briefing')).toBeNull();
  });
});

describe('an answer ends', () => {
  async function answering() {
    const world = await setup();
    world.send({ type: 'time.up' }, THOUGHT);
    return world;
  }

  test('by itself at its limit, for what is being kept and for what comes after', async () => {
    const { send, after } = await answering();
    send({ type: 'time.up' }, OVER);
    expect(after('answering')).toBe('ran-out');
    send({ type: 'entry.kept' }, OVER);
    expect(after('answering')).toBe('ran-out');
  });

  test('because the person said so', async () => {
    const { send, after } = await answering();
    send({ type: 'answer.finished' }, OVER - SECOND);
    expect(after('answering')).toBeNull();
  });

  test('without anything answered yet, when the interview is left', async () => {
    const { send, after } = await answering();
    send({ type: 'interview.left' }, OVER - SECOND);
    expect(after('answering')).toBeNull();
  });

  test('by itself only once: the scenes after those that followed it were asked for', async () => {
    const { send, after } = await answering();
    send({ type: 'time.up' }, OVER);
    send({ type: 'entry.kept' }, OVER);
    expect(after('keeping')).toBeNull();
    expect(after('asking')).toBeNull();
    send({ type: 'answer.started' }, OVER + SECOND);
    expect(after('asking')).toBeNull();
  });

  test('as the last one did, whatever those before it did', async () => {
    const { send, after } = await answering();
    send({ type: 'time.up' }, OVER);
    send({ type: 'entry.kept' }, OVER);
    send({ type: 'answer.started' }, OVER + SECOND);
    send({ type: 'answer.finished' }, OVER + 2 * SECOND);
    expect(after('answering')).toBeNull();
  });

  test('by itself after one that the person ended', async () => {
    const { send, after } = await answering();
    send({ type: 'answer.finished' }, OVER);
    send({ type: 'entry.kept' }, OVER);
    send({ type: 'answer.started' }, OVER);
    send({ type: 'time.up' }, OVER + 120 * SECOND);
    expect(after('answering')).toBe('ran-out');
  });
});
