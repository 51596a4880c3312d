import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogEvent } from '../../../src/domain/answer';
import { offsetAt, timeAt } from '../../../src/domain/answer-time';

/** Told from 0 to 10, paused to 40, told to 50, away to 650, told on. */
const log: readonly LogEvent[] = [
  { kind: 'started', at: 0 },
  { kind: 'paused', at: 10 },
  { kind: 'resumed', at: 40 },
  { kind: 'away', at: 50, lasting: 600 },
  { kind: 'noted', at: 660 },
];

describe('the time of an answer', () => {
  test.each([
    [5, 5],
    [10, 10],
    [39, 10],
    [45, 15],
    [50, 20],
    [300, 20],
    [651, 21],
    [700, 70],
  ])('is, at an offset of %d, %d', (offset, time) => {
    expect(timeAt(log, offset)).toBe(time);
  });

  test.each([
    [5, 5],
    [15, 45],
    [21, 651],
    [70, 700],
  ])('comes to %d at the offset %d', (time, offset) => {
    expect(offsetAt(log, time)).toBe(offset);
  });

  test('comes to anything once, and offset and time agree about it, in any log that goes on', () => {
    const events = fc.array(
      fc.tuple(fc.nat(1000), fc.constantFrom('paused', 'resumed', 'away', 'noted'), fc.nat(5000)),
      { maxLength: 12 },
    );
    const logs = events.map((all) => {
      let at = 0;
      const happened = all.map(([passed, kind, lasting]) => {
        at += passed;
        const event = kind === 'away' ? { kind, at, lasting } : { kind, at };
        if (kind === 'away') at += lasting;
        return event;
      });
      return [...happened, { kind: 'resumed', at }];
    });
    fc.assert(
      fc.property(logs, fc.nat(20_000), (anyLog, time) => {
        const offset = offsetAt(anyLog, time);
        expect(timeAt(anyLog, offset)).toBe(time);
        if (time > 0) expect(timeAt(anyLog, offset - 1)).toBe(time - 1);
      }),
    );
  });
});
