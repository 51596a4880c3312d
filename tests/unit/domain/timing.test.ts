import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../src/domain/time';
import {
  MODES,
  nextZoneAt,
  offTarget,
  PRESSURES,
  timingOf,
  warningAt,
  zoneOf,
  type Band,
} from '../../../src/domain/timing';

const usual = { mode: 'aloud', pressure: 'soft', thinking: 20, pace: 1 } as const;
const band: Band = { from: 90 * SECOND, to: 180 * SECOND, amber: 240 * SECOND, grace: 0 };
const lit: Band = { ...band, grace: 30 * SECOND };

describe('the time that the choices give', () => {
  test('aloud and soft: a target for openings, a shorter one for follow-ups, which get a quarter of the thinking', () => {
    expect(timingOf(usual)).toEqual({
      mode: 'aloud',
      pressure: 'soft',
      opening: { thinking: 20 * SECOND, band, limit: null },
      probe: {
        thinking: 5 * SECOND,
        band: { from: 30 * SECOND, to: 90 * SECOND, amber: 120 * SECOND, grace: 0 },
        limit: null,
      },
    });
  });

  test('more time multiplies the thinking and every edge of the targets', () => {
    const { opening, probe } = timingOf({ ...usual, pace: 3 });
    expect(opening).toEqual({
      thinking: MINUTE,
      band: { from: 4.5 * MINUTE, to: 9 * MINUTE, amber: 12 * MINUTE, grace: 0 },
      limit: null,
    });
    expect(probe).toEqual({
      thinking: 15 * SECOND,
      band: { from: 90 * SECOND, to: 270 * SECOND, amber: 360 * SECOND, grace: 0 },
      limit: null,
    });
  });

  test('lights: as soft, with a grace of thirty seconds after amber', () => {
    const { opening, probe } = timingOf({ ...usual, pressure: 'lights' });
    expect(opening).toEqual({ thinking: 20 * SECOND, band: lit, limit: null });
    expect(probe.band?.grace).toBe(30 * SECOND);
    expect(timingOf({ ...usual, pressure: 'lights', pace: 2 }).opening.band?.grace).toBe(MINUTE);
  });

  test('strict: its own time to think, and a limit, whatever was chosen', () => {
    const { opening, probe } = timingOf({ ...usual, pressure: 'strict', thinking: 60 });
    expect(opening).toEqual({ thinking: 30 * SECOND, band, limit: 3 * MINUTE });
    expect(probe).toMatchObject({ thinking: 5 * SECOND, limit: 2 * MINUTE });
    expect(timingOf({ ...usual, pressure: 'strict', pace: 10 })).toMatchObject({
      opening: { thinking: 300 * SECOND, limit: 30 * MINUTE },
      probe: { thinking: 50 * SECOND, limit: 20 * MINUTE },
    });
  });

  test('strict, in writing: a limit without a target', () => {
    expect(timingOf({ ...usual, pressure: 'strict', mode: 'writing' }).opening).toMatchObject({
      band: null,
      limit: 3 * MINUTE,
    });
  });

  test('untimed: neither thinking time nor targets', () => {
    const nothing = { thinking: 0, band: null };
    expect(timingOf({ ...usual, pressure: 'untimed' })).toMatchObject({ opening: nothing, probe: nothing });
  });

  test('in writing: time to think, but no target', () => {
    expect(timingOf({ ...usual, mode: 'writing' })).toMatchObject({
      opening: { thinking: 20 * SECOND, band: null },
      probe: { thinking: 5 * SECOND, band: null },
    });
  });

  test('no thinking time, where none was chosen', () => {
    expect(timingOf({ ...usual, thinking: 0, pace: 10 }).opening.thinking).toBe(0);
  });

  test.each(MODES.flatMap((mode) => PRESSURES.map((pressure) => ({ mode, pressure }))))(
    'says by what it was made: %o',
    (choice) => {
      expect(timingOf({ ...usual, ...choice })).toMatchObject(choice);
    },
  );
});

describe('a length against its target', () => {
  test.each([
    [0, 'short', -90 * SECOND],
    [90 * SECOND - 1, 'short', -1],
    [90 * SECOND, 'inside', 0],
    [180 * SECOND, 'inside', 0],
    [180 * SECOND + 1, 'amber', 1],
    [240 * SECOND, 'amber', 60 * SECOND],
    [240 * SECOND + 1, 'over', 60 * SECOND + 1],
  ] as const)('%d ms is %s, %d ms off', (length, zone, off) => {
    expect(zoneOf(length, band)).toBe(zone);
    expect(offTarget(length, band)).toBe(off);
  });

  test.each([
    [240 * SECOND, 'amber'],
    [240 * SECOND + 1, 'red'],
    [270 * SECOND, 'red'],
    [270 * SECOND + 1, 'over'],
  ] as const)('with a grace, %d ms is %s', (length, zone) => {
    expect(zoneOf(length, lit)).toBe(zone);
  });

  test('is off by nothing exactly where it is inside', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400_000 }), (length) => {
        expect(offTarget(length, band) === 0).toBe(zoneOf(length, band) === 'inside');
      }),
    );
  });
});

describe('the next change of zone', () => {
  test.each([
    [0, 90 * SECOND],
    [90 * SECOND, 180 * SECOND],
    [200 * SECOND, 240 * SECOND],
    [240 * SECOND, null],
    [500 * SECOND, null],
  ])('after %d ms', (length, next) => {
    expect(nextZoneAt(length, band)).toBe(next);
  });

  test('with a grace, comes once more after the red light', () => {
    expect(nextZoneAt(240 * SECOND, lit)).toBe(270 * SECOND);
    expect(nextZoneAt(270 * SECOND, lit)).toBeNull();
  });

  test('is never missed: the zone holds until then and is another just after', () => {
    // The edge itself still belongs to the better zone, so the last millisecond of a zone has no change ahead of it.
    const lengths = fc.nat({ max: 239_998 }).filter((length) => ![180_000, 240_000].includes(length));
    fc.assert(
      fc.property(lengths, fc.double({ min: 0, max: 0.99, noNaN: true }), (length, share) => {
        const next = nextZoneAt(length, band);
        if (next === null) return expect.fail('there is a change ahead');
        expect(zoneOf(length + share * (next - length), band)).toBe(zoneOf(length, band));
        expect(zoneOf(next + 1, band)).not.toBe(zoneOf(length, band));
      }),
    );
  });
});

describe('the warning that is due', () => {
  test.each([
    [60 * SECOND, null],
    [30 * SECOND + 1, null],
    [30 * SECOND, 30 * SECOND],
    [10 * SECOND + 1, 30 * SECOND],
    [10 * SECOND, 10 * SECOND],
    [0, 10 * SECOND],
  ])('with %d ms left', (left, warning) => {
    expect(warningAt(left)).toBe(warning);
  });
});
