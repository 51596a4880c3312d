import { describe, expect, test } from 'vitest';
import { begin, finish, noteSleep, takeUp, type Answer } from '../../../src/domain/answer';
import { durationOf } from '../../../src/domain/headline';
import { withEntries, type Entry } from '../../../src/domain/session';
import { epochMs, HOUR, instant, later, MINUTE, SECOND, type Ms } from '../../../src/domain/time';
import { answered, emptySession, instantAt, opening, ratedEntry } from '../../fixtures/interview';
import { finishedSession, unfinishedSession } from '../../fixtures/session';

const wall = (ms: Ms) => epochMs(instantAt(ms).wall);

const started: Entry = { kind: 'started', at: wall(0) };
const finished = (ms: Ms): Entry => ({ kind: 'finished', at: wall(ms) });
const told = (item: number, ms: Ms, answer?: Answer): Entry => ({
  ...answered(opening(item)),
  at: wall(ms),
  ...(answer === undefined ? {} : { answer }),
});
const rated = (item: number, ms: Ms): Entry => ratedEntry(item, { at: wall(ms) });

const lasted = (...entries: readonly Entry[]): Ms | null =>
  durationOf(withEntries(emptySession(), ...entries));

describe('an interview lasted', () => {
  test('from its first question to its last rating', () => {
    expect(lasted(started, told(0, 2 * MINUTE), rated(0, 3 * MINUTE), finished(3 * MINUTE))).toBe(3 * MINUTE);
  });

  test('no longer by what came after its end', () => {
    const end = finished(3 * MINUTE);
    const deleted: Entry = { kind: 'deleted', at: wall(9 * HOUR) };
    expect(lasted(started, rated(0, 3 * MINUTE), end, deleted)).toBe(3 * MINUTE);
  });

  test('an unknown time when it was not finished', () => {
    expect(durationOf(unfinishedSession())).toBeNull();
    expect(lasted(started, { kind: 'left-early', at: wall(MINUTE) })).toBeNull();
    expect(durationOf(finishedSession())).toBeGreaterThan(0);
  });

  test('without its breaks, however long', () => {
    const next: Entry = { kind: 'round-started', at: wall(30 * HOUR), round: 1 };
    const rest = [told(1, 30 * HOUR + 2 * MINUTE), finished(30 * HOUR + 2 * MINUTE)];
    expect(lasted(started, told(0, 2 * MINUTE), rated(0, 3 * MINUTE), next, ...rest)).toBe(5 * MINUTE);
  });

  test('without a break in which the page was gone, the device slept and a vote was given', () => {
    const entries: readonly Entry[] = [
      started,
      rated(0, 3 * MINUTE),
      { kind: 'resumed', at: wall(2 * HOUR), lasting: HOUR },
      { kind: 'slept', at: wall(3 * HOUR), by: HOUR },
      { kind: 'voted', at: wall(3.5 * HOUR), item: 0, vote: 'inclined' },
      { kind: 'round-started', at: wall(4 * HOUR), round: 1 },
    ];
    const end = 4 * HOUR + 2 * MINUTE;
    expect(lasted(...entries, told(1, end), finished(end))).toBe(5 * MINUTE);
  });

  test('with the time up to a vote that ends it', () => {
    const voted: Entry = { kind: 'voted', at: wall(4 * MINUTE), item: 0, vote: 'inclined' };
    expect(lasted(started, rated(0, 3 * MINUTE), voted, finished(4 * MINUTE))).toBe(4 * MINUTE);
  });

  test('without absences', () => {
    const resumed: Entry = { kind: 'resumed', at: wall(2 * HOUR), lasting: 2 * HOUR - MINUTE };
    expect(lasted(started, resumed, told(0, 2 * HOUR + MINUTE), finished(2 * HOUR + MINUTE))).toBe(
      2 * MINUTE,
    );
  });

  test.each([2 * HOUR, -2 * HOUR])('without a jump of the clock by %d between answers', (by) => {
    const slept: Entry = { kind: 'slept', at: wall(MINUTE + by), by };
    const end = 3 * MINUTE + by;
    expect(lasted(started, slept, told(0, end), finished(end))).toBe(3 * MINUTE);
  });

  test.each([2 * HOUR, -2 * HOUR])('without a jump of the clock by %d within an answer', (by) => {
    const jumped = noteSleep(begin(instantAt(0)), by, instant(wall(MINUTE) + by, MINUTE));
    const answer = finish(jumped, instant(wall(2 * MINUTE) + by, 2 * MINUTE));
    const end = 2 * MINUTE + by;
    expect(lasted(started, told(0, end, answer), finished(end))).toBe(2 * MINUTE);
  });

  test('without an absence and a jump within the same answer', () => {
    const by = 2 * HOUR;
    const jumped = noteSleep(begin(instantAt(0)), by, instant(wall(MINUTE) + by, MINUTE));
    const seen = instant(wall(2 * MINUTE) + by, 2 * MINUTE);
    const back = instant(seen.wall + HOUR, 5);
    const answer = finish(takeUp(jumped, seen, back), later(back, 30 * SECOND));
    const end = 2 * MINUTE + by + HOUR + 30 * SECOND;
    const resumed: Entry = { kind: 'resumed', at: back.wall, lasting: HOUR };
    expect(lasted(started, resumed, told(0, end, answer), finished(end))).toBe(2.5 * MINUTE);
  });
});
