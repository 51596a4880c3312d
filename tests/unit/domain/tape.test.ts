import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTS, segmentsOf, type Mark, type Part } from '../../../src/domain/answer';
import { sharesOf } from '../../../src/domain/shares';
import { axisOf, placeOf, ticksOf, zonesOf } from '../../../src/domain/tape';
import { inWholeSeconds, tapeSentence, zoneWords } from '../../../src/domain/tape-words';
import { clockText, MINUTE, SECOND } from '../../../src/domain/time';
import { timingOf, type Band } from '../../../src/domain/timing';

const opening: Band = { from: 1.5 * MINUTE, to: 3 * MINUTE, amber: 4 * MINUTE, grace: 0 };
const lit: Band = { ...opening, grace: 30 * SECOND };
const probe: Band = { from: 0.5 * MINUTE, to: 1.5 * MINUTE, amber: 2 * MINUTE, grace: 0 };

/** `S0 T38` → marks at these seconds. */
const marksFrom = (text: string): readonly Mark[] =>
  [...text.matchAll(/([STARL])(\d+)/g)].map(([, part, seconds]) => ({
    part: part as Part,
    start: Number(seconds) * SECOND,
  }));

const sentenceOf = (marks: string, seconds: number, band: Band | null = opening): string =>
  tapeSentence({
    segments: segmentsOf(marksFrom(marks), seconds * SECOND),
    length: seconds * SECOND,
    band,
  });

const anyMarks = fc.array(
  fc.record({ part: fc.constantFrom(...PARTS), start: fc.integer({ min: 0, max: 20 * MINUTE }) }),
  { maxLength: 12 },
);
const anyLength = fc.integer({ min: 0, max: 20 * MINUTE });

describe('the axis', () => {
  test.each([
    ['an opening', [0], opening, 5],
    ['an opening and its follow-ups', [161, 71, 300], opening, 5],
    ['an opening that ran longer', [301], opening, 6],
    ['a follow-up', [71], probe, 3],
    ['an answer without a target', [71], null, 3],
    ['a long answer without a target', [200], null, 4],
    ['nothing at all', [], null, 3],
    ['an opening with lights', [0], lit, 5],
    [
      'an opening with lights and ten times the time',
      [0],
      { ...lit, amber: 40 * MINUTE, grace: 5 * MINUTE },
      50,
    ],
  ])('of %s', (_, seconds, band, minutes) => {
    const lengths = seconds.map((length) => length * SECOND);
    expect(axisOf(lengths, band)).toBe(minutes * MINUTE);
  });

  test.each([
    [3 * MINUTE, 3],
    [3.5 * MINUTE, 4],
    [30 * MINUTE, 30],
  ])('of an answer that ends after %d ms shows just the minutes that there are', (limit, minutes) => {
    expect(axisOf([0], opening, limit)).toBe(minutes * MINUTE);
    expect(axisOf([limit], null, limit)).toBe(minutes * MINUTE);
  });

  test('holds every answer and the whole of its target, in whole minutes', () => {
    fc.assert(
      fc.property(fc.array(anyLength), fc.double({ min: 1, max: 10, noNaN: true }), (lengths, pace) => {
        const { band } = timingOf({ mode: 'aloud', pressure: 'soft', thinking: 0, pace }).opening;
        const axis = axisOf(lengths, band);
        expect(axis % MINUTE).toBe(0);
        expect(axis).toBeGreaterThanOrEqual(Math.max(0, ...lengths, (band?.amber ?? 0) + MINUTE));
      }),
    );
  });

  test('carries a figure each minute while there is room', () => {
    expect(ticksOf(5 * MINUTE).map(clockText)).toEqual(['0:00', '1:00', '2:00', '3:00', '4:00', '5:00']);
    expect(ticksOf(6 * MINUTE)).toHaveLength(7);
  });

  test('thins its figures out when there are too many', () => {
    expect(ticksOf(7 * MINUTE).map(clockText)).toEqual(['0:00', '2:00', '4:00', '6:00']);
    expect(ticksOf(41 * MINUTE).map(clockText)).toEqual(['0:00', '10:00', '20:00', '30:00', '40:00']);
  });

  test('never has more than seven figures, all of them on it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (minutes) => {
        const ticks = ticksOf(minutes * MINUTE);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.at(-1)).toBeLessThanOrEqual(minutes * MINUTE);
      }),
    );
  });
});

