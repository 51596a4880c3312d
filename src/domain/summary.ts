import { PARTS, segmentsOf, type Mark, type Segment } from './answer';
import { PRINCIPLE_IDS, type PrincipleId } from './principle';
import { questionsOf } from './plan';
import type { QuestionId } from './question';
import { LEVELS, RATING_ITEMS, type Level, type RatingItem, type Vote } from './rubric';
import {
  deletedAt,
  ratingOf,
  statusOf,
  toldAnswers,
  type Session,
  type SessionId,
  type Status,
} from './session';
import type { Format } from './setup';
import type { EpochMs, Ms } from './time';
import type { Band } from './timing';
import { votesOf } from './votes';

/** What a list shows of a session. A cache: it can be made again from the session at any time. */
export interface Summary {
  readonly id: SessionId;
  readonly started: EpochMs;
  readonly format: Format;
  readonly status: Status;
  /** One a round, in a drill one a question; those that were given. */
  readonly votes: readonly Vote[];
  readonly deleted: EpochMs | null;
  readonly rounds: number;
  /** The target that its opening answers had. */
  readonly band: Band | null;
  readonly questions: readonly QuestionId[];
  /** Its opening answers, packed (`packOpenings`): small to keep, quick to read by the thousand. */
  readonly packed: Float64Array;
}

/** One opening answer as a list shows it. */
export interface Opening {
  readonly principle: PrincipleId;
  /** `null` for a question that was skipped or never reached. */
  readonly told: { readonly length: Ms; readonly segments: readonly Segment[] } | null;
  /** The newest levels it was given. */
  readonly levels: ReadonlyMap<RatingItem, Level>;
}

export const summarise = (session: Session): Summary => ({
  id: session.id,
  started: session.started,
  format: session.plan.format,
  status: statusOf(session),
  votes: votesOf(session),
  deleted: deletedAt(session),
  band: session.plan.timing.opening.band,
  rounds: session.plan.rounds.length,
  questions: questionsOf(session.plan).map(([, { question }]) => question.id),
  packed: packOpenings(session),
});

const NOT_TOLD = -1;
const NO_LEVEL = 0;

/** For each question: principle, length (−1: not answered), seven levels (0: none), how many marks, then part and start of each. */
function packOpenings(session: Session): Float64Array {
  const told = toldAnswers(session);
  const numbers = questionsOf(session.plan).flatMap(([item, { question }]) => {
    const opening = told.find(({ prompt }) => prompt.item === item && prompt.probe === null);
    const marks = opening?.marks ?? [];
    return [
      PRINCIPLE_IDS.indexOf(question.principle),
      opening?.length ?? NOT_TOLD,
      ...newestLevels(session, item),
      marks.length,
      ...marks.flatMap(({ part, start }) => [PARTS.indexOf(part), start]),
    ];
  });
  return Float64Array.from(numbers);
}

function newestLevels(session: Session, item: number): readonly number[] {
  const rating = ratingOf(session, item, 'second-look') ?? ratingOf(session, item, 'gut');
  return RATING_ITEMS.map((rated) => {
    const score = rating?.scores[rated];
    return score?.kind === 'rated' ? score.level : NO_LEVEL;
  });
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
