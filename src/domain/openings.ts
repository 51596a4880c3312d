import { PARTS, segmentsOf, type Mark, type Segment } from './answer';
import { PRINCIPLE_IDS, type PrincipleId } from './principle';
import { LEVELS, RATING_ITEMS, type Level, type RatingItem } from './rubric';
import { NOTHING, type Summary } from './summary';
import type { Ms } from './time';

type Levels = ReadonlyMap<RatingItem, Level>;

/** One question of a session as lists and trends show it. */
export interface Opening {
  readonly principle: PrincipleId;
  /** The opening answer; `null` for a question that was skipped or never reached. */
  readonly told: { readonly length: Ms; readonly segments: readonly Segment[] } | null;
  /** How long the person thought before it. */
  readonly thought: Ms | null;
  /** Which principle the person took it for. */
  readonly guess: PrincipleId | null;
  /** The levels given at once. */
  readonly gut: Levels;
  /** Those of the second look. */
  readonly look: Levels;
  /** What holds of both: the second look's level where there is one. */
  readonly levels: Levels;
  /** The lengths of the follow-ups that were answered. */
  readonly followUps: readonly Ms[];
}

/** The questions of a summary. Numbers that make no sense end the list. */
export function openingsOf({ packed }: Summary): readonly Opening[] {
  const openings: Opening[] = [];
  let place = 0;
  const next = (): number => packed[place++] ?? NaN;
  const several = <T>(read: () => T): T[] =>
    Array.from({ length: Math.min(next() || 0, packed.length) }, read);
  const levels = (): Levels =>
    new Map(
      RATING_ITEMS.map((item) => [item, LEVELS[next() - 1]] as const).filter(
        (pair): pair is readonly [RatingItem, Level] => pair[1] !== undefined,
      ),
    );
  while (place < packed.length) {
    const principle = PRINCIPLE_IDS[next()];
    const length = next();
    const thought = next();
    const guess = PRINCIPLE_IDS[next()] ?? null;
    const gut = levels();
    const look = levels();
    const followUps = several(next);
    const marks = several((): Mark | null => {
      const part = PARTS[next()];
      const start = next();
      return part === undefined ? null : { part, start };
    }).filter((mark) => mark !== null);
    if (principle === undefined || ![length, thought, ...followUps].every(isLength)) break;
    openings.push({
      principle,
      told: length === NOTHING ? null : { length, segments: segmentsOf(marks, length) },
      thought: thought === NOTHING ? null : thought,
      guess,
      gut,
      look,
      levels: new Map([...gut, ...look]),
      followUps,
    });
  }
  return openings;
}

const isLength = (number: number): boolean => number === NOTHING || (number >= 0 && number < Infinity);
