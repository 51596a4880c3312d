import { describe, expect, test } from 'vitest';
import { shortDate } from '../../../src/domain/calendar';
import { trendAnswersOf } from '../../../src/domain/trend-answers';
import { columnsBack, columnsOf, inPeriod } from '../../../src/domain/trend-columns';
import { dayOf, drilled, today } from '../../fixtures/trends';

const answersAt = (...days: readonly number[]) => trendAnswersOf(days.map((daysAgo) => drilled({ daysAgo })));
const shape = (days: readonly number[]) => {
  const { weeks, columns } = columnsOf(answersAt(...days), dayOf, today);
  return { weeks, counts: columns.map(({ answers }) => answers.length) };
};

describe('columns', () => {
  test('are weeks from Monday to Sunday, up to the present one', () => {
    const { columns } = columnsOf(answersAt(0, 6, 7, 20), dayOf, today);
    expect(columns.map(({ from }) => shortDate(from, today))).toEqual(['2 Nov', '9 Nov', '16 Nov']);
    expect(columns.map(({ answers }) => answers.length)).toEqual([1, 1, 2]);
  });

  test('take more weeks each where one for each week would be too many', () => {
    expect(shape([0])).toEqual({ weeks: 1, counts: [1] });
    expect(shape([0, 55])).toEqual({ weeks: 1, counts: [1, 0, 0, 0, 0, 0, 0, 1] });
    expect(shape([0, 56])).toEqual({ weeks: 2, counts: [1, 0, 0, 0, 1] });
    expect(shape([0, 240])).toEqual({ weeks: 6, counts: [1, 0, 0, 0, 0, 1] });
    expect(shape([0, 400])).toMatchObject({ weeks: 8 });
    expect(shape([0, 40 * 365])).toMatchObject({ weeks: 261 });
    expect(shape([0, 40 * 365]).counts).toHaveLength(8);
  });

  test('are five to eight, however long somebody has practised', () => {
    for (let daysAgo = 40; daysAgo < 3600; daysAgo += 25) {
      const { counts } = shape([0, daysAgo]);
      expect(counts.length, `${daysAgo} days`).toBeGreaterThanOrEqual(5);
      expect(counts.length, `${daysAgo} days`).toBeLessThanOrEqual(8);
    }
  });

  test('of nothing are none', () => {
    expect(columnsOf([], dayOf, today).columns).toEqual([]);
  });

  test('of the last weeks leave out what is older', () => {
    const columns = columnsBack(answersAt(0, 8, 90), 2, 1, dayOf, today);
    expect(columns.map(({ answers }) => answers.length)).toEqual([1, 1]);
  });

  test('of a session that a wrong clock put into the future are those of the present week', () => {
    expect(shape([-9, 0])).toEqual({ weeks: 1, counts: [2] });
  });
});

describe('a period', () => {
  test('is so many whole weeks, or all', () => {
    const answers = answersAt(0, 34, 35, 90, 91);
    expect(inPeriod(answers, 'month', dayOf, today)).toHaveLength(2);
    expect(inPeriod(answers, 'quarter', dayOf, today)).toHaveLength(4);
    expect(inPeriod(answers, null, dayOf, today)).toHaveLength(5);
  });
});
