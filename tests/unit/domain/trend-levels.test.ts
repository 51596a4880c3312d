import { describe, expect, test } from 'vitest';
import type { Level } from '../../../src/domain/rubric';
import type { Summary } from '../../../src/domain/summary';
import { trendAnswersOf } from '../../../src/domain/trend-answers';
import { columnsOf } from '../../../src/domain/trend-columns';
import { itemTrends, principleTrends } from '../../../src/domain/trend-levels';
import {
  levelsHeading,
  levelsText,
  middleText,
  principlesHeading,
  spreadText,
  trendSentence,
} from '../../../src/domain/trend-level-words';
import { dayOf, drilled, drilledDaily, today } from '../../fixtures/trends';

const trendsOf = (summaries: readonly Summary[]) => {
  const answers = trendAnswersOf(summaries);
  return itemTrends(answers, columnsOf(answers, dayOf, today).columns);
};
const result = (summaries: readonly Summary[]) => {
  const found = trendsOf(summaries).find(({ item }) => item === 'result');
  if (found === undefined) throw new Error('Result is wanted');
  return found;
};
const times = (count: number, level: Level): readonly Level[] => Array.from({ length: count }, () => level);

describe('levels by item', () => {
  test('set the last ten against the ten before, and what is older against nothing', () => {
    const { lately, before, all } = result(drilledDaily([...times(10, 4), ...times(10, 2), ...times(5, 1)]));
    expect(lately).toMatchObject({ count: 10, median: 4 });
    expect(before).toMatchObject({ count: 10, median: 2 });
    expect(all).toMatchObject({ count: 25, median: 2 });
  });

  test('go by the second look where there is one, the gut beside it', () => {
    const { columns } = result([drilled({ levels: { result: 4 }, look: { result: 2 } })]);
    expect(columns.at(-1)).toMatchObject({ gut: { median: 4 }, standing: { median: 2 } });
  });

  test('count what was rated in each column', () => {
    const { columns } = result(drilledDaily([3, 3, 5, 1, 1, 1, 1, 2]));
    expect(columns.map(({ standing }) => standing.count)).toEqual([1, 7]);
    expect(columns.at(-1)?.standing).toMatchObject({ low: 1, median: 1, high: 3 });
  });

  test('count those of true interviews too', () => {
    expect(result([drilled({ levels: { result: 4 }, but: { isReal: true } })]).all.count).toBe(1);
  });
});

describe('levels by principle', () => {
  test('are those of every item, with the count of the answers', () => {
    const summaries = [
      drilled({ principle: 'dive-deep', levels: { result: 2, role: 4 } }),
      drilled({ principle: 'dive-deep', levels: { result: 4 } }),
      drilled({ principle: 'frugality' }),
    ];
    const [only, ...others] = principleTrends(trendAnswersOf(summaries));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ principle: 'dive-deep', answers: 2, all: { count: 3, median: 4 } });
    expect(only?.items.map(({ count }) => count)).toEqual([0, 1, 0, 2, 0, 0, 0]);
  });

  test('are compared from three answers on each', () => {
    const [low, high] = (['frugality', 'dive-deep'] as const).map((principle, place) =>
      Array.from({ length: 3 }, () => drilled({ principle, levels: { result: place === 0 ? 2 : 4 } })),
    );
    const headingOf = (summaries: readonly Summary[] = []) =>
      principlesHeading(principleTrends(trendAnswersOf(summaries)));
    expect(headingOf([...(low ?? []), ...(high ?? [])])).toBe('Frugality stands lowest, Dive Deep highest');
    expect(headingOf([...(low ?? []), ...(high ?? []).slice(1)])).toMatch(/^Too few/u);
    const third = [1, 2, 3].map(() => drilled({ principle: 'ownership', levels: { result: 4 } }));
    expect(headingOf([...(low ?? []), ...(high ?? []), ...third])).toBe(
      'Frugality stands lowest, two principles highest',
    );
    expect(headingOf([...(high ?? []), ...third])).toBe('The principles stand level with each other');
  });
});

describe('what the levels say', () => {
  const heading = (summaries: readonly Summary[]) => levelsHeading(trendsOf(summaries));
  /** The last ten of each item, then the ten before. */
  const twenty = (now: Parameters<typeof drilled>[0], before: typeof now) => [
    ...Array.from({ length: 10 }, (_, day) => drilled({ ...now, daysAgo: day })),
    ...Array.from({ length: 10 }, (_, day) => drilled({ ...before, daysAgo: 10 + day })),
  ];

  test('is nothing of fewer than three answers', () => {
    expect(heading(drilledDaily([3, 4]))).toBe('Too few rated answers to say');
    expect(levelsText(trendsOf(drilledDaily([3, 4])))).toBe(
      'From three answers on, each item has a median here.',
    );
  });

  test('is the lowest item where there is nothing to compare with', () => {
    const few = [1, 2, 3].map(() => drilled({ levels: { result: 2, role: 4 } }));
    expect(heading(few)).toBe('“Result” is your lowest item, at 2 of 5');
    expect(heading([1, 2, 3].map(() => drilled({ levels: { result: 3, role: 3 } })))).toBe(
      'Every item stands at 3 of 5',
    );
    const tied = [1, 2, 3].map(() => drilled({ levels: { result: 2, role: 2, event: 4 } }));
    expect(heading(tied)).toBe('Two items are lowest, at 2 of 5');
    expect(levelsText(trendsOf(tied))).toBe('Lowest, at a median of 2 lately: “My role” and “Result”.');
    expect(levelsText(trendsOf(few))).toBe('“Result” is lowest: median 2 of your last three ratings.');
  });

  test.each([
    [{ result: 3, role: 4 }, { result: 3, role: 4 }, 'Your levels are where they were'],
    [{ result: 3, role: 4 }, { result: 3, role: 2 }, '“My role” rose from 2 to 4'],
    [{ result: 2, role: 4 }, { result: 3, role: 4 }, '“Result” fell from 3 to 2'],
    [{ result: 2, role: 4 }, { result: 3, role: 3 }, '“My role” rose, “Result” fell'],
    [{ result: 2, role: 4, event: 5 }, { result: 2, role: 3, event: 3 }, '“Result” is still where it was'],
    [{ role: 4, event: 5 }, { role: 3, event: 3 }, 'Two items rose, “One specific event” most'],
    [{ role: 4, event: 4 }, { role: 3, event: 3 }, 'Two items rose'],
    [{ role: 1, event: 2 }, { role: 3, event: 3 }, 'Two items fell, “My role” most'],
  ] as const)('of %j after %j is: %s', (now, before, said) => {
    expect(heading(twenty({ levels: now }, { levels: before }))).toBe(said);
  });

  test('names what it rests on', () => {
    expect(levelsText(trendsOf(twenty({ levels: { result: 2 } }, { levels: { result: 3 } })))).toBe(
      '“Result” is lowest: median 2 of your last ten ratings, and 3 of the ten before.',
    );
  });

  test('is said of each point, too few of them as such', () => {
    const trend = result(drilledDaily([4, 4, 4, 4, 4, 4, 4, 2]));
    expect(trendSentence(trend, ['9 Nov', '16 Nov'])).toBe(
      'Result, median level: 9 Nov too few to say, 16 Nov 4',
    );
    expect([spreadText(trend.all), middleText(trend.all)]).toEqual(['4', '4 to 4']);
    expect(middleText(result(drilledDaily([4])).all)).toBe('');
  });
});
