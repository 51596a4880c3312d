import { openingsOf } from './openings';
import type { QuestionId } from './question';
import { RATING_ITEMS, type Level, type RatingItem } from './rubric';
import type { SessionId } from './session';
import type { Summary } from './summary';
import type { EpochMs, Ms } from './time';

/** One time that a question was asked. */
export interface Asking {
  readonly session: SessionId;
  /** Which of its questions, counted from 0. */
  readonly question: number;
  readonly started: EpochMs;
  readonly length: Ms;
  /** The newest levels that its answer was given. */
  readonly levels: ReadonlyMap<RatingItem, Level>;
}

/** When each question was asked, the newest first. What was skipped or never reached was not asked. */
export function askedBefore(summaries: readonly Summary[]): ReadonlyMap<QuestionId, readonly Asking[]> {
  const asked = new Map<QuestionId, Asking[]>();
  for (const summary of summaries.toSorted((a, b) => b.started - a.started)) {
    const openings = openingsOf(summary);
    for (const [place, id] of summary.questions.entries()) {
      const opening = openings[place];
      if (opening === undefined || opening.told === null) continue;
      const asking: Asking = {
        session: summary.id,
        question: place,
        started: summary.started,
        length: opening.told.length,
        levels: opening.levels,
      };
      asked.set(id, [...(asked.get(id) ?? []), asking]);
    }
  }
  return asked;
}

/** All levels that one asking was given, in the order of the items. */
export const levelsOf = ({ levels }: Asking): readonly Level[] =>
  RATING_ITEMS.flatMap((item) => levels.get(item) ?? []);
