import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { isDrillBegun, QUESTION_LENGTH } from '../../src/domain/story-drill';
import { askedIn, drillDeadline } from '../../src/domain/story-drill-run';
import { later } from '../../src/domain/time';
import { drillMachine } from '../../src/interview/drill.machine';
import type { DrillSnapshot } from '../../src/interview/drill.shell';
import { drillQuestions, storyDrill } from '../fixtures/story-drills';
import { drillEvents, drilling } from './drill.world';
import { at } from './interview.world';

const three = storyDrill({ questions: drillQuestions(3) });

/** Moments at which a question stands, is due, was cut short by the whole, and was slept over. */
const events = [1000, QUESTION_LENGTH, 2 * QUESTION_LENGTH, 180_000, 900_000].flatMap((by) =>
  drillEvents(at(by)),
);

const standing = ({ value, context: { drill, asked } }: DrillSnapshot): string =>
  JSON.stringify([value, drill.picks, drill.ended?.why, asked]);

function expectSound({ value, status, context }: DrillSnapshot): void {
  const { drill, asked } = context;
  expect(drill.picks.length).toBeLessThanOrEqual(drill.questions.length);
  expect(asked !== null, 'a question stands exactly while it is picked for').toBe(value === 'picking');
  expect(drillDeadline(context) !== null, 'a deadline belongs to its question').toBe(value === 'picking');
  if (value === 'picking') expect(askedIn(context)).toBe(drill.questions[drill.picks.length]);
  if (value === 'ready') expect(isDrillBegun(drill)).toBe(false);
  if (value === 'done') expect(drill.ended).not.toBe(null);
  if (drill.ended !== null) expect(status).toBe('done');
  for (const pick of drill.picks)
    if (pick.kind !== 'ran-out') expect(pick.took).toBeLessThanOrEqual(QUESTION_LENGTH);
}

/** What another page makes of the record of it: nothing that was picked is lost, and none is asked again. */
function expectTakenUp({ context: { drill } }: DrillSnapshot): void {
  const restored = drilling(structuredClone(drill)).getSnapshot();
  expect(restored.context).toEqual({ drill, asked: null });
  expect(restored.value).toBe(isDrillBegun(drill) ? 'done' : 'ready');
}

describe('every walk through a story drill is sound', () => {
  test.each([
    ['shortest', getShortestPaths],
    ['simple', getSimplePaths],
  ])('all %s paths, taken up anew wherever they end', (_, pathsOf) => {
    const paths = pathsOf(drillMachine, {
      input: storyDrill({ questions: drillQuestions(2) }),
      events,
      filterEvents: (snapshot, event) => snapshot.can(event),
      serializeState: standing,
    });
    expect(paths.length).toBeGreaterThan(40);
    const whys = new Set(paths.map(({ state }) => state.context.drill.ended?.why));
    for (const why of ['complete', 'slept', 'left'] as const) expect(whys).toContain(why);
    for (const { state } of paths) {
      expectSound(state);
      expectTakenUp(state);
    }
  });

  test('three questions have a way out of everywhere', () => {
    const paths = getShortestPaths(drillMachine, {
      input: three,
      events,
      filterEvents: (snapshot, event) => snapshot.can(event),
      serializeState: standing,
    });
    for (const { state } of paths)
      expect(state.status === 'done' || events.some((event) => state.can(event))).toBe(true);
  });

  test('five hundred random walks, taken up anew after each event', () => {
    const endings = new Set<string | undefined>();
    for (let walk = 0; walk < 500; walk += 1) {
      const source = xoroshiro128plus(walk);
      const upTo = (most: number): number => uniformInt(source, 0, most);
      const actor = drilling(storyDrill());
      const [least = 0, most = 0] =
        [
          [0, 8000],
          [18_500, 21_400],
          [0, 25_000],
        ][upTo(2)] ?? [];
      let now = at(0);
      for (let step = 0; step < 40 && actor.getSnapshot().status === 'active'; step += 1) {
        now = later(now, least + upTo(most - least));
        const [leaving, ...others] = drillEvents(now)
          .filter((one) => actor.getSnapshot().can(one))
          .toReversed();
        // Few go away: most drills are to come to their own end.
        const event = upTo(30) === 0 ? leaving : others[upTo(others.length - 1)];
        const before = actor.getSnapshot().context.drill.picks;
        if (event !== undefined) actor.send(event);
        const after = actor.getSnapshot();
        expectSound(after);
        expectTakenUp(after);
        expect(after.context.drill.picks.slice(0, before.length)).toEqual(before);
        expect(after.context.drill.picks.length - before.length, 'one event, one question').toBeLessThan(2);
      }
      endings.add(actor.getSnapshot().context.drill.ended?.why);
    }
    for (const why of ['complete', 'time', 'slept', 'left']) expect(endings).toContain(why);
  });
});
