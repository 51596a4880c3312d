import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, clockText, gapBetween, instant, later } from '../../../src/domain/time';

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [1000, '0:01'],
  [59_999, '0:59'],
  [60_000, '1:00'],
  [161_400, '2:41'],
  [3_600_000, '60:00'],
  [-1, '0:00'],
])('%d ms reads %s on a clock, its seconds cut', (length, text) => {
  expect(clockText(length)).toBe(text);
});

test('a later moment is later on both clocks', () => {
  expect(later(instant(1000, 20), 300)).toEqual(instant(1300, 320));
});

test('inside a page only its own clock counts, between pages only the system clock', () => {
  const from = instant(1000, 20);
  expect(between(from, instant(999_000, 70))).toBe(50);
  expect(gapBetween(from, instant(1400, 3))).toBe(400);
});

const clock = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const moment = fc.tuple(clock, clock).map(([wall, mono]) => instant(wall, mono));

test('no length is negative, whatever the clocks say', () => {
  fc.assert(
    fc.property(moment, moment, (from, to) => {
      expect(between(from, to)).toBeGreaterThanOrEqual(0);
      expect(gapBetween(from, to)).toBeGreaterThanOrEqual(0);
    }),
  );
});
