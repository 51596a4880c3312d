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
  if (changes.length === 0) return lowestHeading(trends);
  const risen = changes.filter(({ by }) => by > 0).toSorted((a, b) => b.by - a.by);
  const fallen = changes.filter(({ by }) => by < 0).toSorted((a, b) => a.by - b.by);
  const still = changes.filter(({ by }) => by === 0);
  const [best, worst] = [risen[0], fallen[0]];
  if (best !== undefined && worst !== undefined) return `${named(best)} rose, ${named(worst)} fell`;
  if (best !== undefined)
    return still.length === 1 && still[0] !== undefined && risen.length > 1
      ? `${named(still[0])} is still where it was`
      : movedHeading('rose', risen);
  return worst === undefined ? 'Your levels are where they were' : movedHeading('fell', fallen);
}

/** The lowest item, with what that rests on. */
export function levelsText(trends: readonly ItemTrend[]): string {
  const lowest = lowestOf(trends);
  const [first] = lowest;
  if (first === undefined)
    return `From ${countText(ENOUGH_ANSWERS, 'answer', 'answers')} on, each item has a median here.`;
  const { lately, before } = first;
  if (lowest.length > 1)
    return `Lowest, at a median of ${figureText(lately.median)} lately: ${list.format(lowest.map(named))}.`;
  const now = `${named(first)} is lowest: median ${figureText(lately.median)} of your last ${countText(lately.count, 'rating', 'ratings')}`;
  return isEnough(before)
    ? `${now}, and ${figureText(before.median)} of the ${numberText(before.count)} before.`
    : `${now}.`;
}

const list = new Intl.ListFormat('en-GB');

export function principlesHeading(trends: readonly PrincipleTrend[]): string {
  const known = fromLowestPrinciple(trends);
  const [low, high] = [known[0]?.all.median, known.at(-1)?.all.median];
  if (known.length < 2) return 'Too few answers on each principle to compare them';
  if (low === high) return 'The principles stand level with each other';
  const [lowest, highest] = [low, high].map((end) => known.filter(({ all }) => all.median === end));
  return `${capitalised(endText(lowest))} ${lowest?.length === 1 ? 'stands' : 'stand'} lowest, ${endText(highest)} highest`;
}

/** `Frugality`, or how many there are. */
const endText = (trends: readonly PrincipleTrend[] = []): string =>
  trends.length === 1 && trends[0] !== undefined
    ? principleName(trends[0].principle)
    : countText(trends.length, 'principle', 'principles');

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

/** All that share the lowest median. */
const lowestOf = (trends: readonly ItemTrend[]): readonly ItemTrend[] => {
  const known = fromLowest(trends);
  return known.filter(({ lately }) => lately.median === known[0]?.lately.median);
};

const isCompared = ({ lately, before }: ItemTrend): boolean => isEnough(lately) && isEnough(before);

const changeOf = ({ lately, before }: ItemTrend): number => lately.median - before.median;

const named = ({ item }: ItemTrend): string => `“${itemName(item)}”`;

function lowestHeading(trends: readonly ItemTrend[]): string {
  const lowest = lowestOf(trends);
  const [first] = lowest;
  if (first === undefined) return '';
  const level = figureText(first.lately.median);
  if (lowest.length === fromLowest(trends).length) return `Every item stands at ${level} of 5`;
  return lowest.length === 1
    ? `${named(first)} is your lowest item, at ${level} of 5`
    : `${capitalised(numberText(lowest.length))} items are lowest, at ${level} of 5`;
}

/** `moved`: the one that moved most first. */
function movedHeading(how: 'rose' | 'fell', moved: readonly (ItemTrend & { readonly by: number })[]): string {
  const [most, next] = moved;
  if (most === undefined) return '';
  if (next === undefined)
    return `${named(most)} ${how} from ${figureText(most.before.median)} to ${figureText(most.lately.median)}`;
  const all = `${capitalised(numberText(moved.length))} items ${how}`;
  return most.by === next.by ? all : `${all}, ${named(most)} most`;
}
