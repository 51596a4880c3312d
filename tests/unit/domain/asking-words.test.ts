import { describe, expect, test } from 'vitest';
import { thinkingHint, thoughtText } from '../../../src/domain/asking-words';
import { openInterview } from '../../../src/domain/interview';
import { ask, endThinking } from '../../../src/domain/interview-asking';
import type { Plan } from '../../../src/domain/plan';
import type { Prompt } from '../../../src/domain/session';
import { SECOND } from '../../../src/domain/time';
import { timingOf, type Pressure, type ThinkingSeconds } from '../../../src/domain/timing';
import { emptySession, followUp, instantAt, opening, planWith } from '../../fixtures/interview';
import { planOfRounds } from '../../fixtures/rounds';

const plannedWith = (pressure: Pressure, thinking: ThinkingSeconds = 20): Plan =>
  planWith({ timing: timingOf({ mode: 'aloud', pressure, thinking, pace: 1 }) });

/** Strict time, but none of it to think before an opening. */
function strictAtOnce(): Plan {
  const plan = plannedWith('strict');
  return { ...plan, timing: { ...plan.timing, opening: { ...plan.timing.opening, thinking: 0 } } };
}

/** Both texts as a question is asked, or once the time to think is over. */
function words(plan: Plan, { prompt = opening(0), over = false }: { prompt?: Prompt; over?: boolean } = {}) {
  const fresh = ask(openInterview(emptySession(plan)), prompt, instantAt(10 * SECOND));
  const interview = over ? endThinking(fresh) : fresh;
  if (interview.asked === null) throw new Error('a question is wanted');
  return {
    hint: thinkingHint(interview, interview.asked),
    thought: thoughtText(interview, interview.asked),
  };
}

const SLEPT_OVER =
  'The time to think ended while this device slept or the page was away. Nothing starts until you press Start answer.';
const BY_ITSELF = 'When it is over, your answer starts by itself.';
const ONE_EVENT = 'Nothing starts by itself. Begin when you have one event in mind.';

describe('below the time to think', () => {
  test('stands that an answer starts by itself under strict time, and only there', () => {
    expect(words(plannedWith('strict')).hint).toBe(BY_ITSELF);
    for (const pressure of ['untimed', 'soft', 'lights'] as const)
      expect(words(plannedWith(pressure)).hint).toBe(ONE_EVENT);
  });

  test('stands that it ended unseen where strict time ended and nothing started', () => {
    expect(words(plannedWith('strict'), { over: true }).hint).toBe(SLEPT_OVER);
    expect(words(plannedWith('strict'), { prompt: followUp(0, 0), over: true }).hint).toBe(SLEPT_OVER);
  });

  test('stands nothing of having slept where there was no time to think', () => {
    expect(words(strictAtOnce(), { over: true }).hint).toBe(BY_ITSELF);
    expect(words(strictAtOnce(), { prompt: followUp(0, 0), over: true }).hint).toBe(SLEPT_OVER);
  });

  test('stands the same before and after where nothing starts by itself', () => {
    expect(words(plannedWith('soft'), { over: true }).hint).toBe(ONE_EVENT);
    expect(words(plannedWith('soft', 0)).hint).toBe(ONE_EVENT);
  });

  test.each([
    ['an opener', opening(0), 'know your first sentence'],
    ['a question', opening(1), 'have one event in mind'],
    ['a follow-up', followUp(1, 0), 'know your first sentence'],
    ['questions of one’s own', opening(3), 'have a question in mind'],
  ])('stands when one is ready for %s', (_, prompt, ready) => {
    const framed = planOfRounds({ rounds: 1, probes: 1, isFramed: true });
    expect(words(framed, { prompt }).hint).toBe(`Nothing starts by itself. Begin when you ${ready}.`);
  });
});

describe('once the time to think is over', () => {
  test('it is said that nothing starts by itself', () => {
    expect(words(plannedWith('soft'), { over: true }).thought).toBe(
      'The time to think is over. Nothing starts by itself.',
    );
  });

  test('it is said under strict time that it ended unseen', () => {
    expect(words(plannedWith('strict'), { over: true }).thought).toBe(SLEPT_OVER);
  });

  test('nothing is said while it runs', () => {
    expect(words(plannedWith('soft')).thought).toBe('');
    expect(words(plannedWith('strict')).thought).toBe('');
  });

  test('nothing is said where there was none', () => {
    expect(words(plannedWith('soft', 0)).thought).toBe('');
    expect(words(plannedWith('untimed')).thought).toBe('');
    expect(words(strictAtOnce(), { over: true }).thought).toBe('');
  });
});
