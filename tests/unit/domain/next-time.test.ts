import { describe, expect, test } from 'vitest';
import { suggestionsOf } from '../../../src/domain/next-time';
import { testRubric } from '../../fixtures/bank';
import { finishedSession, threeAnswers, type ToldQuestion } from '../../fixtures/session';

const sessionOf = (...levels: readonly ToldQuestion['levels'][]) =>
  finishedSession({ told: threeAnswers.map((told, place) => ({ ...told, levels: levels[place] ?? {} })) });

const hintFor = (item: string, level: number) =>
  testRubric.items.find(({ id }) => id === item)?.hints[level - 1];

describe('what to do next time', () => {
  test('is suggested for the weakest item and the next, each at its own level', () => {
    expect(suggestionsOf(finishedSession(), testRubric)).toEqual([
      { text: hintFor('result', 2), from: 'result' },
      { text: hintFor('learning', 3), from: 'learning' },
    ]);
  });

  test('follows the second look', () => {
    const looked = finishedSession({ look: { item: 0, levels: { learning: 1, result: 5 } } });
    expect(suggestionsOf(looked, testRubric)[0]).toEqual({ text: hintFor('result', 2), from: 'result' });
    const lower = finishedSession({ look: { item: 2, levels: { learning: 1 } } });
    expect(suggestionsOf(lower, testRubric)[1]).toEqual({ text: hintFor('learning', 3), from: 'learning' });
  });

  test('takes a level that was given where the median was not', () => {
    expect(suggestionsOf(sessionOf({ event: 1 }, { event: 4 }), testRubric)).toEqual([
      { text: hintFor('event', 1), from: 'event' },
    ]);
  });

  test('is still suggested where every item stands equal', () => {
    expect(suggestionsOf(sessionOf({ event: 3, role: 3, result: 3 }), testRubric)).toHaveLength(2);
  });

  test('is left to the person where nothing was rated', () => {
    expect(suggestionsOf(sessionOf({}, {}, {}), testRubric)).toEqual([]);
  });
});
