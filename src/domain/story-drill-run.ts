import {
  DRILL_LENGTH,
  QUESTION_LENGTH,
  type DrillEnding,
  type DrillPick,
  type DrillQuestion,
  type StoryDrill,
} from './story-drill';
import type { StoryId } from './story';
import { between, later, SECOND, type Instant, type Ms } from './time';

/** A drill in the life of one page. Lengths are told by its monotonic clock: setting the system clock changes none. */
export interface DrillRun {
  readonly drill: StoryDrill;
  /** The question that stands on the screen, since when, and when the whole is over; `null` while none does. */
  readonly asked: { readonly since: Instant; readonly over: Instant } | null;
}

/** Later than this after a deadline nobody was there: the device slept, or the page stood still. */
const SLEPT: Ms = 1.5 * SECOND;
/** Nobody reads a question in this time: a press was meant for the one before, or is the second of a double click. */
const TOO_SOON: Ms = 0.4 * SECOND;

/** The question that waits for a story; `null` when none does. */
export const askedIn = ({ drill, asked }: DrillRun): DrillQuestion | null =>
  asked === null ? null : (drill.questions[drill.picks.length] ?? null);

/** When the question runs out, or the whole where that comes first. */
export function drillDeadline({ asked }: DrillRun): Instant | null {
  if (asked === null) return null;
  const until = later(asked.since, QUESTION_LENGTH);
  return until.mono <= asked.over.mono ? until : asked.over;
}

export function isDue(run: DrillRun, now: Instant): boolean {
  const deadline = drillDeadline(run);
  return deadline !== null && now.mono >= deadline.mono;
}

export function isSleptOver(run: DrillRun, now: Instant): boolean {
  const deadline = drillDeadline(run);
  return deadline !== null && now.mono - deadline.mono > SLEPT;
}

export const isTooSoon = ({ asked }: DrillRun, now: Instant): boolean =>
  asked !== null && between(asked.since, now) < TOO_SOON;

export function startDrill({ drill }: DrillRun, now: Instant): DrillRun {
  const started = { ...drill, started: now.wall };
  if (drill.questions.length === 0) return endDrill({ drill: started, asked: null }, 'complete', now);
  return { drill: started, asked: { since: now, over: later(now, DRILL_LENGTH) } };
}

/** `null`: no story comes to mind. An alarm that rings late takes no press away, and adds no time. */
export function pickStory(run: DrillRun, story: StoryId | null, now: Instant): DrillRun {
  if (run.asked === null) return run;
  const took = Math.min(QUESTION_LENGTH, between(run.asked.since, now));
  return withPick(run, story === null ? { kind: 'none', took } : { kind: 'story', story, took }, now);
}

/** The deadline has come. A question that the end of the whole cut short counts as not reached. */
export function runOutOfTime(run: DrillRun, now: Instant): DrillRun {
  if (run.asked === null) return run;
  const isQuestionOver = between(run.asked.since, now) >= QUESTION_LENGTH;
  return isQuestionOver ? withPick(run, { kind: 'ran-out' }, now) : endDrill(run, 'time', now);
}

function withPick({ drill, asked }: DrillRun, pick: DrillPick, now: Instant): DrillRun {
  const next = { ...drill, picks: [...drill.picks, pick] };
  if (asked === null) return { drill, asked };
  if (next.picks.length === next.questions.length)
    return endDrill({ drill: next, asked: null }, 'complete', now);
  if (now.mono >= asked.over.mono) return endDrill({ drill: next, asked: null }, 'time', now);
  return { drill: next, asked: { ...asked, since: now } };
}

/** What it ended with first stays. */
export const endDrill = ({ drill }: DrillRun, why: DrillEnding, now: Instant): DrillRun => ({
  drill: { ...drill, ended: drill.ended ?? { at: now.wall, why } },
  asked: null,
});
