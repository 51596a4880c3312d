import type { RunningAnswer } from './answer';
import { placeOf } from './place';
import type { PrincipleId } from './principle';
import type { RatingItem, Score, Vote } from './rubric';
import {
  statusOf,
  withEntries,
  type Entry,
  type Occasion,
  type Prompt,
  type Session,
  type Wording,
} from './session';
import type { Instant, Ms } from './time';

/** The live run of a plan: what is kept, and what is still in the making. Plain data; where it goes on follows from it. */
export interface Interview {
  readonly session: Session;
  readonly asked: Asked | null;
  readonly running: Running | null;
  readonly draft: RatingDraft | null;
  readonly commitment: Commitment | null;
  /** An answer ran out while nobody was there: nothing goes on until the person says so. */
  readonly isHeld: boolean;
  /** The last write failed, so this is held in memory alone. */
  readonly unsaved: boolean;
}

/** A question that stands on the screen and is being thought about. */
export interface Asked {
  readonly prompt: Prompt;
  readonly wording: Wording;
  readonly since: Instant;
  /** When the time to think is over; `null` once it is, or where there is none. */
  readonly until: Instant | null;
}

export interface Running {
  readonly prompt: Prompt;
  readonly wording: Wording;
  readonly thought: Ms;
  readonly answer: RunningAnswer;
}

/** A rating in the making. */
export interface RatingDraft {
  readonly item: number;
  readonly occasion: Occasion;
  readonly scores: Readonly<Partial<Record<RatingItem, Score>>>;
  readonly guess: PrincipleId | null;
  readonly isPrincipleShown: boolean;
  readonly vote: Vote | null;
  readonly change: string;
}

/** The one thing to do next time, as chosen so far. */
export interface Commitment {
  readonly text: string;
  /** The rating item that suggested it; `null` for own words. */
  readonly from: RatingItem | null;
}

export const openInterview = (session: Session): Interview => ({
  session,
  asked: null,
  running: null,
  draft: null,
  commitment: null,
  isHeld: false,
  unsaved: false,
});

export const isBegun = (interview: Interview): boolean => interview.session.entries.length > 0;

/** Under strict time the answer begins when the time to think is over. */
export const isStrict = ({ session }: Interview): boolean => session.plan.timing.pressure === 'strict';

/** Adds entries, and the end when nothing is left to ask. */
export function withKept(interview: Interview, ...entries: readonly Entry[]): Interview {
  const session = withEntries(interview.session, ...entries);
  const last = entries.at(-1);
  const isEnd =
    last !== undefined && statusOf(session) === 'unfinished' && placeOf(session).kind === 'debrief';
  return { ...interview, session: isEnd ? withEntries(session, { kind: 'finished', at: last.at }) : session };
}
