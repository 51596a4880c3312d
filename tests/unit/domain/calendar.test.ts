import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fullDay,
  isoDay,
  longDay,
  openCalendar,
  shortDay,
  shortFullDate,
  weeksOf,
  whenText,
  whenWords,
} from '../../../src/domain/calendar';
import { epochMs } from '../../../src/domain/time';

const utc = openCalendar('UTC');
const at = (text: string) => epochMs(Date.parse(text));
const day = (text: string) => utc.dayOf(at(`${text}T12:00:00Z`));

/** Sunday evening. */
const now = at('2026-11-22T18:20:00Z');

describe('a moment', () => {
  test.each([
    ['2026-11-22T08:05:00Z', 'Today, 08:05', 'today at 08:05'],
    ['2026-11-21T23:59:00Z', 'Yesterday, 23:59', 'yesterday at 23:59'],
    ['2026-11-17T07:45:00Z', 'Tuesday, 07:45', 'on Tuesday at 07:45'],
    ['2026-11-16T00:00:00Z', 'Monday, 00:00', 'on Monday at 00:00'],
    ['2026-11-15T16:05:00Z', '15 November, 16:05', 'on 15 November at 16:05'],
    ['2025-11-15T16:05:00Z', '15 November 2025, 16:05', 'on 15 November 2025 at 16:05'],
    ['2026-11-23T09:00:00Z', '23 November, 09:00', 'on 23 November at 09:00'],
  ])('%s is %s', (moment, text, words) => {
    expect(whenText(utc, at(moment), now)).toBe(text);
    expect(whenWords(utc, at(moment), now)).toBe(words);
  });

  test('belongs to the day that the clocks of its place show', () => {
    const moment = at('2026-11-21T23:30:00Z');
    const auckland = openCalendar('Pacific/Auckland');
    expect(auckland.dayOf(moment)).toBe(utc.dayOf(moment) + 1);
    expect(auckland.hourText(moment)).toBe('12:30');
    expect(openCalendar('America/Los_Angeles').dayOf(at('2026-11-22T03:00:00Z'))).toBe(utc.dayOf(moment));
  });
});

/** Zones that change their clocks at odd times, by odd amounts, or never. */
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
];

test.each(zones)('in %s a moment is of the day that is written there, whatever was asked before', (zone) => {
  const calendar = openCalendar(zone);
  const written = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const moments = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) });
  fc.assert(
    fc.property(moments, (moment) => {
      expect(isoDay(calendar.dayOf(epochMs(moment)))).toBe(written.format(moment));
    }),
    { numRuns: 400, examples: changesOf(zone).map((moment) => [moment]) },
  );
});

/** The moments around each change of the clocks in 2011, when Samoa left out a day. */
function changesOf(zone: string): readonly number[] {
  const hour = 3_600_000;
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' });
  const offset = (at: number) => name.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  const found: number[] = [];
  let before = offset(Date.UTC(2011, 0));
  for (let at = Date.UTC(2011, 0); at < Date.UTC(2012, 0); at += hour) {
    const now = offset(at);
    if (now !== before) found.push(at - 24 * hour, at - hour, at - 1, at, at + 24 * hour);
    before = now;
  }
  return found;
}

test('the last moment that there is has a day', () => {
  expect(isoDay(openCalendar('Pacific/Apia').dayOf(epochMs(8.64e15)))).toBe('275760-09-13');
});

test('days are counted from 1 January 1970, leap days too', () => {
  expect(day('1970-01-01')).toBe(0);
  expect(day('1969-12-31')).toBe(-1);
  expect(day('2024-02-29')).toBe(Date.UTC(2024, 1, 29) / 86_400_000);
  expect(day('2100-03-01')).toBe(Date.UTC(2100, 2, 1) / 86_400_000);
});

test('a day has a short and a long name', () => {
  expect(shortDay(day('2026-11-22'))).toBe('Sun 22');
  expect(longDay(day('2026-11-22'), day('2026-11-23'))).toBe('Sunday 22 November');
  expect(longDay(day('2025-11-22'), day('2026-11-23'))).toBe('Saturday 22 November 2025');
});

test('a day that stands by itself has its year, in words or in figures', () => {
  expect(fullDay(day('2026-11-22'))).toBe('Sunday 22 November 2026');
  expect(isoDay(day('2026-01-02'))).toBe('2026-01-02');
});

test('a day of a long list has its month, and a year where that is another', () => {
  expect(shortFullDate(day('2026-10-13'), day('2026-11-22'))).toBe('13 Oct');
  expect(shortFullDate(day('2025-12-31'), day('2026-11-22'))).toBe('31 Dec 2025');
});

describe('weeks', () => {
  const weeks = (...days: readonly string[]) => weeksOf(days, day, day('2026-11-22'));

  test('run from Monday to Sunday and are named up to three weeks back', () => {
    expect(weeks('2026-11-22', '2026-11-16', '2026-11-15', '2026-11-08', '2026-11-01', '2026-10-25')).toEqual(
      [
        { name: 'This week', dates: '16 to 22 November', items: ['2026-11-22', '2026-11-16'] },
        { name: 'Last week', dates: '9 to 15 November', items: ['2026-11-15'] },
        { name: 'Two weeks ago', dates: '2 to 8 November', items: ['2026-11-08'] },
        { name: 'Three weeks ago', dates: '26 October to 1 November', items: ['2026-11-01'] },
        { name: null, dates: '19 to 25 October', items: ['2026-10-25'] },
      ],
    );
  });

  test('of another year name it', () => {
    expect(weeks('2026-01-01', '2025-06-04').map(({ dates }) => dates)).toEqual([
      '29 December 2025 to 4 January',
      '2 to 8 June 2025',
    ]);
  });

  test('before 1970 and after today do no harm', () => {
    expect(weeks('2026-11-23', '1969-12-31').map(({ name, dates }) => [name, dates])).toEqual([
      [null, '23 to 29 November'],
      [null, '29 December 1969 to 4 January 1970'],
    ]);
  });

  test('of nothing are none', () => {
    expect(weeks()).toEqual([]);
  });
});
