import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medianOf } from '../../../src/domain/levels';
import { LEVELS } from '../../../src/domain/rubric';
import { emptyTally, figureText, isEnough, spreadOf, tallySpread } from '../../../src/domain/spread';

const anyLevels = fc.array(fc.constantFrom(...LEVELS), { maxLength: 30 });

describe('the spread', () => {
  test('is the median and the quartiles between the numbers', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({ count: 4, low: 1.75, median: 2.5, high: 3.25 });
    expect(spreadOf([5])).toEqual({ count: 1, low: 5, median: 5, high: 5 });
  });

  test('of nothing has no figures', () => {
    expect(spreadOf([])).toEqual({ count: 0, low: NaN, median: NaN, high: NaN });
    expect(tallySpread(emptyTally())).toEqual(spreadOf([]));
  });

  test('of levels that were counted is that of the same levels listed, and its median the usual one', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const tally = emptyTally().map((_, place) => levels.filter((level) => level === place + 1).length);
        expect(tallySpread(tally)).toEqual(spreadOf(levels));
        expect(tallySpread(tally).median).toBe(medianOf(levels));
      }),
    );
  });

  test('lies in order between the least and the most, and is enough from three on', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const { low, median, high } = spreadOf(levels);
        const inOrder = [Math.min(...levels), low, median, high, Math.max(...levels)];
        if (levels.length > 0) expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        expect(isEnough(spreadOf(levels))).toBe(levels.length >= 3);
      }),
    );
  });

  test('is said with one place behind the point', () => {
    expect([2, 2.5, 1.75].map(figureText)).toEqual(['2', '2.5', '1.8']);
  });
});
