import { ENOUGH_ANSWERS } from './levels';
import { LEVELS } from './rubric';

/** The middle of some numbers and how far the middle half of them reaches. All but the count is `NaN` of nothing. */
export interface Spread {
  /** How many there are. */
  readonly count: number;
  /** A quarter of them is not above. */
  readonly low: number;
  readonly median: number;
  /** A quarter of them is not below. */
  readonly high: number;
}

/** How often each level was given, level 1 first. Counted and not listed: of years there are many. */
export type Tally = number[];

export const emptyTally = (): Tally => LEVELS.map(() => 0);

export const spreadOf = (numbers: readonly number[]): Spread => {
  const sorted = Float64Array.from(numbers).sort();
  return spreadBy(sorted.length, (place) => sorted[place] ?? NaN);
};

export const tallySpread = (tally: Tally): Spread =>
  spreadBy(
    tally.reduce((sum, count) => sum + count, 0),
    (place) => {
      let seen = 0;
      return LEVELS.find((level) => (seen += tally[level - 1] ?? 0) > place) ?? NaN;
    },
  );

export const isEnough = ({ count }: Spread): boolean => count >= ENOUGH_ANSWERS;

/** Quartiles by linear interpolation: definition 7 of Hyndman & Fan 1996, "Sample quantiles in statistical packages". */
function spreadBy(count: number, at: (place: number) => number): Spread {
  const quantile = (share: number): number => {
    const place = (count - 1) * share;
    const [below, above] = [at(Math.floor(place)), at(Math.ceil(place))];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { count, low: quantile(0.25), median: quantile(0.5), high: quantile(0.75) };
}

/** `3`, `2.5`: one place behind the point at most. */
export const figureText = (figure: number): string => String(Math.round(figure * 10) / 10);
