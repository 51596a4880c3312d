import { describe, expect, test } from 'vitest';
import { SECOND } from '../../src/domain/time';
import { drillQuestions, finishedDrill, picked, storyDrill } from '../fixtures/story-drills';
import { begun, drilling, oven } from './drill.world';
import { at } from './interview.world';

const two = storyDrill({ questions: drillQuestions(2) });
const drillOf = (actor: ReturnType<typeof begun>) => actor.getSnapshot().context.drill;

describe('the machine of a story drill', () => {
  test('waits until it is started', () => {
    const actor = drilling(two);
    actor.send({ type: 'story.picked', story: oven, now: at(0) });
    actor.send({ type: 'time.up', now: at(60 * SECOND) });
    expect(actor.getSnapshot().matches('ready')).toBe(true);
    expect(actor.getSnapshot().context.drill).toEqual(two);
  });

  test('is done with its last question', () => {
    const actor = begun(two);
    actor.send({ type: 'story.picked', story: oven, now: at(3 * SECOND) });
    expect(actor.getSnapshot().matches('picking')).toBe(true);
    actor.send({ type: 'none.picked', now: at(5 * SECOND) });
    expect(actor.getSnapshot().matches('done')).toBe(true);
    expect(drillOf(actor).picks).toEqual([picked('oven', 3000), { kind: 'none', took: 2000 }]);
    expect(drillOf(actor).ended).toEqual({ at: at(5 * SECOND).wall, why: 'complete' });
  });

  test('takes a press right after a question has come for one that was meant for the last', () => {
    const actor = begun(two);
    actor.send({ type: 'story.picked', story: oven, now: at(3000) });
    actor.send({ type: 'story.picked', story: oven, now: at(3399) });
    actor.send({ type: 'none.picked', now: at(3399) });
    expect(drillOf(actor).picks).toHaveLength(1);
    actor.send({ type: 'none.picked', now: at(3400) });
    expect(drillOf(actor).picks).toHaveLength(2);
  });

  test('does not believe an alarm that rings too early', () => {
    const actor = begun(two);
    actor.send({ type: 'time.up', now: at(19 * SECOND) });
    expect(drillOf(actor).picks).toEqual([]);
    actor.send({ type: 'time.up', now: at(20 * SECOND) });
    expect(drillOf(actor).picks).toEqual([{ kind: 'ran-out' }]);
  });

  test.each([
    ['an alarm', { type: 'time.up' } as const],
    ['a story', { type: 'story.picked', story: oven } as const],
    ['none', { type: 'none.picked' } as const],
  ])('ends by %s that comes after a sleep, and no question passes by', (_, event) => {
    const actor = begun(storyDrill());
    actor.send({ type: 'story.picked', story: oven, now: at(3 * SECOND) });
    actor.send({ ...event, now: at(600 * SECOND) });
    expect(actor.getSnapshot().matches('done')).toBe(true);
    expect(drillOf(actor).picks).toEqual([picked('oven', 3000)]);
    expect(drillOf(actor).ended?.why).toBe('slept');
  });

  test('keeps what was picked of one that is left', () => {
    const actor = begun(two);
    actor.send({ type: 'story.picked', story: oven, now: at(3 * SECOND) });
    actor.send({ type: 'drill.left', now: at(4 * SECOND) });
    expect(actor.getSnapshot().matches('left')).toBe(true);
    expect(drillOf(actor)).toMatchObject({ picks: [picked('oven', 3000)], ended: { why: 'left' } });
  });

  test('shows one that was run, and never goes on with it', () => {
    for (const drill of [finishedDrill(), storyDrill({ picks: [picked('oven', 3000)] })]) {
      const actor = drilling(drill);
      expect(actor.getSnapshot().matches('done')).toBe(true);
      expect(actor.getSnapshot().can({ type: 'drill.started', now: at(0) })).toBe(false);
      expect(actor.getSnapshot().context).toEqual({ drill, asked: null });
    }
  });
});
