import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import { SENIORITIES, THEMES } from '../../../src/domain/question';
import { formatFilter, parseFilter } from '../../../src/domain/question-link';
import { AMONG, noFilter, type QuestionFilter } from '../../../src/domain/question-search';

const filters: fc.Arbitrary<QuestionFilter> = fc.record({
  words: fc.string({ unit: 'grapheme' }),
  principle: fc.option(fc.constantFrom(...PRINCIPLE_IDS)),
  theme: fc.option(fc.constantFrom(...THEMES)),
  seniority: fc.option(fc.constantFrom(...SENIORITIES)),
  among: fc.constantFrom(...AMONG),
});

describe('a filter in an address', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const text = formatFilter(filter);
        expect(parseFilter(text)).toEqual(filter);
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves out what is not asked for', () => {
    expect(formatFilter(noFilter)).toBe('');
    expect(formatFilter({ ...noFilter, words: 'a b', seniority: 'lead', among: 'own' })).toBe(
      'words=a+b&suits=lead&among=own',
    );
  });

  test('filters nothing by what is not understood', () => {
    expect(parseFilter('principle=Ownership&theme=foo&suits=&among=everything&x=1')).toEqual(noFilter);
    fc.assert(fc.property(fc.string(), (text) => void parseFilter(text)));
  });
});
