import type { Asking } from './asked-before';
import { ENOUGH_ANSWERS, figureOf, type LevelFigure } from './levels';
import type { Question, QuestionId } from './question';
import { RATING_ITEMS, type RatingItem } from './rubric';
import { capitalised, countText } from './words';

/** The levels that answers to some questions were given. */
export interface CountedLevels {
  /** How many answers had a level at all. */
  readonly answers: number;
  /** Those items that were rated; `count` answers each. */
  readonly items: readonly {
    readonly item: RatingItem;
    readonly figure: LevelFigure;
    readonly count: number;
  }[];
}

export function countedLevels(
  questions: readonly Question[],
  asked: ReadonlyMap<QuestionId, readonly Asking[]>,
): CountedLevels {
  const rated = questions.flatMap(({ id }) => asked.get(id) ?? []).filter(({ levels }) => levels.size > 0);
  const items = RATING_ITEMS.map((item) => {
    const levels = rated.flatMap((asking) => asking.levels.get(item) ?? []);
    return { item, figure: figureOf(levels), count: levels.length };
  });
  return { answers: rated.length, items: items.filter(({ count }) => count > 0) };
}

/** What the levels rest on. */
export const tooFewText = (answers: number): string =>
  answers < ENOUGH_ANSWERS
    ? `${capitalised(countText(answers, 'answer', 'answers'))}: too few to say. Each level as you gave it.`
    : `Medians of ${countText(answers, 'answer', 'answers')}; of fewer than three ratings each is listed.`;
