import { mondayOf, type Day } from './calendar';
import type { EpochMs } from './time';
import type { TrendAnswer } from './trend-answers';

/** How far back trends look. */
export const PERIODS = ['quarter', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** In whole weeks, the present one among them. */
const WEEKS: Readonly<Record<Period, number>> = { quarter: 13, month: 5 };

const periodNames: Readonly<Record<Period, string>> = { quarter: 'Last 3 months', month: 'Last month' };
export const periodName = (period: Period): string => periodNames[period];

/** The answers of some weeks on end, Monday to Sunday. */
export interface TrendColumn {
  /** Its first Monday. */
  readonly from: Day;
  /** The newest first. */
  readonly answers: readonly TrendAnswer[];
}

/** More points side by side than these would not be told apart on a phone. */
const MOST_COLUMNS = 8;
/** Close enough to each other that there are never fewer than five once a column is more than a week. */
const STEPS = [1, 2, 3, 4, 6, 8, 12, 16, 26, 39, 52] as const;

/** What a column holds: `a week`, `4 weeks`. */
export const columnName = (weeks: number): string => (weeks === 1 ? 'a week' : `${weeks} weeks`);

type DayOf = (at: EpochMs) => Day;

/** The answers of a period; `null`: all. `answers` come with the newest first. */
export const inPeriod = (
  answers: readonly TrendAnswer[],
  period: Period | null,
  dayOf: DayOf,
  today: Day,
): readonly TrendAnswer[] =>
  period === null
    ? answers
    : answers.slice(0, countSince(answers, weekBack(today, WEEKS[period] - 1), dayOf));

/** Whether a day is of a period; `null`: all are. */
export const isWithin = (day: Day, period: Period | null, today: Day): boolean =>
  period === null || day >= weekBack(today, WEEKS[period] - 1);

/** As many weeks to a column as keep the whole in eight of them, the oldest first, up to the present week. */
export function columnsOf(
  answers: readonly TrendAnswer[],
  dayOf: DayOf,
  today: Day,
): { readonly weeks: number; readonly columns: readonly TrendColumn[] } {
  const oldest = answers.at(-1);
  if (oldest === undefined) return { weeks: 1, columns: [] };
  const span = Math.max(1, (weekBack(today, -1) - mondayOf(dayOf(oldest.summary.started))) / 7);
  const weeks = STEPS.find((step) => span <= step * MOST_COLUMNS) ?? Math.ceil(span / MOST_COLUMNS);
  return { weeks, columns: columnsBack(answers, Math.ceil(span / weeks), weeks, dayOf, today) };
}

/** The last `count` columns of so many `weeks` each, the oldest first. */
export function columnsBack(
  answers: readonly TrendAnswer[],
  count: number,
  weeks: number,
  dayOf: DayOf,
  today: Day,
): readonly TrendColumn[] {
  const starts = Array.from({ length: count }, (_, back) => weekBack(today, (back + 1) * weeks - 1));
  const counts = [0, ...starts.map((from) => countSince(answers, from, dayOf))];
  return starts
    .map((from, back) => ({ from, answers: answers.slice(counts[back], counts[back + 1]) }))
    .reverse();
}

/** The Monday of so many weeks ago. */
const weekBack = (today: Day, weeks: number): Day => (mondayOf(today) - 7 * weeks) as Day;

/** How many are of this day or later. To tell the day of a moment takes long, so it is asked of a few only. */
function countSince(answers: readonly TrendAnswer[], day: Day, dayOf: DayOf): number {
  let [low, high] = [0, answers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const answer = answers[middle];
    if (answer !== undefined && dayOf(answer.summary.started) >= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
