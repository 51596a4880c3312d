import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrillPick } from '../../../src/domain/story-drill';
import { resultsOf, TOO_OFTEN } from '../../../src/domain/story-drill-results';
import { drillQuestions, finishedDrill, picked, storyDrill } from '../../fixtures/story-drills';

const pick = fc.oneof(
  fc
    .tuple(fc.constantFrom('oven', 'saw', 'tap'), fc.nat(20_000))
    .map(([name, took]): DrillPick => picked(name, took)),
  fc.nat(20_000).map((took): DrillPick => ({ kind: 'none', took })),
  fc.constant<DrillPick>({ kind: 'ran-out' }),
);
const drill = fc.array(pick, { maxLength: 10 }).map((picks) => storyDrill({ picks }));

describe('the results of a story drill', () => {
  test('say how fast, what had no story and where that is a gap', () => {
    const [, second, , fourth] = drillQuestions(4);
    expect(resultsOf(finishedDrill())).toEqual({
      median: 6000,
      withStory: 2,
      none: 1,
      ranOut: 1,
      notReached: 0,
      gaps: ['ownership', 'are-right-a-lot'],
      overused: [],
      withoutStory: [
        { question: second, kind: 'none' },
        { question: fourth, kind: 'ran-out' },
      ],
    });
  });

  test('have no speed where nothing was pressed', () => {
    expect(resultsOf(storyDrill({ picks: [{ kind: 'ran-out' }] })).median).toBe(null);
    expect(resultsOf(storyDrill({ picks: [picked('oven', 3000), picked('saw', 4000)] })).median).toBe(3500);
  });

  test('name each principle once, though two of its questions had no story', () => {
    const [question] = drillQuestions(1);
    if (question === undefined) throw new Error('no question');
    const none: DrillPick = { kind: 'none', took: 1000 };
    expect(resultsOf(storyDrill({ questions: [question, question], picks: [none, none] })).gaps).toEqual([
      'customer-obsession',
    ]);
  });

  test('say which story was named for three questions or more', () => {
    const picks = ['oven', 'saw', 'oven', 'saw', 'saw', 'oven', 'saw', 'tap', 'tap'].map((name) =>
      picked(name, 1000),
    );
    expect(resultsOf(storyDrill({ picks })).overused).toEqual([
      { story: 'story-saw', times: 4 },
      { story: 'story-oven', times: 3 },
    ]);
  });

  test('account for each question once, whatever was pressed', () => {
    fc.assert(
      fc.property(drill, (any) => {
        const { withStory, none, ranOut, notReached, withoutStory, gaps, overused, median } = resultsOf(any);
        expect(withStory + none + ranOut + notReached).toBe(any.questions.length);
        expect(withoutStory).toHaveLength(none + ranOut);
        expect(gaps.length).toBeLessThanOrEqual(withoutStory.length);
        expect(overused.length * TOO_OFTEN).toBeLessThanOrEqual(withStory);
        const times = any.picks.flatMap((one) => ('took' in one ? [one.took] : []));
        if (median !== null) {
          expect(times.filter((took) => took <= median).length * 2).toBeGreaterThanOrEqual(times.length);
          expect(times.filter((took) => took >= median).length * 2).toBeGreaterThanOrEqual(times.length);
        } else expect(times).toEqual([]);
      }),
    );
  });
});
