import { levelOf } from './levels';
import { questionsOf } from './plan';
import type { QuestionId } from './question';
import { RATING_ITEMS, type Level, type RatingItem } from './rubric';
import { entriesOf, type Occasion, type Session, type SessionId } from './session';
import type { Summary } from './summary';
import { openingsOf } from './openings';
import type { EpochMs } from './time';

/** One answer that was given: the session, and which of its questions, counted from 0. */
export interface Attempt {
  readonly session: SessionId;
  readonly question: number;
}

/** Two answers under each other; `null` where the address names none. */
export interface Comparison {
  readonly a: Attempt | null;
  readonly b: Attempt | null;
}

/** As the query of an address: `a=<session>.0&b=<session>.2`. */
export const formatComparison = (a: Attempt, b: Attempt): string =>
  new URLSearchParams({ a: attemptText(a), b: attemptText(b) }).toString();

/** Reads it back. */
export function parseComparison(query: string): Comparison {
  const given = new URLSearchParams(query);
  return { a: attemptIn(given.get('a')), b: attemptIn(given.get('b')) };
}

const attemptText = ({ session, question }: Attempt): string => `${session}.${question}`;

function attemptIn(text: string | null): Attempt | null {
  const found = /^([^.]+)\.(\d{1,3})$/u.exec(text ?? '');
  const [, session = '', question = ''] = found ?? [];
  return found === null ? null : { session: session as SessionId, question: Number(question) };
}

/** The place in the plan of the question that an attempt names; `null` where the session has no such question. */
export const itemOfAttempt = (session: Session, { question }: Attempt): number | null =>
  questionsOf(session.plan)[question]?.[0] ?? null;

/** An answer to a question, and when. */
export interface OtherAttempt extends Attempt {
  readonly started: EpochMs;
}

/** Every time that a question was answered, the newest first. */
export const attemptsAt = (summaries: readonly Summary[], id: QuestionId): readonly OtherAttempt[] =>
  summaries
    .toSorted((a, b) => b.started - a.started)
    .flatMap((summary) => {
      if (!summary.questions.includes(id)) return [];
      const openings = openingsOf(summary);
      return summary.questions.flatMap((asked, question) =>
        asked === id && openings[question]?.told
          ? { session: summary.id, question, started: summary.started }
          : [],
      );
    });

/** One item of two answers: what each was given at once and on reflection; `null` where it was not rated. */
export interface ComparedLevel {
  readonly item: RatingItem;
  readonly levels: readonly [LevelPair, LevelPair];
}

interface LevelPair {
  readonly gut: Level | null;
  readonly look: Level | null;
}

/** The items that were rated in one of two answers, each given as a session and a place in its plan. */
export function comparedLevels(
  first: readonly [Session, number],
  second: readonly [Session, number],
): readonly ComparedLevel[] {
  return RATING_ITEMS.map((item): ComparedLevel => ({
    item,
    levels: [pairOf(first, item), pairOf(second, item)],
  })).filter(({ levels }) => levels.some(({ gut, look }) => gut !== null || look !== null));
}

const pairOf = ([session, place]: readonly [Session, number], item: RatingItem): LevelPair => ({
  gut: levelOf(session, place, item, 'gut'),
  look: levelOf(session, place, item, 'second-look'),
});

/** By how much the level that holds rose from the first answer to the second; `null` where one has none. */
export function riseOf({ levels: [first, second] }: ComparedLevel): number | null {
  const before = first.look ?? first.gut;
  const after = second.look ?? second.gut;
  return before === null || after === null ? null : after - before;
}

/** What the person would change, as written on each occasion. */
export function changesAt(
  session: Session,
  place: number,
): readonly { readonly occasion: Occasion; readonly text: string }[] {
  return entriesOf(session, 'rated').flatMap(({ item, occasion, change }) =>
    item === place && change.trim() !== '' ? { occasion, text: change } : [],
  );
}
