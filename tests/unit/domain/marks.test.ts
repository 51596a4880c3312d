import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTS, segmentsOf, type Mark } from '../../../src/domain/answer';
import { addMark, moveMark } from '../../../src/domain/marks';
import { SECOND } from '../../../src/domain/time';

const LENGTH = 161 * SECOND;

const marks: readonly Mark[] = [
  { part: 'S', start: 0 },
  { part: 'T', start: 38 * SECOND },
  { part: 'A', start: 53 * SECOND },
];

const startsOf = (list: readonly Mark[]): readonly number[] => list.map(({ start }) => start / SECOND);

describe('moving a mark', () => {
  test.each([
    ['to a free place', 1, 45, [0, 45, 53]],
    ['not over the next one', 1, 90, [0, 52, 53]],
    ['not over the one before', 1, -5, [0, 1, 53]],
    ['not before the beginning', 0, -5, [0, 38, 53]],
    ['not to the end or past it', 2, 500, [0, 38, 160]],
  ])('%s', (_, place, seconds, starts) => {
    expect(startsOf(moveMark(marks, place, seconds * SECOND, LENGTH))).toEqual(starts);
  });

  test('leaves it where it is when its neighbours leave no room', () => {
    const crowded: readonly Mark[] = [
      { part: 'S', start: 0 },
      { part: 'T', start: 600 },
      { part: 'A', start: 1200 },
    ];
    expect(moveMark(crowded, 1, 90 * SECOND, LENGTH)).toBe(crowded);
  });

  test('never loses a part nor changes their order', () => {
    const evenly = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(evenly, fc.nat(7), fc.integer({ min: -10, max: 400 }), (parts, at, to) => {
        const before = parts.map((part, place) => ({ part, start: place * 10 * SECOND }));
        const after = moveMark(before, at % parts.length, to * SECOND, LENGTH);
        expect(segmentsOf(after, LENGTH).flatMap(({ part }) => part ?? [])).toEqual(parts);
      }),
    );
  });
});

describe('adding a mark', () => {
  test('begins with the answer', () => {
    expect(addMark([], 'S', LENGTH)).toEqual([{ part: 'S', start: 0 }]);
  });

  test('then halves what the last part holds', () => {
    expect(startsOf(addMark(marks, 'R', LENGTH))).toEqual([0, 38, 53, 107]);
  });

  test('adds nothing where no second is left for it', () => {
    const full: readonly Mark[] = [{ part: 'S', start: LENGTH - SECOND }];
    expect(addMark(full, 'R', LENGTH)).toBe(full);
  });
});
