import {
  extend as extendAnswer,
  finish,
  isPaused,
  limitAt,
  noteSleep,
  runOut as runOutAnswer,
  type Answer,
  type Mark,
  type RunningAnswer,
} from './answer';
import { isBegun, withKept, type Interview, type Running } from './interview';
import { placeOf } from './place';
import { allowanceOf, statusOf, withEntries, type Entry, type Prompt } from './session';
import { between, type Instant, type Ms } from './time';
import { EXTENSION, SLEPT_OVER } from './timing';

export const changeAnswer = (
  interview: Interview,
  change: (answer: RunningAnswer) => RunningAnswer,
): Interview =>
  interview.running === null
    ? interview
    : { ...interview, running: { ...interview.running, answer: change(interview.running.answer) } };

/** The moment for which the interview waits: the end of the time to think, or of an answer that has a limit. */
export function deadlineOf({ session, asked, running }: Interview): Instant | null {
  if (asked !== null) return asked.until;
  if (running === null || isPaused(running.answer)) return null;
  const { limit } = allowanceOf(session.plan, running.prompt);
  return limit === null ? null : limitAt(running.answer, limit);
}

/** Whether the answer under way is cut off some time. */
export const hasLimit = ({ session, running }: Interview): boolean =>
  running !== null && allowanceOf(session.plan, running.prompt).limit !== null;

/** Whether the deadline that runs was noticed so late that nobody can have been there. */
export function isSleptOver(interview: Interview, now: Instant): boolean {
  const due = deadlineOf(interview);
  return due !== null && between(due, now) > SLEPT_OVER;
}

export const extend = (interview: Interview, now: Instant): Interview =>
  changeAnswer(interview, (answer) => extendAnswer(answer, EXTENSION, now));

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

/** The answer ran out: it is kept up to its limit, with all that was written. */
export function runOut(interview: Interview, now: Instant): Interview {
  const { session, running } = interview;
  const limit = running && allowanceOf(session.plan, running.prompt).limit;
  if (running === null || limit === null) return interview;
  const isHeld = isSleptOver(interview, now);
  const answer = runOutAnswer(running.answer, limit);
  const next = withKept({ ...interview, running: null }, answeredEntry(running, answer, now));
  return { ...next, isHeld: isHeld && placeOf(next.session).kind === 'asking' };
}

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

/** The clocks came apart: noted where it happened, in the answer under way or in the session. */
export function noteJump(interview: Interview, by: Ms, now: Instant): Interview {
  const { session, running } = interview;
  if (running !== null) return changeAnswer(interview, (answer) => noteSleep(answer, by, now));
  if (!isBegun(interview) || statusOf(session) !== 'unfinished') return interview;
  return { ...interview, session: withEntries(session, { kind: 'slept', at: now.wall, by }) };
}
