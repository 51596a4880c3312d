import { describe, expect, test } from 'vitest';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import type { Summary } from '../../../src/domain/summary';
import { trendAnswersOf } from '../../../src/domain/trend-answers';
import { practised, WEEKS_COVERED } from '../../../src/domain/trend-coverage';
import { coverageHeading, daysText, neverMet } from '../../../src/domain/trend-coverage-words';
import { dayOf, drilled, today } from '../../fixtures/trends';

const coverage = (...summaries: readonly Summary[]) => practised(trendAnswersOf(summaries), dayOf, today);
const of = (summaries: readonly Summary[], principle: string) => {
  const found = coverage(...summaries).find((one) => one.principle === principle);
  if (found === undefined) throw new Error('a principle is wanted');
  return found;
};

describe('what was practised when', () => {
  test('counts the opening answers of each week, for all sixteen principles', () => {
    const summaries = [drilled(), drilled({ daysAgo: 8 }), drilled({ daysAgo: 8 })];
    expect(coverage(...summaries)).toHaveLength(16);
    const { weeks, answers, daysAgo } = of(summaries, 'ownership');
    expect(weeks).toHaveLength(WEEKS_COVERED);
    expect(weeks.slice(-3).map(({ count }) => count)).toEqual([0, 2, 1]);
    expect([answers, daysAgo]).toEqual([3, 0]);
  });

  test('remembers what is older than the weeks shown', () => {
    const { weeks, answers, daysAgo } = of([drilled({ daysAgo: 400 })], 'ownership');
    expect(weeks.every(({ count }) => count === 0)).toBe(true);
    expect([answers, daysAgo]).toEqual([1, 400]);
  });

  test('marks what a true interview asked', () => {
    const { weeks } = of([drilled(), drilled({ but: { isReal: true } })], 'ownership');
    expect(weeks.at(-1)).toMatchObject({ count: 2, real: 1 });
  });

  test('leaves out what was skipped', () => {
    const packed = drilled().packed.slice();
    packed[1] = -1;
    expect(of([drilled({ but: { packed } })], 'ownership').daysAgo).toBeNull();
  });

  test('says how many never came up, or which was longest ago', () => {
    const each = PRINCIPLE_IDS.map((principle, place) => drilled({ principle, daysAgo: place }));
    expect(coverageHeading(coverage())).toBe('No principle has come up yet');
    expect(coverageHeading(coverage(...each.slice(1)))).toBe('One principle has not come up at all');
    expect(coverageHeading(coverage(...each.slice(4)))).toBe('Four principles have not come up at all');
    expect(neverMet(coverage(...each.slice(1))).map(({ principle }) => principle)).toEqual([
      'customer-obsession',
    ]);
    expect(coverageHeading(coverage(...each))).toBe(
      'All 16 have come up, Success and Scale Bring Broad Responsibility longest ago',
    );
    expect([null, 0, 3].map(daysText)).toEqual(['never', 'today', '3']);
  });
});
