import type { Day } from './calendar';
import { PRINCIPLE_IDS, type PrincipleId } from './principle';
import type { EpochMs } from './time';
import { byPrinciple, isMet, type TrendAnswer } from './trend-answers';
import { columnsBack } from './trend-columns';

/** So many weeks are looked at: half a year. */
export const WEEKS_COVERED = 26;

/** When a principle was met. */
export interface Practised {
  readonly principle: PrincipleId;
  /** Its opening answers in each week, the oldest first. */
  readonly weeks: readonly WeekOfPractice[];
  /** All of them, also from before. */
  readonly answers: number;
  /** `null`: never. */
  readonly daysAgo: number | null;
}

interface WeekOfPractice {
  readonly from: Day;
  readonly count: number;
  /** Of those the ones from true interviews. */
  readonly real: number;
}

/** What was practised when, all sixteen, over the last half year. `answers`: the newest first. */
export function practised(
  answers: readonly TrendAnswer[],
  dayOf: (at: EpochMs) => Day,
  today: Day,
): readonly Practised[] {
  const met = byPrinciple(answers.filter(isMet));
  return PRINCIPLE_IDS.map((principle) => {
    const own = met.get(principle) ?? [];
    const newest = own[0];
    return {
      principle,
      weeks: columnsBack(own, WEEKS_COVERED, 1, dayOf, today).map(({ from, answers: within }) => ({
        from,
        count: within.length,
        real: within.filter(({ summary }) => summary.isReal).length,
      })),
      answers: own.length,
      daysAgo: newest === undefined ? null : Math.max(0, today - dayOf(newest.summary.started)),
    };
  });
}
