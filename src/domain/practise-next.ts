import { ENOUGH_ANSWERS, medianOf } from './levels';
import type { PrincipleId } from './principle';
import { itemName, RATING_ITEMS, type RatingItem } from './rubric';
import { openingsOf, type Opening } from './openings';
import { type Summary } from './summary';
import type { EpochMs } from './time';
import { capitalised, countText } from './words';

/** At this median or under, an item needs practice: its described points up to here say what was missing. */
export const LOW = 2.5;
/** So many are named. */
const SUGGESTIONS = 3;

/** An item's median level over so many ratings. */
interface LowestItem {
  readonly item: RatingItem;
  readonly median: number;
  readonly count: number;
}

/** A principle to practise, with what that rests on. */
export interface Suggestion {
  readonly principle: PrincipleId;
  readonly answers: number;
  /** `null` when it was not asked in the sessions looked at. */
  readonly daysAgo: number | null;
  /** How many sessions were looked at. */
  readonly sessions: number;
  /** The item with the lowest median; `null` where there are too few ratings to say. */
  readonly lowest: LowestItem | null;
}

/**
 * What to practise, most needed first: low levels, then what was never asked, then what was asked longest ago.
 * Empty while nothing was answered. `summaries` are the newest; only `among` is suggested;
 * `daysAgo` counts by the person's calendar.
 */
export function practiseNext(
  summaries: readonly Summary[],
  among: readonly PrincipleId[],
  daysAgo: (at: EpochMs) => number,
): readonly Suggestion[] {
  return answersIn(summaries).length === 0 ? [] : byNeed(summaries, among, daysAgo).slice(0, SUGGESTIONS);
}

/** All of `among`, most needed first. */
export function byNeed(
  summaries: readonly Summary[],
  among: readonly PrincipleId[],
  daysAgo: (at: EpochMs) => number,
): readonly Suggestion[] {
  const asked = answersIn(summaries);
  return among
    .map((principle): Suggestion => {
      const own = asked.filter((opening) => opening.principle === principle);
      return {
        principle,
        answers: own.length,
        daysAgo: own.length === 0 ? null : Math.min(...own.map(({ started }) => daysAgo(started))),
        sessions: summaries.length,
        lowest: lowestOf(own),
      };
    })
    .toSorted((a, b) => need(a) - need(b) || (b.daysAgo ?? 0) - (a.daysAgo ?? 0));
}

const answersIn = (summaries: readonly Summary[]): readonly (Opening & { readonly started: EpochMs })[] =>
  summaries.flatMap((summary) =>
    openingsOf(summary).flatMap((opening) =>
      opening.told === null ? [] : { ...opening, started: summary.started },
    ),
  );

/** Why it is suggested, in one sentence. */
export function reasonText({ daysAgo, lowest }: Suggestion): string {
  if (lowest !== null && lowest.median <= LOW)
    return `Your lowest item here is “${itemName(lowest.item)}”: median level ${lowest.median} of 5.`;
  if (daysAgo === null) return 'Nobody has asked you about it lately.';
  return `It was last asked ${agoText(daysAgo)}.`;
}

/** What the reason rests on, with its count. */
export function evidenceText({ answers, daysAgo, sessions, lowest }: Suggestion): string {
  if (daysAgo === null)
    return sessions < 2
      ? 'No answers yet.'
      : `No answers in your last ${countText(sessions, 'session', 'sessions')}.`;
  if (lowest === null)
    return `${capitalised(countText(answers, 'answer', 'answers'))}: too few to say how it goes.`;
  const count = countText(lowest.count, 'rating', 'ratings');
  if (lowest.median <= LOW) return `From ${count}. Last asked ${agoText(daysAgo)}.`;
  return `From ${count}. Lowest item: ${itemName(lowest.item)}, median level ${lowest.median} of 5.`;
}

/** Low levels come first, the lowest before all; then what was not asked; then the rest. */
function need({ daysAgo, lowest }: Suggestion): number {
  if (lowest !== null && lowest.median <= LOW) return lowest.median;
  return daysAgo === null ? LOW + 1 : LOW + 2;
}

function lowestOf(openings: readonly Opening[]): LowestItem | null {
  const figures = RATING_ITEMS.flatMap((item): readonly LowestItem[] => {
    const levels = openings.flatMap(({ levels: given }) => given.get(item) ?? []);
    return levels.length < ENOUGH_ANSWERS ? [] : [{ item, median: medianOf(levels), count: levels.length }];
  });
  return figures.toSorted((a, b) => a.median - b.median)[0] ?? null;
}

export function agoText(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
