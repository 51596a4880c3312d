import { ENOUGH_ANSWERS } from './levels';
import { principleName } from './principle';
import { itemName } from './rubric';
import { figureText, isEnough, type Spread } from './spread';
import type { ItemTrend, PrincipleTrend } from './trend-levels';
import { capitalised, countText, numberText } from './words';

/** What the levels say, in a few words: how the last ten answers stand against the ten before. */
export function levelsHeading(trends: readonly ItemTrend[]): string {
  const [lowest] = fromLowest(trends);
  if (lowest === undefined) return 'Too few rated answers to say';
  const changes = trends.filter(isCompared).map((trend) => ({ ...trend, by: changeOf(trend) }));
  if (changes.length === 0) return lowestHeading(trends, lowest);
  const risen = changes.filter(({ by }) => by > 0).toSorted((a, b) => b.by - a.by);
  const fallen = changes.filter(({ by }) => by < 0).toSorted((a, b) => a.by - b.by);
  const still = changes.filter(({ by }) => by === 0);
  const [best, worst] = [risen[0], fallen[0]];
  if (best !== undefined && worst !== undefined) return `${named(best)} rose, ${named(worst)} fell`;
  if (best !== undefined)
    return still.length === 1 && still[0] !== undefined && risen.length > 1
      ? `${named(still[0])} is still where it was`
      : movedHeading('rose', best, risen.length);
  return worst === undefined ? 'Your levels are where they were' : movedHeading('fell', worst, fallen.length);
}

/** The lowest item, with what that rests on. */
export function levelsText(trends: readonly ItemTrend[]): string {
  const [lowest] = fromLowest(trends);
  if (lowest === undefined)
    return `From ${countText(ENOUGH_ANSWERS, 'answer', 'answers')} on, each item has a median here.`;
  const lately = `${named(lowest)} is lowest: median ${figureText(lowest.lately.median)} of your last ${countText(lowest.lately.count, 'rating', 'ratings')}`;
  return isEnough(lowest.before)
    ? `${lately}, and ${figureText(lowest.before.median)} of the ${numberText(lowest.before.count)} before.`
    : `${lately}.`;
}

export function principlesHeading(trends: readonly PrincipleTrend[]): string {
  const known = fromLowestPrinciple(trends);
  const [lowest, highest] = [known[0], known.at(-1)];
  if (lowest === undefined || highest === undefined || known.length < 2)
    return 'Too few answers on each principle to compare them';
  return lowest.all.median === highest.all.median
    ? 'The principles stand level with each other'
    : `${principleName(lowest.principle)} stands lowest, ${principleName(highest.principle)} highest`;
}

/** Those with enough answers, the lowest first. */
const fromLowestPrinciple = (trends: readonly PrincipleTrend[]): readonly PrincipleTrend[] =>
  trends.filter(({ answers }) => answers >= ENOUGH_ANSWERS).toSorted((a, b) => a.all.median - b.all.median);

/** `Median 4 of the last ten, 3 of the ten before` */
export function latelyText({ lately, before }: ItemTrend): string {
  if (!isEnough(lately)) return `Too few to say (n = ${lately.count})`;
  const now = `Median ${figureText(lately.median)} of the last ${numberText(lately.count)}`;
  return isEnough(before)
    ? `${now}, ${figureText(before.median)} of the ${numberText(before.count)} before`
    : now;
}

/** `3`, or why there is no figure. */
export const spreadText = (spread: Spread): string =>
  isEnough(spread) ? figureText(spread.median) : 'too few to say';

/** `2 to 3.5`: where the middle half lies; empty where too few are there. */
export const middleText = (spread: Spread): string =>
  isEnough(spread) ? `${figureText(spread.low)} to ${figureText(spread.high)}` : '';

/** What a line of points shows, for those who hear it. */
export function trendSentence({ item, columns }: ItemTrend, dates: readonly string[]): string {
  const points = columns.map(({ standing }, place) => `${dates[place] ?? ''} ${spreadText(standing)}`);
  return `${itemName(item)}, median level: ${points.join(', ')}`;
}

const fromLowest = (trends: readonly ItemTrend[]): readonly ItemTrend[] =>
  trends.filter(({ lately }) => isEnough(lately)).toSorted((a, b) => a.lately.median - b.lately.median);

const isCompared = ({ lately, before }: ItemTrend): boolean => isEnough(lately) && isEnough(before);

const changeOf = ({ lately, before }: ItemTrend): number => lately.median - before.median;

const named = ({ item }: ItemTrend): string => `“${itemName(item)}”`;

function lowestHeading(trends: readonly ItemTrend[], lowest: ItemTrend): string {
  const level = figureText(lowest.lately.median);
  return fromLowest(trends).every(({ lately }) => lately.median === lowest.lately.median)
    ? `Every item stands at ${level} of 5`
    : `${named(lowest)} is your lowest item, at ${level} of 5`;
}

const movedHeading = (how: 'rose' | 'fell', most: ItemTrend, count: number): string =>
  count === 1
    ? `${named(most)} ${how} from ${figureText(most.before.median)} to ${figureText(most.lately.median)}`
    : `${capitalised(numberText(count))} items ${how}, ${named(most)} most`;
