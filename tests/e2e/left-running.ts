import { pause, pressPart, writeNote, writeText, type Part } from '../../src/domain/answer';
import { changeAnswer, deadlineOf, extend, finishAnswer, runOut } from '../../src/domain/interview-answering';
import { goOn, start } from '../../src/domain/interview-course';
import { openInterview, type Interview } from '../../src/domain/interview';
import { endThinking, startAnswer } from '../../src/domain/interview-asking';
import { openRating } from '../../src/domain/interview-rating';
import type { Plan } from '../../src/domain/plan';
import { openSession, type Occasion, type Session, type SessionId } from '../../src/domain/session';
import { HOUR, instant, later, SECOND, type Instant, type Ms } from '../../src/domain/time';
import type { LiveInterview } from '../../src/ports/live-store';
import { planWith } from '../fixtures/interview';
import { finishedSession, threeAnswers, type ToldQuestion } from '../fixtures/session';

/** How far an interview had come, and when. */
interface Run {
  readonly interview: Interview;
  readonly now: Instant;
}

export type Step = (run: Run) => Run;

const ID = '01935000-0000-7000-8000-0000000000ff' as SessionId;
const LASTS = 400 * SECOND;

/** An interview that was left this very moment, after what is given had happened in it. */
export function leftAfter(steps: readonly Step[], plan: Partial<Plan> = {}): LiveInterview {
  const began = instant(Date.now() - LASTS, 0);
  return leftWith(openInterview(openSession({ id: ID, at: began.wall, plan: planWith(plan) })), began, steps);
}

/** An interview that goes on after what stands in a session, left after what is given had happened in it. */
export function leftIn(session: Session, steps: readonly Step[] = []): LiveInterview {
  const now = instant(Date.now() - LASTS, 0);
  return leftWith(goOn(openInterview(session), now), now, steps);
}

function leftWith(begun: Interview, began: Instant, steps: readonly Step[]): LiveInterview {
  const { interview, now } = steps.reduce<Run>((run, step) => step(run), { interview: begun, now: began });
  // What lies behind ends now, so that hardly any time away comes on top.
  return { interview, seen: instant(Date.now(), now.mono) };
}

export const begun: Step = ({ interview, now }) => ({ interview: goOn(start(interview, now), now), now });

/** Some seconds of an answer under way, its parts marked at the seconds given. */
export const answering =
  (seconds: number, parts: readonly (readonly [Part, number])[] = []): Step =>
  ({ interview, now }) => {
    const began = later(now, 12 * SECOND);
    const marked = parts.reduce(
      (so, [part, second]) =>
        changeAnswer(so, (answer) => pressPart(answer, part, later(began, second * SECOND))),
      startAnswer(interview, began),
    );
    return { interview: marked, now: later(began, seconds * SECOND) };
  };

export const noted =
  (text: string): Step =>
  ({ interview, now }) => ({
    interview: changeAnswer(interview, (answer) => writeNote(answer, text, now)),
    now,
  });

export const wrote =
  (text: string): Step =>
  ({ interview, now }) => ({ interview: changeAnswer(interview, (answer) => writeText(answer, text)), now });

export const extended: Step = ({ interview, now }) => ({ interview: extend(interview, now), now });

/** What time was for is over, and that was noticed so much later. */
const overdue = ({ interview, now }: Run, by: Ms): Instant => later(deadlineOf(interview) ?? now, by);

/** The answer ran out, while somebody was there or nobody. */
export const ranOut =
  (noticed: 'at once' | 'hours later'): Step =>
  (run) => {
    const then = overdue(run, noticed === 'at once' ? 0 : 3 * HOUR);
    return { interview: goOn(runOut(run.interview, then), then), now: then };
  };

/** The time to think was slept over. */
export const thoughtAway: Step = (run) => ({
  interview: endThinking(run.interview),
  now: overdue(run, 3 * HOUR),
});

/** A rating is open. */
export const rating =
  (item: number, occasion: Occasion): Step =>
  ({ interview, now }) => ({ interview: openRating(interview, item, occasion), now });

export const paused: Step = ({ interview, now }) => ({
  interview: changeAnswer(interview, (answer) => pause(answer, now)),
  now,
});

export const answered: Step = ({ interview, now }) => ({
  interview: goOn(finishAnswer(interview, now), now),
  now,
});

/** A session of which the first questions are told, and so many of them rated. */
export function toldUpTo(told: readonly ToldQuestion[], rated: number): Session {
  const whole = finishedSession({
    id: ID,
    started: Date.now() - LASTS,
    told: [...told, ...threeAnswers.slice(told.length)],
  });
  let ratings = 0;
  const until = whole.entries.findIndex((entry) => entry.kind === 'rated' && (ratings += 1) > rated);
  return { ...whole, entries: whole.entries.slice(0, until) };
}
