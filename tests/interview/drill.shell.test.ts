import { describe, expect, test } from 'vitest';
import type { StoryDrill } from '../../src/domain/story-drill';
import { SECOND } from '../../src/domain/time';
import { runDrill } from '../../src/interview/drill.shell';
import { memoryDrillStore } from '../../src/services/storage/memory-stores';
import { fakeClock, type FakeClock } from '../fixtures/fake-clock';
import { drillQuestions, finishedDrill, picked, storyDrill } from '../fixtures/story-drills';
import { oven } from './drill.world';
import { settled } from './shell.world';

function setup(drill: StoryDrill = storyDrill()) {
  const ticking = fakeClock();
  let alarms = 0;
  const clock: FakeClock = {
    ...ticking,
    at(time, run) {
      alarms += 1;
      const once = { isOver: false };
      const end = (): void => {
        if (!once.isOver) alarms -= 1;
        once.isOver = true;
      };
      const cancel = ticking.at(time, () => {
        end();
        run();
      });
      return () => {
        end();
        cancel();
      };
    },
  };
  const store = memoryDrillStore();
  const trouble = { fails: false };
  const written: StoryDrill[] = [];
  const shell = runDrill(drill, clock, {
    ...store,
    keep: (one) => {
      if (trouble.fails) return Promise.reject(new DOMException('', 'QuotaExceededError'));
      written.push(one);
      return store.keep(one);
    },
  });
  const pick = (): void => shell.actor.send({ type: 'story.picked', story: oven, now: clock.now() });
  const start = (): void => shell.actor.send({ type: 'drill.started', now: clock.now() });
  const kept = async () => (await store.load(5)).drills[0];
  return { alarms: () => alarms, shell, clock, trouble, written, pick, start, kept };
}

describe('a story drill in the world', () => {
  test('keeps each pick as it happens', async () => {
    const { clock, pick, start, kept, shell } = setup();
    start();
    expect(await kept()).toBe(undefined);
    clock.advance(3 * SECOND);
    pick();
    expect(shell.saved()).toBe('saving');
    await settled();
    expect(shell.saved()).toBe('saved');
    expect(await kept()).toMatchObject({ picks: [picked('oven', 3000)], ended: null });
  });

  test('lets questions run out one by one, and ends after three minutes', async () => {
    const { clock, start, shell, kept } = setup();
    start();
    clock.advance(20 * SECOND);
    expect(shell.actor.getSnapshot().context.drill.picks).toEqual([{ kind: 'ran-out' }]);
    clock.advance(600 * SECOND);
    expect(shell.actor.getSnapshot().matches('done')).toBe(true);
    expect(await kept()).toMatchObject({ ended: { why: 'time' } });
  });

  test('waits from each question on anew', () => {
    const { alarms, clock, start, pick, shell } = setup();
    start();
    clock.advance(15 * SECOND);
    pick();
    expect(alarms()).toBe(1);
    clock.advance(15 * SECOND);
    expect(shell.actor.getSnapshot().context.drill.picks).toHaveLength(1);
    clock.advance(5 * SECOND);
    expect(shell.actor.getSnapshot().context.drill.picks.at(-1)).toEqual({ kind: 'ran-out' });
  });

  test('is ended by one alarm after a sleep, however many questions would have passed', async () => {
    const { clock, start, pick, kept } = setup();
    start();
    clock.advance(SECOND);
    pick();
    clock.sleep(600 * SECOND);
    await settled();
    expect(await kept()).toMatchObject({ picks: [picked('oven', 1000)], ended: { why: 'slept' } });
  });

  test('says what could not be kept, and keeps it all by itself once it can', async () => {
    const { clock, trouble, start, pick, shell, kept } = setup(storyDrill({ questions: drillQuestions(2) }));
    trouble.fails = true;
    const states: (string | null)[] = [];
    shell.onSaved(() => states.push(shell.saved()));
    start();
    clock.advance(SECOND);
    pick();
    clock.advance(SECOND);
    pick();
    await settled();
    expect(states.at(-1)).toBe('not-saved');
    trouble.fails = false;
    clock.advance(10 * SECOND);
    await settled();
    expect(shell.saved()).toBe('saved');
    expect((await kept())?.picks).toHaveLength(2);
  });

  test('writes nothing of one in which nothing was picked, nor of one that is only shown', async () => {
    const { start, shell, written } = setup();
    start();
    shell.leave();
    await settled();
    setup(finishedDrill()).shell.leave();
    expect(written).toEqual([]);
    expect(shell.saved()).toBe(null);
  });

  test('keeps that it was left, and rings no more', async () => {
    const { alarms, clock, start, pick, shell, kept, written } = setup();
    start();
    clock.advance(SECOND);
    pick();
    shell.leave();
    expect(alarms()).toBe(0);
    await settled();
    expect(await kept()).toMatchObject({ picks: [picked('oven', 1000)], ended: { why: 'left' } });
    expect(written).toHaveLength(2);
  });
});
