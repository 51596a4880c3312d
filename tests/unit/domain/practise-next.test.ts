import { describe, expect, test } from 'vitest';
import { evidenceText, practiseNext, reasonText, type Suggestion } from '../../../src/domain/practise-next';
import type { PrincipleId } from '../../../src/domain/principle';
import { summarise, type Summary } from '../../../src/domain/summary';
import { DAY } from '../../../src/domain/time';
import {
  finishedSession,
  SUNDAY_EVENING,
  threeAnswers,
  threeQuestions,
  type ToldQuestion,
} from '../../fixtures/session';

const among: readonly PrincipleId[] = ['customer-obsession', 'ownership', 'bias-for-action', 'dive-deep'];

/** A drill of the fixtures' first question (Ownership), so many days ago. */
function drill(daysAgo: number, levels: ToldQuestion['levels'], question = 0): Summary {
  const [told] = threeAnswers;
  if (told === undefined) throw new Error('an answer is wanted');
  return summarise(
    finishedSession({
      started: SUNDAY_EVENING - daysAgo * DAY,
      format: 'drill',
      questions: threeQuestions.slice(question, question + 1),
      told: [{ ...told, levels }],
    }),
  );
}

const suggest = (...summaries: readonly Summary[]): readonly Suggestion[] =>
  practiseNext(summaries, among, (at) => Math.round((SUNDAY_EVENING - at) / DAY));

const said = (suggestion: Suggestion | undefined) =>
  suggestion && [suggestion.principle, reasonText(suggestion), evidenceText(suggestion)];

describe('what to practise next', () => {
  test('is nothing before anything was answered', () => {
    expect(suggest()).toEqual([]);
    expect(
      suggest(
        summarise(finishedSession({ told: threeAnswers.map((told) => ({ ...told, opening: 'skipped' })) })),
      ),
    ).toEqual([]);
  });

  test('is first the principle with the lowest median, said with its count', () => {
    const [first] = suggest(
      drill(2, { event: 4, result: 3 }),
      drill(5, { event: 4, result: 2 }),
      drill(9, { event: 4, result: 1 }),
    );
    expect(said(first)).toEqual([
      'ownership',
      'Your lowest item here is “Result”: median level 2 of 5.',
      'From three ratings. Last asked 2 days ago.',
    ]);
  });

  test('says nothing of levels under three ratings, however low', () => {
    const suggestions = suggest(drill(1, { result: 1 }), drill(3, { result: 1 }));
    expect(said(suggestions.find(({ principle }) => principle === 'ownership'))).toBeUndefined();
    const [only] = practiseNext([drill(1, { result: 1 }), drill(3, { result: 1 })], ['ownership'], () => 1);
    expect(said(only)).toEqual([
      'ownership',
      'It was last asked yesterday.',
      'Two answers: too few to say how it goes.',
    ]);
  });

  test('is then what nobody asked', () => {
    expect(said(suggest(drill(30, { result: 4 }), drill(1, { result: 4 }, 1))[0])).toEqual([
      'customer-obsession',
      'Nobody has asked you about it lately.',
      'No answers in your last two sessions.',
    ]);
    expect(said(suggest(drill(30, {}))[0])?.at(-1)).toBe('No answers yet.');
  });

  test('is then what was asked longest ago', () => {
    const asked: readonly PrincipleId[] = ['ownership', 'bias-for-action'];
    const summaries = [drill(1, { result: 4 }), drill(13, { result: 4 }, 1)];
    const suggestions = practiseNext(summaries, asked, (at) => Math.round((SUNDAY_EVENING - at) / DAY));
    expect(suggestions.map(({ principle }) => principle)).toEqual(['bias-for-action', 'ownership']);
    expect(suggestions.map(reasonText)).toEqual([
      'It was last asked 13 days ago.',
      'It was last asked yesterday.',
    ]);
  });

  test('with good levels says which is the lowest all the same', () => {
    const good = [1, 2, 3].map((days) => drill(days, { event: 5, result: 4 }));
    const [only] = practiseNext(good, ['ownership'], () => 0);
    expect(said(only)).toEqual([
      'ownership',
      'It was last asked today.',
      'From three ratings. Lowest item: Result, median level 4 of 5.',
    ]);
  });

  test('names three at most', () => {
    expect(suggest(drill(1, {}))).toHaveLength(3);
  });
});
