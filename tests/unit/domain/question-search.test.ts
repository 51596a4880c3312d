import { describe, expect, test } from 'vitest';
import type { QuestionId } from '../../../src/domain/question';
import {
  isFiltered,
  matching,
  noFilter,
  searchable,
  type QuestionFilter,
} from '../../../src/domain/question-search';
import { testChunks } from '../../fixtures/bank';
import { ownQuestion } from '../../fixtures/own-questions';

const oven = ownQuestion('oven', {
  text: 'When did the Café’s oven fail? Ça va?',
  plain: 'Your naïve plan',
  ladder: [{ item: 'role', text: 'Whose zebra was it?', deeper: false }],
});
const all = [...testChunks.flatMap(({ questions }) => questions), oven];
const folded = searchable(all);
const none = { bookmarked: new Set<QuestionId>(), asked: new Set<QuestionId>() };

const found = (filter: Partial<QuestionFilter>, marks = none) =>
  matching(folded, { ...noFilter, ...filter }, marks).map(({ id }) => id);

describe('searching questions', () => {
  test('gives all, in their order, where nothing is asked for', () => {
    expect(found({})).toEqual(all.map(({ id }) => id));
    expect(found({ words: '  ' })).toHaveLength(all.length);
  });

  test.each(['cafe OVEN', 'café', 'CAFE\u0301', 'ca va', 'naive', 'fail frugality', 'innovation cost'])(
    'finds %j, whatever its capitals, accents and order',
    (words) => {
      expect(found({ words })).toContain(oven.id);
    },
  );

  test('wants each word', () => {
    expect(found({ words: 'oven submarine' })).toEqual([]);
  });

  test('looks at no follow-up, which should not show itself', () => {
    expect(found({ words: 'zebra' })).toEqual([]);
  });

  test('takes words as they are, not as a pattern', () => {
    expect(found({ words: '.*' })).toEqual([]);
    expect(found({ words: '(' })).toEqual([]);
  });

  test('gives those of a principle, first or second', () => {
    const ids = found({ principle: 'bias-for-action' });
    expect(ids).toContain(oven.id);
    for (const { id, principle, also } of all)
      expect(ids.includes(id)).toBe([principle, ...also].includes('bias-for-action'));
  });

  test('gives those of a theme, and those of whom they suit', () => {
    const ids = found({ theme: 'conflict', seniority: 'lead' });
    expect(ids).toHaveLength(16);
    expect(found({ theme: 'conflict', seniority: 'any' })).toEqual([]);
  });

  test('gives the bookmarked, one’s own, or those never asked', () => {
    const [first, second] = all.map(({ id }) => id) as [QuestionId, QuestionId];
    const marks = { bookmarked: new Set([second]), asked: new Set([first, oven.id]) };
    expect(found({ among: 'bookmarked' }, marks)).toEqual([second]);
    expect(found({ among: 'own' }, marks)).toEqual([oven.id]);
    expect(found({ among: 'unasked' }, marks)).toEqual(all.map(({ id }) => id).slice(1, -1));
  });

  test('knows whether anything is asked for', () => {
    expect(isFiltered({ ...noFilter, words: ' ' })).toBe(false);
    const parts: Partial<QuestionFilter>[] = [
      { words: 'a' },
      { principle: 'ownership' },
      { theme: 'cost' },
      { seniority: 'any' },
      { among: 'own' },
    ];
    for (const part of parts) expect(isFiltered({ ...noFilter, ...part })).toBe(true);
  });
});
