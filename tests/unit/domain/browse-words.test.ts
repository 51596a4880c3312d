import { describe, expect, test } from 'vitest';
import type { Asking } from '../../../src/domain/asked-before';
import { askedText, drillTheseText, foundText, wentText } from '../../../src/domain/browse-words';
import { RATING_ITEMS, type Level } from '../../../src/domain/rubric';

const asking = (...levels: readonly Level[]): Asking =>
  ({ levels: new Map(levels.map((level, place) => [RATING_ITEMS[place], level])) }) as unknown as Asking;
const someDay = () => 'some day';

describe('what is said of questions', () => {
  test('how many were found', () => {
    expect(foundText(226, 226)).toBe('226 questions');
    expect(foundText(0, 226)).toBe('0 of 226 questions');
  });

  test.each([
    [0, 'Not asked yet.'],
    [1, 'Asked once, on some day.'],
    [2, 'Asked twice, last on some day.'],
    [3, 'Asked three times, last on some day.'],
  ])('asked %i times', (times, text) => {
    expect(
      askedText(
        Array.from({ length: times }, () => asking()),
        someDay,
      ),
    ).toBe(text);
  });

  test('how it went, with the levels themselves where they are too few', () => {
    expect(wentText(asking())).toBe('');
    expect(wentText(asking(2, 4))).toBe('Rated 2 and 4 of 5.');
    expect(wentText(asking(2, 4, 3))).toBe('Median level 3 of 5, from three ratings.');
  });

  test('what a drill would ask', () => {
    expect([1, 20, 21].map(drillTheseText)).toEqual([
      'Drill this one',
      'Drill these 20',
      'Drill 20 of these',
    ]);
  });
});
