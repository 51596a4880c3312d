import {
  begin,
  finish,
  noteSleep,
  takeUp as takeUpAnswer,
  type Answer,
  type Mark,
  type RunningAnswer,
} from './answer';
import type { PrincipleId } from './principle';
import { NOT_RATED, RATING_ITEMS, type RatingItem, type Score, type Vote } from './rubric';
import {
  allowanceOf,
  isVoteDue,
  placeOf,
  statusOf,
  voteOf,
  withEntries,
  type Entry,
  type Occasion,
  type Prompt,
  type Scores,
  type Session,
  type Wording,
} from './session';
import { between, gapBetween, later, type Instant, type Ms } from './time';

/** The live run of a plan: what is kept, and what is still in the making. Plain data; where it goes on follows from it. */
export interface Interview {
  readonly session: Session;
  readonly asked: Asked | null;
  readonly running: Running | null;
  readonly draft: RatingDraft | null;
  readonly commitment: Commitment | null;
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
  unsaved: false,
});

export const isBegun = (interview: Interview): boolean => interview.session.entries.length > 0;

export const isSecondLook = (interview: Interview): boolean => interview.draft?.occasion === 'second-look';

export const start = (interview: Interview, now: Instant): Interview =>
  withKept(interview, { kind: 'started', at: now.wall });

/** Prepares what comes next: the question to ask or the rating to give. What is already prepared stays as it is. */
export function goOn(interview: Interview, now: Instant): Interview {
  if (!isBegun(interview) || interview.running !== null || isSecondLook(interview)) return interview;
  const place = placeOf(interview.session);
  switch (place.kind) {
    case 'asking':
      return interview.asked === null ? ask(interview, place.prompt, now) : interview;
    case 'rating':
      return interview.draft === null ? openRating(interview, place.item, 'gut') : interview;
    case 'debrief':
      return interview;
  }
}

function ask(interview: Interview, prompt: Prompt, now: Instant): Interview {
  const { thinking } = allowanceOf(interview.session.plan, prompt);
  const until = thinking > 0 ? later(now, thinking) : null;
  return { ...interview, asked: { prompt, wording: 'usual', since: now, until } };
}

export const endThinking = (interview: Interview): Interview =>
  interview.asked === null ? interview : { ...interview, asked: { ...interview.asked, until: null } };

export function toggleWording(interview: Interview): Interview {
  const { asked } = interview;
  if (asked === null) return interview;
  return { ...interview, asked: { ...asked, wording: asked.wording === 'usual' ? 'plain' : 'usual' } };
}

export function startAnswer(interview: Interview, now: Instant): Interview {
  const { asked } = interview;
  if (asked === null) return interview;
  const { prompt, wording, since } = asked;
  return {
    ...interview,
    asked: null,
    running: { prompt, wording, thought: between(since, now), answer: begin(now) },
  };
}

/** Skips what is asked: a follow-up alone, or a question with all its follow-ups. */
export function skip(interview: Interview, now: Instant): Interview {
  if (interview.asked === null) return interview;
  const { prompt } = interview.asked;
  return withKept({ ...interview, asked: null }, { kind: 'skipped', at: now.wall, ...prompt });
}

export const changeAnswer = (
  interview: Interview,
  change: (answer: RunningAnswer) => RunningAnswer,
): Interview =>
  interview.running === null
    ? interview
    : { ...interview, running: { ...interview.running, answer: change(interview.running.answer) } };

export function finishAnswer(interview: Interview, now: Instant): Interview {
  const { running } = interview;
  if (running === null) return interview;
  return withKept({ ...interview, running: null }, answeredEntry(running, finish(running.answer, now), now));
}

const answeredEntry = ({ prompt, thought, wording }: Running, answer: Answer, now: Instant): Entry => ({
  kind: 'answered',
  at: now.wall,
  ...prompt,
  thought,
  wording,
  answer,
});

export const openRating = (interview: Interview, item: number, occasion: Occasion): Interview => ({
  ...interview,
  draft: {
    item,
    occasion,
    scores: {},
    guess: null,
    isPrincipleShown: interview.session.plan.showPrinciple || occasion === 'second-look',
    vote: null,
    change: '',
  },
});

export const changeDraft = (interview: Interview, change: Partial<RatingDraft>): Interview =>
  interview.draft === null ? interview : { ...interview, draft: { ...interview.draft, ...change } };

export const chooseScore = (interview: Interview, item: RatingItem, score: Score): Interview =>
  interview.draft === null
    ? interview
    : changeDraft(interview, { scores: { ...interview.draft.scores, [item]: score } });

