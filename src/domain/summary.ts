import { PARTS } from './answer';
import { PRINCIPLE_IDS } from './principle';
import { questionsOf } from './plan';
import type { QuestionId } from './question';
import { RATING_ITEMS, type Vote } from './rubric';
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
import type { StoryId } from './story';
import { storyAt } from './telling';
import type { EpochMs } from './time';
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
  /** For each question the story that was told; `null` where none is known. */
  readonly stories: readonly (StoryId | null)[];
  /** Its opening answers, packed (`packOpenings`): small to keep, quick to read by the thousand. */
  readonly packed: Float64Array;
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
  stories: questionsOf(session.plan).map(([item]) => storyAt(session, item)?.story ?? null),
  packed: packOpenings(session),
});

export const NOT_TOLD = -1;
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
