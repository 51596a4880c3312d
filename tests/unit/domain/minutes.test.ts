import { expect, test } from 'vitest';
import { minutesOf } from '../../../src/domain/minutes';
import { defaultSetup, shapeOf, type Setup } from '../../../src/domain/setup';
import { timingOf } from '../../../src/domain/timing';

const minutes = (part: Partial<Setup>): number => {
  const setup = { ...defaultSetup, ...part };
  return minutesOf(shapeOf(setup), timingOf(setup));
};

test.each([
  ['the quick one is about a quarter of an hour', { format: 'quick' }, 15],
  ['a drill is some minutes', { format: 'drill' }, 6],
  ['a round is most of an hour', { format: 'round' }, 38],
  ['a loop is five rounds', { format: 'loop' }, 189],
  [
    'twice the pace is not quite twice as long, as ratings and own questions do not stretch',
    { format: 'round', pace: 2 },
    64,
  ],
  ['strict has its own time to think', { format: 'quick', pressure: 'strict' }, 16],
  ['typing takes longer', { format: 'quick', mode: 'writing' }, 27],
  ['typing under strict is cut off as well', { format: 'quick', mode: 'writing', pressure: 'strict' }, 21],
] as const)('%s', (_, part, expected) => {
  expect(minutes(part)).toBe(expected);
});

test('lights take as long as soft', () => {
  expect(minutes({ format: 'loop', pressure: 'lights' })).toBe(minutes({ format: 'loop' }));
});

test('a long loop is five times its round, to the minute of rounding', () => {
  expect(Math.abs(minutes({ format: 'loop' }) - 5 * minutes({ format: 'round' }))).toBeLessThanOrEqual(2.5);
});

test('the frame of a round counts: an opener and the own questions', () => {
  const bare = minutes({ format: 'custom', rounds: 1, questions: 3, probes: 5 });
  expect(minutes({ format: 'round' })).toBeGreaterThan(bare + 6);
});

test('no interview takes less than a minute', () => {
  const none = { rounds: 1, questions: 0, probes: 0, isFramed: false };
  expect(minutesOf(none, timingOf(defaultSetup))).toBe(1);
});
