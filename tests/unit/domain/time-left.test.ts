import { describe, expect, test } from 'vitest';
import { begin, extend } from '../../../src/domain/answer';
import { MINUTE, SECOND } from '../../../src/domain/time';
import { endOf, leftText, warningOf } from '../../../src/domain/time-left';
import { EXTENSION } from '../../../src/domain/timing';
import { instantAt } from '../../fixtures/interview';

describe('the end of an answer', () => {
  test('is its limit and all that was added', () => {
    const twice = [1, 2].reduce((so) => extend(so, EXTENSION, instantAt(5000)), begin(instantAt(0)));
    expect(endOf(begin(instantAt(0)), 3 * MINUTE)).toBe(3 * MINUTE);
    expect(endOf(twice, 3 * MINUTE)).toBe(4 * MINUTE);
  });

  test('never comes where time is not limited', () => {
    expect(endOf(begin(instantAt(0)), null)).toBeNull();
  });
});

test.each([
  [42 * SECOND, '0:42 left'],
  [41_600, '0:42 left'],
  [MINUTE, '1:00 left'],
  [1, '0:01 left'],
  [0, '0:00 left'],
])('%d ms are told as “%s”', (left, text) => {
  expect(leftText(left)).toBe(text);
});

describe('the warning', () => {
  test.each([
    [30_001, null],
    [30_000, 'Thirty seconds.'],
    [10_001, 'Thirty seconds.'],
    [10_000, 'Ten seconds.'],
    [0, 'Ten seconds.'],
  ])('with %d ms left: %s', (left, spoken) => {
    expect(warningOf(left)?.spoken ?? null).toBe(spoken);
  });

  test('stays true while it stands', () => {
    expect(warningOf(21_000)).toMatchObject({ words: 'Last 30 seconds.', isLast: false });
    expect(warningOf(4000)).toMatchObject({ words: 'Last 10 seconds.', isLast: true });
  });
});