describe('places on the axis', () => {
  test('are fractions of it', () => {
    expect(zonesOf(opening, 5 * MINUTE)).toEqual({ from: 0.3, to: 0.6, amber: 0.8, red: 0.8, end: 1 });
    expect(zonesOf(lit, 5 * MINUTE)).toMatchObject({ amber: 0.8, red: 0.9, end: 1 });
  });

  test('end with the time of an answer that is cut off', () => {
    const ends = { amber: 0.875, red: 0.875, end: 0.875 };
    expect(zonesOf(opening, 4 * MINUTE, 3.5 * MINUTE)).toEqual({ from: 0.375, to: 0.75, ...ends });
    expect(zonesOf(opening, 3 * MINUTE, 3 * MINUTE)).toEqual({ from: 0.5, to: 1, amber: 1, red: 1, end: 1 });
  });

  test('never leave it', () => {
    expect(placeOf(6 * MINUTE, 5 * MINUTE)).toBe(1);
    expect(placeOf(-1, 5 * MINUTE)).toBe(0);
    expect(zonesOf(opening, 3 * MINUTE).amber).toBe(1);
  });
});

describe('the sentence of a tape', () => {
  test.each([
    [
      'S0 T38 A53 R133',
      161,
      '2:41 in all: Situation 0:38, Task 0:15, Action 1:20, Result 0:28; inside the band',
    ],
    ['S0 T46', 72, '1:12 in all: Situation 0:46, Task 0:26; short of the band by 0:18'],
    ['S0 A100', 200, '3:20 in all: Situation 1:40, Action 1:40; 0:20 past the band, in amber'],
    ['S0 A100', 262, '4:22 in all: Situation 1:40, Action 2:42; 0:22 over'],
    ['S12', 100, '1:40 in all: unmarked 0:12, Situation 1:28; inside the band'],
    ['', 95, '1:35 in all: unmarked 1:35, no part marked; inside the band'],
    ['A0 S20 A30', 100, '1:40 in all: Situation 0:10, Action 1:30; inside the band'],
  ])('%s, %i seconds', (marks, seconds, sentence) => {
    expect(sentenceOf(marks, seconds)).toBe(sentence);
  });

  test('with lights, tells the red one from what is over', () => {
    expect(sentenceOf('A0', 250, lit)).toBe('4:10 in all: Action 4:10; 1:10 past the band, in red');
    expect(sentenceOf('A0', 275, lit)).toBe('4:35 in all: Action 4:35; 0:05 over');
  });

  test('without a target, judges nothing', () => {
    expect(sentenceOf('A0', 72, null)).toBe('1:12 in all: Action 1:12');
  });

  test('before the answer, names the target', () => {
    expect(sentenceOf('', 0)).toBe('An empty tape. The target is 1:30 to 3:00.');
    expect(sentenceOf('', 0, null)).toBe('An empty tape.');
  });

  test('leaves out what was unmarked for less than a second', () => {
    const marks: readonly Mark[] = [{ part: 'S', start: 400 }];
    const length = 100 * SECOND;
    expect(tapeSentence({ segments: segmentsOf(marks, length), length, band: null })).toBe(
      '1:40 in all: Situation 1:40',
    );
  });

  test('agrees with the clock to the second: 3:00.9 shows 3:00 and is inside', () => {
    const length = 180_900;
    expect(tapeSentence({ segments: segmentsOf([], length), length, band: opening })).toContain('inside');
  });
});

describe('figures of the parts', () => {
  test('add up to the figure of the whole', () => {
    fc.assert(
      fc.property(anyMarks, anyLength, (marks, length) => {
        const cut = inWholeSeconds(segmentsOf(marks, length));
        const times = sharesOf(cut).map(({ time }) => time);
        expect(times.reduce((sum, time) => sum + time, 0)).toBe(Math.floor(length / SECOND) * SECOND);
      }),
    );
  });
});

describe('the words beside the clock', () => {
  test.each([
    [0, 'short', '1 minute 30 seconds to the target.', 'No hurry.'],
    [30, 'short', '1 minute to the target.', 'No hurry.'],
    [72, 'short', '18 seconds to the target.', 'No hurry.'],
    [89, 'short', '1 second to the target.', 'No hurry.'],
    [90, 'inside', 'On target.', 'There is room.'],
    [149, 'inside', 'On target.', 'There is room.'],
    [150, 'inside', 'On target.', 'Come to the result.'],
    [180, 'inside', 'On target.', 'Come to the result.'],
    [200, 'amber', '20 seconds past the target.', 'Give the number and stop.'],
    [241, 'over', '1 minute 1 second past the target.', 'Finish the sentence and stop.'],
    [300, 'over', '2 minutes past the target.', 'Finish the sentence and stop.'],
  ] as const)('at %i seconds', (seconds, zone, where, hint) => {
    expect(zoneWords(seconds * SECOND + 400, opening)).toEqual({ zone, where, hint });
  });

  test('say in the red light that it is time to stop', () => {
    expect(zoneWords(250 * SECOND, lit)).toMatchObject({ zone: 'red', hint: 'Stop here.' });
  });

  test('are silent without a target', () => {
    expect(zoneWords(MINUTE, null)).toBeNull();
  });
});
