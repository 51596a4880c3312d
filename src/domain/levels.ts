import { LEVELS, RATING_ITEMS, type Level, type RatingItem } from './rubric';
import { ratingOf, type Occasion, type Session } from './session';

/** From fewer answers than this nothing is claimed: their levels are listed as they are. */
export const ENOUGH_ANSWERS = 3;

/** What an item was given, one level for each answer in which it was rated. */
export interface ItemLevels {
  readonly item: RatingItem;
  readonly gut: readonly Level[];
  readonly look: readonly Level[];
}

/** Levels as a figure: the median from three answers on, the levels themselves below that. */
export type LevelFigure =
  | { readonly kind: 'none' }
  | { readonly kind: 'listed'; readonly levels: readonly Level[] }
  | { readonly kind: 'median'; readonly median: number; readonly answers: number };

/** One item of one answer that was rated on both occasions. */
export interface SecondThought {
  readonly item: RatingItem;
  readonly gut: Level;
  readonly look: Level;
}

export function levelOf(
  session: Session,
  question: number,
  item: RatingItem,
  occasion: Occasion,
): Level | null {
  const score = ratingOf(session, question, occasion)?.scores[item];
  return score?.kind === 'rated' ? score.level : null;
}

const levelsOn = (session: Session, item: RatingItem, occasion: Occasion): readonly Level[] =>
  session.plan.items.flatMap((_, question) => levelOf(session, question, item, occasion) ?? []);

/** The places of everything in the plan. */
export const everyItem = ({ plan }: Session): readonly number[] => [...plan.items.keys()];

/** The level of each answer that holds now, of all questions or `among` some: the second look's where there is one, else the gut's. */
export const standingLevels = (
  session: Session,
  item: RatingItem,
  among: readonly number[] = everyItem(session),
): readonly Level[] =>
  among.flatMap(
    (question) =>
      levelOf(session, question, item, 'second-look') ?? levelOf(session, question, item, 'gut') ?? [],
  );

export const levelsByItem = (session: Session): readonly ItemLevels[] =>
  RATING_ITEMS.map((item) => ({
    item,
    gut: levelsOn(session, item, 'gut'),
    look: levelsOn(session, item, 'second-look'),
  }));

/** The answers in which at least one item was rated, as places in the plan. */
export const ratedAnswers = (session: Session, occasion: Occasion): readonly number[] =>
  [...session.plan.items.keys()].filter((question) =>
    RATING_ITEMS.some((item) => levelOf(session, question, item, occasion) !== null),
  );

export function figureOf(levels: readonly Level[]): LevelFigure {
  if (levels.length === 0) return { kind: 'none' };
  if (levels.length < ENOUGH_ANSWERS) return { kind: 'listed', levels };
  return { kind: 'median', median: medianOf(levels), answers: levels.length };
}

export function secondThoughts(session: Session, question: number): readonly SecondThought[] {
  return RATING_ITEMS.flatMap((item) => {
    const gut = levelOf(session, question, item, 'gut');
    const look = levelOf(session, question, item, 'second-look');
    return gut === null || look === null ? [] : [{ item, gut, look }];
  });
}

/** The middle value, or the mean of the middle two; `NaN` of nothing. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return (lower + upper) / 2;
}

/** The given level that stands for the whole: the median, or the next below it (`'low'`) or above it (`'high'`) that was given. */
export function typicalLevel(levels: readonly Level[], lean: 'low' | 'high'): Level | null {
  const median = medianOf(levels);
  const given = LEVELS.filter((level) => levels.includes(level));
  return (
    (lean === 'low' ? given.findLast((level) => level <= median) : given.find((level) => level >= median)) ??
    null
  );
}
