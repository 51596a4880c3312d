import { PARTS, segmentsOf, type Mark, type Segment } from './answer';
import { PRINCIPLE_IDS, type PrincipleId } from './principle';
import { LEVELS, RATING_ITEMS, type Level, type RatingItem } from './rubric';
import { NOT_TOLD, type Summary } from './summary';
import type { Ms } from './time';

/** One opening answer as a list shows it. */
export interface Opening {
  readonly principle: PrincipleId;
  /** `null` for a question that was skipped or never reached. */
  readonly told: { readonly length: Ms; readonly segments: readonly Segment[] } | null;
  /** The newest levels it was given. */
  readonly levels: ReadonlyMap<RatingItem, Level>;
}

/** The opening answers of a summary. Numbers that make no sense end the list. */
export function openingsOf({ packed }: Summary): readonly Opening[] {
  const openings: Opening[] = [];
  let place = 0;
  const next = (): number => packed[place++] ?? NaN;
  while (place < packed.length) {
    const principle = PRINCIPLE_IDS[next()];
    const length = next();
    const levels = RATING_ITEMS.map((item) => [item, LEVELS[next() - 1]] as const);
    const marks = Array.from({ length: Math.min(next() || 0, packed.length) }, (): Mark | null => {
      const part = PARTS[next()];
      return part === undefined ? null : { part, start: next() };
    });
    const isLength = length === NOT_TOLD || (length >= 0 && length < Infinity);
    if (principle === undefined || !isLength) break;
    openings.push({
      principle,
      told:
        length === NOT_TOLD
          ? null
          : {
              length,
              segments: segmentsOf(
                marks.filter((mark) => mark !== null),
                length,
              ),
            },
      levels: new Map(levels.filter((pair): pair is readonly [RatingItem, Level] => pair[1] !== undefined)),
    });
  }
  return openings;
}
