import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attemptsAt,
  changesAt,
  comparedLevels,
  formatComparison,
  itemOfAttempt,
  parseComparison,
  riseOf,
  type Attempt,
} from '../../../src/domain/compare';
import { comparedSentence, pairText, riseText } from '../../../src/domain/compare-words';
import type { QuestionId } from '../../../src/domain/question';
import type { SessionId } from '../../../src/domain/session';
import { summarise } from '../../../src/domain/summary';
import { finishedSession, threeAnswers, threeQuestions, unfinishedSession } from '../../fixtures/session';

const attempts: fc.Arbitrary<Attempt> = fc.record({
  session: fc.uuid().map((id) => id as SessionId),
  question: fc.nat({ max: 99 }),
});

describe('two answers in an address', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(attempts, attempts, (a, b) => {
        expect(parseComparison(formatComparison(a, b))).toEqual({ a, b });
      }),
    );
  });

  test.each(['', 'a=x', 'a=.1&b=x.', 'a=x.-1&b=x.1.5', 'a=x.one&b=x.9999'])('are none in “%s”', (query) => {
    expect(parseComparison(query)).toEqual({ a: null, b: null });
  });
});

describe('an answer that is named', () => {
  const session = finishedSession();

  test('is found among the questions, openers left out', () => {
    const framed = {
      ...session,
      plan: {
        ...session.plan,
        items: [
          { kind: 'opener', round: 0, text: 'Who are you?', plain: '' } as const,
          ...session.plan.items,
        ],
      },
    };
    expect(itemOfAttempt(framed, { session: session.id, question: 0 })).toBe(1);
    expect(itemOfAttempt(session, { session: session.id, question: 2 })).toBe(2);
    expect(itemOfAttempt(session, { session: session.id, question: 3 })).toBeNull();
  });

  test('stands among all answers to its question, the newest first', () => {
    const summaries = [
      finishedSession({ id: 'a', started: 1000 }),
      finishedSession({
        id: 'b',
        started: 3000,
        format: 'drill',
        questions: threeQuestions.slice(2),
        told: threeAnswers.slice(2),
      }),
      unfinishedSession({ id: 'c', started: 2000 }),
    ].map(summarise);
    expect(attemptsAt(summaries, 'dive-deep-1' as QuestionId)).toEqual([
      { session: 'b', question: 0, started: 3000 },
      { session: 'a', question: 2, started: 1000 },
    ]);
    expect(attemptsAt(summaries, 'ownership-1' as QuestionId).map((one) => one.session)).toEqual(['c', 'a']);
  });
});

describe('levels of two answers', () => {
  const first = finishedSession({ look: { item: 1, levels: { result: 1 } } });
  const second = finishedSession({ told: [threeAnswers[2] ?? expect.fail(), ...threeAnswers.slice(1)] });

  test('stand side by side, each at once and on reflection', () => {
    const levels = comparedLevels([first, 1], [second, 0]);
    expect(levels.find(({ item }) => item === 'result')?.levels).toEqual([
      { gut: 2, look: 1 },
      { gut: 2, look: null },
    ]);
    expect(levels.map(riseOf)).toEqual([-1, 1, 0, 1, 0, null, 1]);
    expect(levels.map(riseText)).toEqual(['−1', '+1', 'same', '+1', 'same', '', '+1']);
  });

  test('that were not rated in either are left out', () => {
    const unrated = unfinishedSession();
    expect(comparedLevels([unrated, 2], [unrated, 2])).toEqual([]);
    expect(comparedSentence([])).toBe('No item was rated in both, so nothing can be set side by side.');
  });

  test('are told in words', () => {
    expect(comparedSentence(comparedLevels([first, 1], [second, 0]))).toBe(
      'Of six items rated in both: 3 higher, 1 lower, 2 the same. Two answers show a difference, not a trend.',
    );
    expect(pairText({ gut: null, look: null })).toBe('–');
    expect(pairText({ gut: 4, look: null })).toBe('4');
    expect(pairText({ gut: 4, look: 3 })).toBe('4, then 3');
    expect(pairText({ gut: null, look: 3 })).toBe('3 on reflection');
  });
});

test('what one would change is there as written on each occasion', () => {
  expect(changesAt(finishedSession(), 0)).toEqual([
    { occasion: 'gut', text: 'Say the number before and the number after.' },
  ]);
  expect(changesAt(finishedSession(), 1)).toEqual([]);
});
