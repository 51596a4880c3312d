import { createActor } from 'xstate';
import { openInterview, type Interview } from '../../src/domain/interview';
import { codeOf } from '../../src/domain/interview-code';
import { outlineOf } from '../../src/domain/outline';
import { planOf, type Plan } from '../../src/domain/plan';
import { PRINCIPLE_IDS } from '../../src/domain/principle';
import { openSession, type SessionId } from '../../src/domain/session';
import { defaultSetup, type Setup } from '../../src/domain/setup';
import { epochMs, instant, later, SECOND, type Instant, type Ms } from '../../src/domain/time';
import { interviewMachine, type InterviewEvent } from '../../src/interview/interview.machine';
import { testBank } from '../fixtures/bank';

const NOON = epochMs(Date.UTC(2026, 10, 22, 12));

export const at = (milliseconds: Ms): Instant => instant(NOON + milliseconds, milliseconds);

/** The plan that a set-up gives with the bank of the tests. */
export async function planWith(overrides: Partial<Setup> = {}): Promise<Plan> {
  const setup = { ...defaultSetup, ...overrides };
  const code = codeOf(7);
  const outline = outlineOf(testBank.index, setup, code);
  const chunks = await Promise.all(PRINCIPLE_IDS.map((principle) => testBank.chunk(principle)));
  const questions = new Map(
    chunks.flatMap((chunk) => chunk.questions).map((question) => [question.id, question]),
  );
  const round = await testBank.roundTexts();
  return planOf(outline, { questions, round }, { setup, code, bank: testBank.index.version });
}

export const interviewWith = (plan: Plan): Interview =>
  openInterview(openSession({ id: '0199-test' as SessionId, at: NOON, plan }));

/** An interview that somebody has sat down to. */
export function seated(interview: Interview, now: Instant = at(0)) {
  const actor = createActor(interviewMachine, { input: interview }).start();
  actor.send({ type: 'interview.entered', seen: now, now });
  return actor;
}

/** Leaves out `now` of each kind of event by itself, so that they stay apart. */
export type TimelessEvent = InterviewEvent extends infer E
  ? E extends unknown
    ? Omit<E, 'now'>
    : never
  : never;

/** Sends events a second apart from each other, beginning after `start`. Returns the moment of the last one. */
export function play(
  actor: ReturnType<typeof seated>,
  events: readonly TimelessEvent[],
  start = at(0),
): Instant {
  let now = start;
  for (const event of events) {
    now = later(now, SECOND);
    actor.send({ ...event, now } as InterviewEvent);
  }
  return now;
}

/** Through one question and its follow-up to the rating, everything kept. */
export const oneQuestion: readonly TimelessEvent[] = [
  { type: 'answer.started' },
  { type: 'answer.finished' },
  { type: 'entry.kept' },
  { type: 'answer.started' },
  { type: 'answer.finished' },
  { type: 'entry.kept' },
];

export const begun: readonly TimelessEvent[] = [{ type: 'interview.started' }, { type: 'entry.kept' }];
export const rated: readonly TimelessEvent[] = [{ type: 'rating.saved' }, { type: 'entry.kept' }];
