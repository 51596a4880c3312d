import { ENOUGH_ANSWERS } from './levels';
import { RATING_ITEMS, type RatingItem } from './rubric';
import { gutOf, lookOf, type TrendAnswer } from './trend-answers';
import { LATELY } from './trend-levels';

/** A mean of differences in levels, gut minus second look: above 0 the gut was kinder. */
export interface Gap {
  /** Answers in which the item was rated on both occasions. */
  readonly count: number;
  /** `NaN` of nothing. */
  readonly mean: number;
}

/** How far the gut lies from the second look on one item. */
export interface ItemGap {
  readonly item: RatingItem;
  readonly all: Gap;
  /** The newest ten of them. */
  readonly lately: Gap;
}

/**
 * Of each item the mean signed difference of the two ratings of the same answer: what is called bias in studies of
 * calibration (Yates 1990, "Judgment and Decision Making"). `answers`: the newest first.
 */
export function calibrationOf(answers: readonly TrendAnswer[]): readonly ItemGap[] {
  const looked = answers.filter(({ look }) => look > 0);
  return RATING_ITEMS.map((item, place) => {
    const gaps: number[] = [];
    for (const answer of looked) {
      const look = lookOf(answer, place);
      const gut = look === null ? null : gutOf(answer, place);
      if (look !== null && gut !== null) gaps.push(gut - look);
    }
    return { item, all: gapOf(gaps), lately: gapOf(gaps.slice(0, LATELY)) };
  });
}

const gapOf = (gaps: readonly number[]): Gap => ({
  count: gaps.length,
  mean: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
});

/** From fewer nothing is claimed. */
export const isEnoughGap = ({ count }: Gap): boolean => count >= ENOUGH_ANSWERS;
