import { describe, expect, test } from 'vitest';
import type { Part } from '../../../src/domain/answer';
import { MINUTE, SECOND } from '../../../src/domain/time';
import { trendAnswersOf } from '../../../src/domain/trend-answers';
import { partTrend, timeTrend } from '../../../src/domain/trend-times';
import {
  lengthText,
  middleLengthText,
  perCentOf,
  sceneShare,
  sharesHeading,
  targetText,
  timesHeading,
} from '../../../src/domain/trend-time-words';
import type { Summary } from '../../../src/domain/summary';
import { drilled } from '../../fixtures/trends';

const timesOf = (...summaries: readonly Summary[]) => timeTrend(trendAnswersOf(summaries));
const lasting = (...seconds: readonly number[]) => seconds.map((one) => drilled({ seconds: one }));

describe('the time of answers', () => {
  test('is set against the target that each of them had', () => {
    const slow = drilled({
      seconds: 200,
      but: { band: { from: 3 * MINUTE, to: 6 * MINUTE, amber: 8 * MINUTE, grace: 0 } },
    });
    const { target, spread } = timesOf(...lasting(60, 90, 180, 181), slow).openings;
    expect(target).toEqual({ count: 5, short: 1, inside: 3, long: 1 });
    expect(spread).toMatchObject({ count: 5, median: 180 * SECOND });
  });

  test('has no target where none was set, and its length still counts', () => {
    const { target, spread } = timesOf(drilled({ but: { band: null } })).openings;
    expect([target.count, spread.count, targetText(target)]).toEqual([0, 1, 'no target']);
  });

  test('of follow-ups goes by the target of follow-ups', () => {
    const { followUps } = timesOf(drilled({ followUps: [20, 60, 100] }));
    expect(followUps.target).toEqual({ count: 3, short: 1, inside: 1, long: 1 });
    expect([lengthText(followUps.spread), middleLengthText(followUps.spread)]).toEqual([
      '1:00',
      '0:40 to 1:20',
    ]);
  });

  test('has the time to think and that to the first part that was marked', () => {
    const summaries = [4, 6, 20].map((start) => drilled({ parts: [['S', start]] }));
    const { thought, firstPart } = timesOf(...summaries, drilled());
    expect(thought).toMatchObject({ count: 4, median: 12 * SECOND });
    expect(firstPart).toMatchObject({ count: 3, median: 6 * SECOND });
  });

  test('of true interviews is not known', () => {
    expect(timesOf(drilled({ but: { isReal: true } })).openings.spread.count).toBe(0);
    expect(lengthText(timesOf().openings.spread)).toBe('too few to say');
  });

  test.each([
    [[120, 120], 'Too few timed answers to say'],
    [[120, 120, 120], 'Every one of 3 answers was on target'],
    [[120, 120, 60], '2 of 3 answers were on target'],
    [[200, 200, 60], '2 of 3 answers ran past their target'],
    [[60, 60, 200, 120], '2 of 4 answers stopped short of their target'],
  ])('of %j seconds says: %s', (seconds, said) => {
    expect(timesHeading(timesOf(...lasting(...seconds)))).toBe(said);
  });
});

describe('the share of each part', () => {
  const marked = (...parts: readonly (readonly [Part, number])[]) => drilled({ seconds: 100, parts });
  const sharesIn = (...summaries: readonly Summary[]) => partTrend(trendAnswersOf(summaries));

  test('is that of all marked answers laid end to end', () => {
    const { count, shares } = sharesIn(
      marked(['S', 0], ['A', 40]),
      marked(['S', 0], ['R', 50]),
      marked(['S', 20], ['A', 50], ['S', 90]),
      drilled(),
    );
    expect(count).toBe(3);
    expect(shares?.map(({ part, perCent }) => [part, perCent])).toEqual([
      ['S', 43],
      ['A', 33],
      ['R', 17],
      [null, 7],
    ]);
  });

  test('is nothing of fewer than three', () => {
    expect(sharesIn(marked(['S', 0]), marked(['S', 0]))).toEqual({ count: 2, shares: null });
  });

  test('says where Situation and Task came from', () => {
    const share = (perCent: number) => [{ part: 'S' as const, time: perCent, perCent }];
    expect(sharesHeading(sceneShare([null]))).toMatch(/^Too few/u);
    expect(sharesHeading(sceneShare([share(40), null]))).toBe(
      'Situation and Task take 40\u00a0% of your time',
    );
    expect(sharesHeading(sceneShare([share(55), share(60), share(34)]))).toBe(
      'Situation and Task take 34\u00a0% of your time, down from 55\u00a0%',
    );
    expect(sharesHeading(sceneShare([share(34), share(55)]))).toMatch(/up from 34/u);
    expect(sharesHeading(sceneShare([share(34), share(34)]))).toMatch(/as before$/u);
    expect(perCentOf(share(34), ['T'])).toBe(0);
  });
});
