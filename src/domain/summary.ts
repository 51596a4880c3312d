import { PARTS } from './answer';
import { questionsOf } from './plan';
import { PRINCIPLE_IDS } from './principle';
import type { QuestionId } from './question';
import { RATING_ITEMS, type RatingItem, type Vote } from './rubric';
import {
  commitmentOf,
  deletedAt,
  isCommitmentKept,
  ratingOf,
  statusOf,
  toldAnswers,
  type Occasion,
  type Session,
  type SessionId,
  type Status,
  outcomeOf,
  descriptionOf,
  type Outcome,
} from './session';
import type { Format } from './setup';
import type { StoryId } from './story';
import { storyAt } from './telling';
import type { EpochMs } from './time';
import type { Band, Pressure } from './timing';
import { votesOf } from './votes';

/** What lists and trends show of a session. A cache: it can be made again from the session at any time. */
export interface Summary {
  readonly id: SessionId;
  readonly started: EpochMs;
  readonly format: Format;
  readonly pressure: Pressure;
  readonly isReal: boolean;
  /** What a real interview was, as its person calls it; empty where that was not said. */
  readonly description: string;
  /** What came of a real interview; `null` while that is not known. */
  readonly outcome: Outcome | null;
  readonly retakes: SessionId | null;
  readonly status: Status;
  /** One a round, in a drill one a question; those that were given. */
  readonly votes: readonly Vote[];
  readonly deleted: EpochMs | null;
  readonly rounds: number;
  /** The target that its opening answers had. */
  readonly band: Band | null;
  /** The target that its follow-ups had. */
  readonly probeBand: Band | null;
  readonly commitment: SummaryCommitment | null;
  readonly questions: readonly QuestionId[];
  /** For each question the story that was told; `null` where none is known. */
  readonly stories: readonly (StoryId | null)[];
  /** Its questions, packed (`packOpenings`): small to keep, quick to read by the thousand. */
  readonly packed: Float64Array;
}

/** What was resolved for next time. */
export interface SummaryCommitment {
  readonly text: string;
  /** The rating item that suggested it. */
  readonly from: RatingItem | null;
  /** `null`: not asked yet. */
  readonly isKept: boolean | null;
}

/** The order of a list. Of those that began together, that of their ids. */
export const newestFirst = (a: Listed, b: Listed): number =>
  b.started - a.started || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/** A list and the older ones after it, each session once. */
export function withOlder(known: readonly Summary[], older: readonly Summary[]): readonly Summary[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...older.filter(({ id }) => !ids.has(id))];
}

/** What the place of a session in a list hangs on. */
export type Listed = Pick<Summary, 'id' | 'started'>;

export const summarise = (session: Session): Summary => ({
  id: session.id,
  started: session.started,
  format: session.plan.format,
  pressure: session.plan.timing.pressure,
  isReal: session.isReal,
  description: descriptionOf(session),
  outcome: outcomeOf(session),
  retakes: session.retakes,
  status: statusOf(session),
  votes: votesOf(session),
  deleted: deletedAt(session),
  rounds: session.plan.rounds.length,
  band: session.plan.timing.opening.band,
  probeBand: session.plan.timing.probe.band,
  commitment: summaryCommitment(session),
  questions: questionsOf(session.plan).map(([, { question }]) => question.id),
  stories: questionsOf(session.plan).map(([item]) => storyAt(session, item)?.story ?? null),
  packed: packOpenings(session),
});

function summaryCommitment(session: Session): SummaryCommitment | null {
  const made = commitmentOf(session);
  return made === undefined ? null : { text: made.text, from: made.from, isKept: isCommitmentKept(session) };
}

/** Stands for a length, a principle or a time that there is none of. */
export const NOTHING = -1;
const NO_LEVEL = 0;

/** How far behind a question's first number, its principle, each of the others begins. */
export const PACKED = {
  length: 1,
  thought: 2,
  gut: 4,
  look: 4 + RATING_ITEMS.length,
  followUps: 4 + 2 * RATING_ITEMS.length,
} as const;

/**
 * For each question: principle, length of the opening answer, time to think before it, principle that was guessed
 * (each −1 where there is none), seven levels at once, seven of the second look (0: none), how many follow-ups were
 * answered, the length of each, how many marks the opening answer has, then part and start of each.
 */
function packOpenings(session: Session): Float64Array {
  const told = toldAnswers(session);
  const numbers = questionsOf(session.plan).flatMap(([item, { question }]) => {
    const answers = told.filter(({ prompt }) => prompt.item === item);
    const opening = answers.find(({ prompt }) => prompt.probe === null);
    const followUps = answers.filter(({ prompt }) => prompt.probe !== null);
    const guess = (ratingOf(session, item, 'second-look') ?? ratingOf(session, item, 'gut'))?.guess ?? null;
    const marks = opening?.marks ?? [];
    return [
      PRINCIPLE_IDS.indexOf(question.principle),
      opening?.length ?? NOTHING,
      opening?.entry.thought ?? NOTHING,
      guess === null ? NOTHING : PRINCIPLE_IDS.indexOf(guess),
      ...levelsOn(session, item, 'gut'),
      ...levelsOn(session, item, 'second-look'),
      followUps.length,
      ...followUps.map(({ length }) => length),
      marks.length,
      ...marks.flatMap(({ part, start }) => [PARTS.indexOf(part), start]),
    ];
  });
  return Float64Array.from(numbers);
}

function levelsOn(session: Session, item: number, occasion: Occasion): readonly number[] {
  const rating = ratingOf(session, item, occasion);
  return RATING_ITEMS.map((rated) => {
    const score = rating?.scores[rated];
    return score?.kind === 'rated' ? score.level : NO_LEVEL;
  });
}