/** Naming a principle is a guess, and shows which one it was. */
export const guessPrinciple = (interview: Interview, guess: PrincipleId): Interview =>
  changeDraft(interview, { guess, isPrincipleShown: true });

/** Goes back to the debrief. What was rated or written until then is kept as a rating. */
export const closeSecondLook = (interview: Interview, now: Instant): Interview =>
  interview.draft === null || isUntouched(interview.draft)
    ? { ...interview, draft: null }
    : saveRating(interview, now);

/** Parts set or moved after the answer. */
export const moveMarks = (
  interview: Interview,
  prompt: Prompt,
  marks: readonly Mark[],
  now: Instant,
): Interview => ({
  ...interview,
  session: withEntries(interview.session, { kind: 'marked', at: now.wall, ...prompt, marks }),
});

export function saveRating(interview: Interview, now: Instant): Interview {
  const { draft } = interview;
  if (draft === null) return interview;
  const { item, occasion, guess, change, vote } = draft;
  const rating: Entry = {
    kind: 'rated',
    at: now.wall,
    item,
    rater: 'self',
    occasion,
    scores: wholeScores(draft.scores),
    guess,
    change,
  };
  const votes: readonly Entry[] = vote === null ? [] : [{ kind: 'voted', at: now.wall, item, vote }];
  return withKept({ ...interview, draft: null }, rating, ...votes);
}

const wholeScores = (scores: RatingDraft['scores']): Scores =>
  Object.fromEntries(RATING_ITEMS.map((item) => [item, scores[item] ?? NOT_RATED])) as Scores;

/** Whether the rating that is open asks for a vote. */
export const isVoteAsked = ({ session, draft }: Interview): boolean =>
  draft !== null && draft.occasion === 'gut' && isVoteDue(session.plan, draft.item);

/** A vote that is still missing at the end, as the last question was skipped. */
export const voteLate = (interview: Interview, vote: Vote, now: Instant): Interview =>
  voteOf(interview.session) === vote
    ? interview
    : {
        ...interview,
        session: withEntries(interview.session, {
          kind: 'voted',
          at: now.wall,
          item: interview.session.plan.items.length - 1,
          vote,
        }),
      };

export const commit = (interview: Interview, commitment: Commitment | null): Interview => ({
  ...interview,
  commitment,
});

/** Closes the debrief: the commitment becomes part of the session. */
export function close(interview: Interview, now: Instant): Interview {
  const { commitment } = interview;
  const text = commitment?.text.trim() ?? '';
  if (commitment === null || text === '') return { ...interview, commitment: null };
  return withKept(
    { ...interview, commitment: null },
    { kind: 'committed', at: now.wall, text, from: commitment.from },
  );
}

/**
 * Takes the interview up in a page's life that began after it was last `seen`: the gap is time away,
 * and what was still to think is moved by it.
 */
export function takeUp(interview: Interview, seen: Instant, now: Instant): Interview {
  if (!isBegun(interview)) return interview;
  const { asked } = interview;
  const taken = changeAnswer(interview, (answer) => takeUpAnswer(answer, seen, now));
  return {
    ...taken,
    asked: asked && {
      ...asked,
      since: later(now, -between(asked.since, seen)),
      until: asked.until && later(now, between(seen, asked.until)),
    },
    session: withEntries(taken.session, {
      kind: 'resumed',
      at: now.wall,
      lasting: gapBetween(seen, now),
    }),
  };
}

export const noteJump = (interview: Interview, by: Ms, now: Instant): Interview =>
  changeAnswer(interview, (answer) => noteSleep(answer, by, now));

/** Ends an interview that nobody takes up again: the answer under way is kept up to the moment it was last `seen`. */
export function endHere(interview: Interview, seen: Instant, now: Instant): Session {
  const kept = close(finishAnswer(interview, { ...seen, wall: now.wall }), now);
  const last = kept.draft === null || isUntouched(kept.draft) ? kept : saveRating(kept, now);
  return statusOf(last.session) === 'unfinished'
    ? withEntries(last.session, { kind: 'left-early', at: now.wall })
    : last.session;
}

const isUntouched = ({ scores, guess, vote, change }: RatingDraft): boolean =>
  Object.keys(scores).length === 0 && guess === null && vote === null && change.trim() === '';

/** Adds entries, and the end when nothing is left to ask. */
function withKept(interview: Interview, ...entries: readonly Entry[]): Interview {
  const session = withEntries(interview.session, ...entries);
  const last = entries.at(-1);
  const isEnd =
    last !== undefined && statusOf(session) === 'unfinished' && placeOf(session).kind === 'debrief';
  return { ...interview, session: isEnd ? withEntries(session, { kind: 'finished', at: last.at }) : session };
}
