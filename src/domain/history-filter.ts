import { dayOfDate, type Day } from './calendar';
import { openingsOf } from './openings';
import type { PrincipleId } from './principle';
import type { Vote } from './rubric';
import type { Status } from './session';
import type { Format } from './setup';
import type { StoryId } from './story';
import type { Summary } from './summary';
import type { EpochMs } from './time';
import type { Pressure } from './timing';

/** What of the history is looked at; `null` stands for any. */
export interface HistoryFilter {
  /** Each of these words stands somewhere in the session; as typed. */
  readonly words: string;
  readonly principle: PrincipleId | null;
  /** `real`: an interview at an employer. */
  readonly format: Format | 'real' | null;
  readonly pressure: Pressure | null;
  readonly vote: Vote | null;
  readonly status: Status | null;
  readonly story: StoryId | null;
  /** The first day and the last, as `2026-11-22`. */
  readonly from: string | null;
  readonly to: string | null;
}

export const wholeHistory: HistoryFilter = {
  words: '',
  principle: null,
  format: null,
  pressure: null,
  vote: null,
  status: null,
  story: null,
  from: null,
  to: null,
};

/** How many of its parts hold something back, the words among them. */
export const filtersIn = ({ words, ...parts }: HistoryFilter): number =>
  Object.values(parts).filter((part) => part !== null).length + (words.trim() === '' ? 0 : 1);

/** The summaries that fit all but the words, in the order given. `dayOf`: by the person's calendar. */
export function fitting(
  summaries: readonly Summary[],
  filter: HistoryFilter,
  dayOf: (at: EpochMs) => Day,
): readonly Summary[] {
  const { principle, format, pressure, vote, status, story } = filter;
  const from = filter.from === null ? null : dayOfDate(filter.from);
  const to = filter.to === null ? null : dayOfDate(filter.to);
  const isWithin = (at: EpochMs): boolean => {
    if (from === null && to === null) return true;
    const day = dayOf(at);
    return (from === null || day >= from) && (to === null || day <= to);
  };
  return summaries.filter(
    (summary) =>
      (format === null || (summary.isReal ? format === 'real' : summary.format === format)) &&
      (pressure === null || (!summary.isReal && summary.pressure === pressure)) &&
      (vote === null || summary.votes.includes(vote)) &&
      (status === null || summary.status === status) &&
      (story === null || summary.stories.includes(story)) &&
      (principle === null || openingsOf(summary).some((opening) => opening.principle === principle)) &&
      isWithin(summary.started),
  );
}
