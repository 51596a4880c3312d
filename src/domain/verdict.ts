import { everyItem, medianOf, ratedAnswers, standingLevels } from './levels';
import { itemName, LEVELS, RATING_ITEMS, type Level, type RatingItem } from './rubric';
import type { Session } from './session';
import { countText, numberText } from './words';

/** A rated item with the levels that hold for it. */
export interface Standing {
  readonly item: RatingItem;
  readonly levels: readonly Level[];
}

export interface Verdict extends Standing {
  /** Items that stand exactly beside it. */
  readonly beside: readonly RatingItem[];
}

/** What stood out, by the ratings alone. */
export type Verdicts =
  | { readonly kind: 'told'; readonly strongest: Verdict; readonly weakest: Verdict }
  | { readonly kind: 'nothing-rated' }
  /** There was nothing to set it against. */
  | { readonly kind: 'one-item'; readonly only: Standing }
  | { readonly kind: 'all-equal'; readonly median: number };

/** The rated items, the weakest first: by median, then by mean, then in the order in which they are asked. `among`: of these questions alone. */
export function ranking(
  session: Session,
  among: readonly number[] = everyItem(session),
): readonly Standing[] {
  return RATING_ITEMS.map((item) => ({ item, levels: standingLevels(session, item, among) }))
    .filter(({ levels }) => levels.length > 0)
    .toSorted(compare);
}

export function verdictsOf(session: Session, among: readonly number[] = everyItem(session)): Verdicts {
  const ranked = ranking(session, among);
  const weakest = ranked.at(0);
  const top = ranked.at(-1);
  if (weakest === undefined || top === undefined) return { kind: 'nothing-rated' };
  if (ranked.length === 1) return { kind: 'one-item', only: weakest };
  if (compare(weakest, top) === 0) return { kind: 'all-equal', median: medianOf(top.levels) };
  const verdictOn = (standing: Standing): Verdict => {
    const equal = ranked.filter((other) => other !== standing && compare(other, standing) === 0);
    return { ...standing, beside: equal.map(({ item }) => item) };
  };
  const strongest = ranked.find((standing) => compare(standing, top) === 0) ?? top;
  return { kind: 'told', strongest: verdictOn(strongest), weakest: verdictOn(weakest) };
}

/** An item's name inside a sentence. */
export const spokenItem = (item: RatingItem): string =>
  itemName(item).charAt(0).toLowerCase() + itemName(item).slice(1);

/** «Level 4 in all three answers.» `of`: how many answers were rated at all. Under three, nothing but the plain fact. */
export function levelsSentence(levels: readonly Level[], of: number): string {
  const [first, second] = levels;
  if (first === undefined) return 'Not rated.';
  const inAll = levels.length === of;
  const where = inAll ? '' : ' where you rated it';
  if (second === undefined) return `Level ${first} in the one answer${inAll ? ' you rated' : where}.`;
  const isSame = levels.every((level) => level === first);
  if (isSame)
    return `Level ${first} in ${levels.length === 2 ? 'both' : `all ${numberText(levels.length)}`} answers${where}.`;
  if (levels.length === 2) return `Level ${first} in one answer${where}, level ${second} in the other.`;
  const each = LEVELS.filter((level) => levels.includes(level)).map(
    (level) => `level ${level} in ${numberText(levels.filter((other) => other === level).length)}`,
  );
  return `A median of ${medianOf(levels)} over ${inAll ? '' : 'the '}${countText(levels.length, 'answer', 'answers')}${where}: ${each.join(', ')}.`;
}

export const verdictSentence = (
  session: Session,
  { levels }: Standing,
  among: readonly number[] = everyItem(session),
): string => levelsSentence(levels, answersRated(session, among).length);

/** The answers that were rated on any occasion, as places in the plan. */
export const answersRated = (
  session: Session,
  among: readonly number[] = everyItem(session),
): readonly number[] => {
  const rated = new Set([...ratedAnswers(session, 'gut'), ...ratedAnswers(session, 'second-look')]);
  return among.filter((item) => rated.has(item));
};

const meanOf = (levels: readonly Level[]): number =>
  levels.reduce((sum, level) => sum + level, 0) / levels.length;

const compare = (a: Standing, b: Standing): number =>
  medianOf(a.levels) - medianOf(b.levels) || meanOf(a.levels) - meanOf(b.levels);
