import { PRINCIPLE_IDS, type PrincipleId } from './principle';
import { LEVELS, RATING_ITEMS, type RatingItem } from './rubric';
import { tallySpread, type Spread } from './spread';
import { byPrinciple, isRated, standingOf, talliesOf, type TrendAnswer } from './trend-answers';
import type { TrendColumn } from './trend-columns';

/** So many of the newest answers are set against as many before them. */
export const LATELY = 10;

/** The levels of one item. The level of an answer is the second look's where there is one. */
export interface ItemTrend {
  readonly item: RatingItem;
  readonly all: Spread;
  /** The newest ten in which it was rated. */
  readonly lately: Spread;
  /** The ten before those. */
  readonly before: Spread;
  readonly columns: readonly { readonly gut: Spread; readonly standing: Spread }[];
}

/** The levels of one principle. */
export interface PrincipleTrend {
  readonly principle: PrincipleId;
  /** Answers in which anything was rated. */
  readonly answers: number;
  /** Of every level that these answers were given, whatever the item. */
  readonly all: Spread;
  /** Of each item, in the order of the seven. */
  readonly items: readonly Spread[];
}

/** `answers`: the newest first. */
export function itemTrends(
  answers: readonly TrendAnswer[],
  columns: readonly TrendColumn[],
): readonly ItemTrend[] {
  return RATING_ITEMS.map((item, place) => {
    const newest = newestRated(answers, place, 2 * LATELY);
    return {
      item,
      all: tallySpread(talliesOf(answers, place).standing),
      lately: tallySpread(talliesOf(newest.slice(0, LATELY), place).standing),
      before: tallySpread(talliesOf(newest.slice(LATELY), place).standing),
      columns: columns.map((column) => {
        const { gut, standing } = talliesOf(column.answers, place);
        return { gut: tallySpread(gut), standing: tallySpread(standing) };
      }),
    };
  });
}

/** Those principles of which something was rated, in their usual order. */
export function principleTrends(answers: readonly TrendAnswer[]): readonly PrincipleTrend[] {
  const rated = byPrinciple(answers.filter(isRated));
  return PRINCIPLE_IDS.flatMap((principle): readonly PrincipleTrend[] => {
    const own = rated.get(principle);
    return own === undefined ? [] : [principleTrend(principle, own)];
  });
}

function principleTrend(principle: PrincipleId, answers: readonly TrendAnswer[]): PrincipleTrend {
  const standing = RATING_ITEMS.map((_, place) => talliesOf(answers, place).standing);
  const all = LEVELS.map((level) => standing.reduce((sum, tally) => sum + (tally[level - 1] ?? 0), 0));
  return { principle, answers: answers.length, all: tallySpread(all), items: standing.map(tallySpread) };
}

function newestRated(answers: readonly TrendAnswer[], item: number, most: number): readonly TrendAnswer[] {
  const found: TrendAnswer[] = [];
  for (const answer of answers) {
    if (found.length === most) break;
    if (standingOf(answer, item) !== null) found.push(answer);
  }
  return found;
}
