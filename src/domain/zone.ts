import { DAY, HOUR, MINUTE, SECOND, type EpochMs, type Ms } from './time';

const WEEK: Ms = 7 * DAY;

/** The first and the last moment that a date can have: ECMA-262, "Time Values and Time Range". */
const FARTHEST = 8.64e15;
const withinDates = (at: number): number => Math.min(FARTHEST, Math.max(-FARTHEST, at));

/** Gives how far the clocks of an IANA time zone are ahead of world time at a moment. */
export function clocksOf(zone: string): (at: EpochMs) => Ms {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  function aheadAt(at: number): Ms {
    const read = new Map(parts.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const of = (type: Intl.DateTimeFormatPartTypes): number => read.get(type) ?? 0;
    const clock = of('hour') * HOUR + of('minute') * MINUTE + of('second') * SECOND;
    return dayNumber(of('year'), of('month'), of('day')) * DAY + clock - Math.floor(at / SECOND) * SECOND;
  }

  /** By week of world time; `null`: it changes within. To ask for each session would take most of the time of a chart. */
  const aheadIn = new Map<number, Ms | null>();
  return (at) => {
    const week = Math.floor(at / WEEK);
    let ahead = aheadIn.get(week);
    if (ahead === undefined) {
      const [first, last] = [week, week + 1].map((end) => aheadAt(withinDates(end * WEEK)));
      ahead = first === undefined || first !== last ? null : first;
      aheadIn.set(week, ahead);
    }
    return ahead ?? aheadAt(at);
  };
}

/** Days from 1 January 1970 to a date of the Gregorian calendar: Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
