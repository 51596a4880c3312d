import { levelsOf, type Asking } from './asked-before';
import { figureOf } from './levels';
import type { Among } from './question-search';
import { MOST_DRILLED } from './setup';
import { countText } from './words';

const amongNames: Record<Among, string> = {
  all: 'All',
  bookmarked: 'Bookmarked',
  own: 'My own',
  unasked: 'Not asked yet',
};
export const amongName = (among: Among): string => amongNames[among];

/** `23 of 226 questions` */
export const foundText = (found: number, all: number): string =>
  found === all ? `${all} questions` : `${found} of ${all} questions`;

/** `once`, `twice`, `three times`, `12 times` */
function timesText(times: number): string {
  if (times === 1) return 'once';
  return times === 2 ? 'twice' : countText(times, 'time', 'times');
}

/** `Asked twice, last on Sunday 22 November.` */
export const askedText = (askings: readonly Asking[], dayText: (asking: Asking) => string): string => {
  const [last] = askings;
  if (last === undefined) return 'Not asked yet.';
  return askings.length === 1
    ? `Asked once, on ${dayText(last)}.`
    : `Asked ${timesText(askings.length)}, last on ${dayText(last)}.`;
};

/** How one answer was rated: `Median level 3 of 5, from 7 ratings.`; empty where it was not rated. */
export function wentText(asking: Asking): string {
  const figure = figureOf(levelsOf(asking));
  switch (figure.kind) {
    case 'none':
      return '';
    case 'listed':
      return `Rated ${figure.levels.join(' and ')} of 5.`;
    case 'median':
      return `Median level ${figure.median} of 5, from ${countText(figure.answers, 'rating', 'ratings')}.`;
  }
}

/** On the button that drills what was found: `Drill these 12`, or how many of them a drill holds. */
export function drillTheseText(found: number): string {
  if (found === 1) return 'Drill this one';
  return found <= MOST_DRILLED ? `Drill these ${found}` : `Drill ${MOST_DRILLED} of these`;
}
