import { DAY, epochMs, type EpochMs } from './time';
import { capitalised } from './words';
import { clocksOf, dayNumber } from './zone';

/** A day of a calendar, as whole days since 1 January 1970. */
export type Day = number & { readonly unit: 'day' };

/** Tells days and hours as the clocks of one place show them. */
export interface Calendar {
  dayOf(at: EpochMs): Day;
  /** `18:20` */
  hourText(at: EpochMs): string;
}

/** Items of one week, Monday to Sunday. */
export interface Week<T> {
  /** `This week`; `null` where the dates have to do. */
  readonly name: string | null;
  /** `16 to 22 November` */
  readonly dates: string;
  readonly items: readonly T[];
}

/** The calendar of an IANA time zone such as `Europe/Berlin`. */
export function openCalendar(zone: string): Calendar {
  const hours = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const aheadOf = clocksOf(zone);
  return {
    hourText: (at) => hours.format(at),
    dayOf: (at) => Math.floor((at + aheadOf(at)) / DAY) as Day,
  };
}

/** `Today, 08:05`; `Yesterday, 18:20`; within a week `Tuesday, 07:45`; before `15 November, 16:05`. */
export function whenText(calendar: Calendar, at: EpochMs, now: EpochMs): string {
  return `${dayText(calendar.dayOf(at), calendar.dayOf(now))}, ${calendar.hourText(at)}`;
}

/** `Today`; `Yesterday`; within a week `Tuesday`; before `15 November`. */
export const dayText = (day: Day, today: Day): string => capitalised(dayWords(day, today).name);

/** The same inside a sentence: `today at 08:05`, `on Tuesday at 07:45`. */
export function whenWords(calendar: Calendar, at: EpochMs, now: EpochMs): string {
  const { name, on } = dayWords(calendar.dayOf(at), calendar.dayOf(now));
  return `${on}${name} at ${calendar.hourText(at)}`;
}

/** The day of a date such as `2026-11-22`; `null` of anything else. */
export function dayOfDate(date: string): Day | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(date);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate ? (dayNumber(year, month, day) as Day) : null;
}

/** A moment in the middle of a day: noon by world time, or where that is another day already, twelve hours before. */
export function middleOf(day: Day, calendar: Calendar): EpochMs {
  const noon = epochMs(day * DAY + DAY / 2);
  return calendar.dayOf(noon) === day ? noon : epochMs(day * DAY);
}

/** `Sun 22` */
export const shortDay = (day: Day): string => `${inFields.weekday(day)} ${inFields.day(day)}`;

/** `22 Nov`, of another year than today's `Nov 2025`. */
export const shortDate = (day: Day, today: Day): string =>
  yearOf(day) === yearOf(today) ? inFields.shortDate(day) : inFields.shortMonth(day);

/** `22 Nov`, with the year when it is another than today's. */
export function shortFullDate(day: Day, today: Day): string {
  const date = inFields.shortDate(day);
  return yearOf(day) === yearOf(today) ? date : `${date} ${yearOf(day)}`;
}

/** `Sunday 22 November`, with the year when it is another than today's. */
export const longDay = (day: Day, today: Day): string =>
  `${inFields.longWeekday(day)} ${dateText(day, today)}`;

/** `Sunday 22 November 2026` */
export const fullDay = (day: Day): string => `${inFields.longWeekday(day)} ${inFields.fullDate(day)}`;

/** `2026-11-22` */
export const isoDay = (day: Day): string => inFields.figures(day).split('/').toReversed().join('-');

/** Puts items, which come in order, under their weeks. */
export function weeksOf<T>(items: readonly T[], dayOf: (item: T) => Day, today: Day): readonly Week<T>[] {
  const byMonday = new Map<Day, T[]>();
  for (const item of items) {
    const monday = mondayOf(dayOf(item));
    const within = byMonday.get(monday);
    if (within === undefined) byMonday.set(monday, [item]);
    else within.push(item);
  }
  return [...byMonday].map(([monday, within]) => ({
    name: weekNames[(mondayOf(today) - monday) / 7] ?? null,
    dates: spanText(monday, today),
    items: within,
  }));
}

/** So many to a part. */
const RUN = 20;

/** The same items without their weeks, in parts under names such as `Sessions 1 to 20`. */
export const inRuns = <T>(name: string, items: readonly T[]): readonly Week<T>[] =>
  Array.from({ length: Math.ceil(items.length / RUN) }, (_, run) => {
    const within = items.slice(run * RUN, (run + 1) * RUN);
    return { name: null, dates: `${name} ${run * RUN + 1} to ${run * RUN + within.length}`, items: within };
  });

const weekNames: Readonly<Record<number, string>> = {
  0: 'This week',
  1: 'Last week',
  2: 'Two weeks ago',
  3: 'Three weeks ago',
};

function dayWords(day: Day, today: Day): { readonly name: string; readonly on: 'on ' | '' } {
  const ago = today - day;
  if (ago === 0) return { name: 'today', on: '' };
  if (ago === 1) return { name: 'yesterday', on: '' };
  if (ago > 1 && ago < 7) return { name: inFields.longWeekday(day), on: 'on ' };
  return { name: dateText(day, today), on: 'on ' };
}

/** `22 November`, with the year when it is another than today's. */
export function dateText(day: Day, today: Day): string {
  const date = inFields.date(day);
  return yearOf(day) === yearOf(today) ? date : `${date} ${yearOf(day)}`;
}

function spanText(monday: Day, today: Day): string {
  const sunday = (monday + 6) as Day;
  const isOneMonth = inFields.month(monday) === inFields.month(sunday);
  const from = isOneMonth ? inFields.day(monday) : dateText(monday, sunday);
  return `${from} to ${dateText(sunday, today)}`;
}

/** The first day of 1970 was a Thursday. */
export const mondayOf = (day: Day): Day => (day - ((((day + 3) % 7) + 7) % 7)) as Day;

const yearOf = (day: Day): string => inFields.year(day);

/** Making an `Intl.DateTimeFormat` takes far longer than using one, so it is made once, when it is first used. */
function written(fields: Intl.DateTimeFormatOptions): (day: Day) => string {
  let format: Intl.DateTimeFormat | null = null;
  return (day) =>
    (format ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...fields })).format(day * DAY);
}

const inFields = {
  day: written({ day: 'numeric' }),
  weekday: written({ weekday: 'short' }),
  longWeekday: written({ weekday: 'long' }),
  month: written({ month: 'numeric' }),
  year: written({ year: 'numeric' }),
  date: written({ day: 'numeric', month: 'long' }),
  shortDate: written({ day: 'numeric', month: 'short' }),
  shortMonth: written({ month: 'short', year: 'numeric' }),
  fullDate: written({ day: 'numeric', month: 'long', year: 'numeric' }),
  figures: written({ day: '2-digit', month: '2-digit', year: 'numeric' }),
};
