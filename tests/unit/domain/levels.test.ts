import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  figureOf,
  levelsByItem,
  medianOf,
  ratedAnswers,
  secondThoughts,
  standingLevels,
  typicalLevel,
} from '../../../src/domain/levels';
import { LEVELS } from '../../../src/domain/rubric';
import { finishedSession } from '../../fixtures/session';

const anyLevels = fc.array(fc.constantFrom(...LEVELS), { minLength: 1, maxLength: 8 });

describe('the median', () => {
  test.each([
    [[3], 3],
    [[2, 4], 3],
    [[5, 1, 2], 2],
    [[1, 4, 3, 2], 2.5],
  ])('of %j is %d', (numbers, median) => {
    expect(medianOf(numbers)).toBe(median);
  });

  test('lies within the range of its numbers, whatever their order', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const median = medianOf(levels);
        expect(median).toBeGreaterThanOrEqual(Math.min(...levels));
        expect(median).toBeLessThanOrEqual(Math.max(...levels));
        expect(medianOf(levels.toReversed())).toBe(median);
      }),
    );
  });

  test('has as many numbers below as above', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const median = medianOf(levels);
        const half = levels.length / 2;
        expect(levels.filter((level) => level < median).length).toBeLessThanOrEqual(half);
        expect(levels.filter((level) => level > median).length).toBeLessThanOrEqual(half);
      }),
    );
  });
});

describe('the typical level', () => {
  test.each([
    [[1, 1, 4, 4] as const, 'low', 1],
    [[1, 1, 4, 4] as const, 'high', 4],
    [[2, 3, 3] as const, 'low', 3],
    [[2, 3, 3] as const, 'high', 3],
  ] as const)('of %j, leaning %s, is %d', (levels, lean, typical) => {
    expect(typicalLevel(levels, lean)).toBe(typical);
  });

  test('is always one that was given', () => {
    fc.assert(
      fc.property(anyLevels, fc.constantFrom('low' as const, 'high' as const), (levels, lean) => {
        expect(levels).toContain(typicalLevel(levels, lean));
      }),
    );
  });

  test('of nothing is none', () => {
    expect(typicalLevel([], 'low')).toBeNull();
  });
});

describe('levels by item', () => {
  test('collect what each rated answer was given on each occasion', () => {
    const session = finishedSession({ look: { item: 1, levels: { result: 1, role: 2 } } });
    const of = Object.fromEntries(levelsByItem(session).map(({ item, gut, look }) => [item, { gut, look }]));
    expect(of['result']).toEqual({ gut: [3, 2, 2], look: [1] });
    expect(of['role']).toEqual({ gut: [4, 3, 4], look: [2] });
    expect(of['principle']).toEqual({ gut: [4, 4], look: [] });
  });

  test('become a figure only from three answers on', () => {
    expect(figureOf([])).toEqual({ kind: 'none' });
    expect(figureOf([2, 4])).toEqual({ kind: 'listed', levels: [2, 4] });
    expect(figureOf([2, 4, 5])).toEqual({ kind: 'median', median: 4, answers: 3 });
  });

  test('of a second look take the place of that answer’s gut, and only where it gave one', () => {
    const session = finishedSession({ look: { item: 1, levels: { result: 1 } } });
    expect(standingLevels(session, 'result')).toEqual([3, 1, 2]);
    expect(standingLevels(session, 'role')).toEqual([4, 3, 4]);
  });

  test('tell gut and second look of one answer apart', () => {
    const session = finishedSession({ look: { item: 1, levels: { result: 1, principle: 4 } } });
    expect(secondThoughts(session, 1)).toEqual([{ item: 'result', gut: 2, look: 1 }]);
    expect(ratedAnswers(session, 'gut')).toEqual([0, 1, 2]);
    expect(ratedAnswers(session, 'second-look')).toEqual([1]);
  });
});
