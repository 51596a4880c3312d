import type { Level, RatingItem, Vote } from '../../src/domain/rubric';
import { close } from '../../src/domain/interview-course';
import { openInterview } from '../../src/domain/interview';
import type { Session } from '../../src/domain/session';
import { DAY, HOUR, instant, SECOND } from '../../src/domain/time';
import type { Pressure } from '../../src/domain/timing';
import { loopSession, type LoopChoice } from '../fixtures/loop-session';
import { realPlan } from './real-plan';
import { idOf } from './sample-sessions';

type Levels = Readonly<Partial<Record<RatingItem, Level>>>;

const lengths = [95, 150, 171, 140, 62];
const told: readonly Levels[] = [
  { event: 4, role: 4, actions: 5, result: 3, learning: 3, principle: 4, asked: 4 },
  { event: 4, role: 3, actions: 4, result: 2, learning: 3, principle: 3, asked: 4 },
  { event: 2, role: 3, actions: 2, result: 1, learning: 2, principle: 2, asked: 5 },
];

/** The first answer of each round is not rated, and in the fourth round one more. */
const levels: LoopChoice['levels'] = (round, question) =>
  question === 1 || (round === 3 && question === 2) ? null : (told[(round + question) % 3] ?? {});

const votes: readonly (Vote | null)[] = ['inclined', 'not-inclined', 'strongly-inclined', null, 'inclined'];

const usual = {
  id: idOf(8),
  opening: (item: number) => (lengths[item % lengths.length] ?? 0) * SECOND,
  levels,
  vote: (round: number) => votes[round] ?? null,
};

/** A round of the app's own questions, up to its debrief unless it is stopped before. */
export const aRound = (overrides: Partial<LoopChoice> = {}, pressure: Pressure = 'soft'): Session =>
  loopSession({
    ...usual,
    started: Date.now() - 2 * HOUR,
    plan: realPlan({ format: 'round', pressure }),
    ...overrides,
  });

/** A loop under strict time, one of its answers cut off after two extensions. */
export const aLoop = (overrides: Partial<LoopChoice> = {}): Session =>
  loopSession({
    ...usual,
    started: Date.now() - DAY,
    plan: realPlan({ format: 'loop', pressure: 'strict' }),
    pressed: { item: 2, extensions: 2 },
    ...overrides,
  });

/** Its debrief is closed. */
export const aFinishedLoop = (): Session =>
  close(
    {
      ...openInterview(aLoop()),
      commitment: { text: 'Say the date and the place in the first sentence.', from: null },
    },
    instant(Date.now() - DAY + 5 * HOUR, 0),
  ).session;
