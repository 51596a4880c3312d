import { RATING_ITEMS, type Level, type RatingItem } from './rubric';
import { entriesOf, type Occasion, type Session } from './session';
import type { EpochMs } from './time';

/** One time that a question was rated. */
export interface RatedOccasion {
  readonly occasion: Occasion;
  readonly at: EpochMs;
  /** The items that were given a level then. */
  readonly levels: ReadonlyMap<RatingItem, Level>;
}

/** Every time that the question at a place in the plan was rated, in the order in which it came. */
export const occasionsAt = (session: Session, item: number): readonly RatedOccasion[] =>
  entriesOf(session, 'rated')
    .filter((entry) => entry.item === item)
    .map(({ occasion, at, scores }) => ({
      occasion,
      at,
      levels: new Map(
        RATING_ITEMS.flatMap((rated) => {
          const score = scores[rated];
          return score.kind === 'rated' ? [[rated, score.level] as const] : [];
        }),
      ),
    }));
