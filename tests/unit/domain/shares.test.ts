import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTS, segmentsOf } from '../../../src/domain/answer';
import { sharesOf } from '../../../src/domain/shares';

const anyMarks = fc.array(
  fc.record({ part: fc.constantFrom(...PARTS), start: fc.integer({ min: 0, max: 300_000 }) }),
  { maxLength: 9 },
);

describe('shares of the parts', () => {
  test('say what each part took, unmarked time last', () => {
    const segments = segmentsOf(
      [
        { part: 'A', start: 20_000 },
        { part: 'R', start: 70_000 },
      ],
      100_000,
    );
    expect(sharesOf(segments)).toEqual([
      { part: 'A', time: 50_000, perCent: 50 },
      { part: 'R', time: 30_000, perCent: 30 },
      { part: null, time: 20_000, perCent: 20 },
    ]);
  });

  test('are 33, 33 and 34 and not 99 per cent in all', () => {
    const thirds = (['S', 'A', 'R'] as const).map((part, place) => ({ part, start: place, end: place + 1 }));
    expect(sharesOf(thirds).map(({ perCent }) => perCent)).toEqual([34, 33, 33]);
  });

  test('sum to the whole', () => {
    fc.assert(
      fc.property(anyMarks, fc.integer({ min: 1, max: 300_000 }), (marks, length) => {
        const shares = sharesOf(segmentsOf(marks, length));
        expect(shares.reduce((sum, { perCent }) => sum + perCent, 0)).toBe(100);
        expect(shares.reduce((sum, { time }) => sum + time, 0)).toBe(length);
        for (const { perCent, time } of shares)
          expect(Math.abs(perCent - (100 * time) / length)).toBeLessThan(1);
      }),
    );
  });

  test('of nothing are none', () => {
    expect(sharesOf([])).toEqual([]);
  });
});
