import { describe, expect, test } from 'vitest';
import {
  deleteQuestion,
  isOwnId,
  isStanding,
  ownId,
  restoreQuestion,
  withWords,
} from '../../../src/domain/own-question';
import { epochMs } from '../../../src/domain/time';
import { testIndex } from '../../fixtures/bank';
import { ownQuestion } from '../../fixtures/own-questions';

const oven = ownQuestion('oven', { changed: epochMs(5000) });

describe('a question of one’s own', () => {
  test('is told from the bank’s by its id', () => {
    expect(isOwnId(ownId('0193'))).toBe(true);
    expect(testIndex.questions.filter(({ id }) => isOwnId(id))).toEqual([]);
  });

  test('takes new words, and the time at which they were written', () => {
    const { id, changed, deleted, ...words } = ownQuestion('saw');
    expect(withWords(oven, words, epochMs(6000))).toEqual({ ...words, id: oven.id, changed: 6000, deleted });
    expect([id, changed]).not.toContain(oven.id);
  });

  test('is not older than it was when the clock was set back', () => {
    expect(withWords(oven, oven, epochMs(4000)).changed).toBe(5000);
  });

  test('stands until it is deleted, and again once that is undone', () => {
    const gone = deleteQuestion(oven, epochMs(7000));
    expect([isStanding(oven), isStanding(gone), gone.deleted]).toEqual([true, false, 7000]);
    expect(deleteQuestion(gone, epochMs(9000)).deleted).toBe(7000);
    expect(restoreQuestion(gone)).toEqual(oven);
  });
});
