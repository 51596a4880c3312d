import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS, RATING_ITEMS, type Level, type RatingItem } from '../../../src/domain/rubric';
import { levelsSentence, ranking, verdictSentence, verdictsOf } from '../../../src/domain/verdict';
import { finishedSession, threeAnswers, type ToldQuestion } from '../../fixtures/session';

type Levels = ToldQuestion['levels'];

const sessionOf = (...levels: readonly Levels[]) =>
  finishedSession({ told: threeAnswers.map((told, place) => ({ ...told, levels: levels[place] ?? {} })) });

const anyLevels: fc.Arbitrary<Levels> = fc
  .dictionary(fc.constantFrom(...RATING_ITEMS), fc.constantFrom(...LEVELS))
  .map((levels) => levels as Partial<Record<RatingItem, Level>>);

describe('strongest and weakest', () => {
  test('come from the ratings', () => {
    const session = finishedSession();
    const verdicts = verdictsOf(session);
    if (verdicts.kind !== 'told') throw new Error(verdicts.kind);
    expect(verdicts.strongest).toMatchObject({ item: 'actions', levels: [5, 4, 4], beside: ['asked'] });
    expect(verdicts.weakest).toMatchObject({ item: 'result', levels: [3, 2, 2], beside: [] });
    expect(verdictSentence(session, verdicts.weakest)).toBe(
      'A median of 2 over three answers: level 2 in two, level 3 in one.',
    );
  });

  test('do not change with how time was spent', () => {
    const levels = threeAnswers.map((told) => told.levels);
    const hurried = finishedSession({
      told: levels.map((given) => ({
        opening: { parts: [['S', 0]], seconds: 20 },
        followUps: ['skipped'],
        levels: given,
      })),
    });
    expect(verdictsOf(hurried)).toEqual(verdictsOf(finishedSession()));
  });

  test('count the second look instead of the gut', () => {
    const verdicts = verdictsOf(finishedSession({ look: { item: 0, levels: { learning: 1, event: 1 } } }));
    expect(verdicts).toMatchObject({ weakest: { item: 'result' } });
    const lower = verdictsOf(
      sessionOf({ result: 3, role: 4 }, { result: 3, role: 4 }, { result: 3, role: 4 }),
    );
    expect(lower).toMatchObject({ strongest: { item: 'role' }, weakest: { item: 'result' } });
  });

  test('of some questions go by these alone', () => {
    const session = sessionOf({ role: 1, event: 5 }, { role: 4, event: 3 }, { role: 4, event: 3 });
    const later = verdictsOf(session, [1, 2]);
    if (later.kind !== 'told') throw new Error(later.kind);
    expect(later).toMatchObject({ strongest: { item: 'role' }, weakest: { item: 'event', levels: [3, 3] } });
    expect(verdictSentence(session, later.weakest, [1, 2])).toBe('Level 3 in both answers.');
    expect(verdictsOf(session, [0])).toMatchObject({
      strongest: { item: 'event' },
      weakest: { item: 'role' },
    });
  });

  test('are not told when nothing was rated', () => {
    expect(verdictsOf(sessionOf({}, {}, {}))).toEqual({ kind: 'nothing-rated' });
  });

  test('are not told when everything is equal', () => {
    expect(verdictsOf(sessionOf({ event: 3, role: 3 }, { event: 3, role: 3 }))).toEqual({
      kind: 'all-equal',
      median: 3,
    });
  });

  test('are not told of a single item', () => {
    expect(verdictsOf(sessionOf({ event: 3 }))).toEqual({
      kind: 'one-item',
      only: { item: 'event', levels: [3] },
    });
  });

  test('are never the same item, and never the wrong way round', () => {
    fc.assert(
      fc.property(anyLevels, anyLevels, anyLevels, (...levels) => {
        const session = sessionOf(...levels);
        const verdicts = verdictsOf(session);
        if (verdicts.kind !== 'told') return;
        const mean = (of: readonly number[]) => of.reduce((sum, level) => sum + level, 0) / of.length;
        const order = ranking(session).map(({ item }) => item);
        expect(order.indexOf(verdicts.weakest.item)).toBeLessThan(order.indexOf(verdicts.strongest.item));
        expect([Math.max(...verdicts.strongest.levels), mean(verdicts.strongest.levels)]).not.toEqual([
          Math.min(...verdicts.weakest.levels),
          mean(verdicts.weakest.levels),
        ]);
      }),
    );
  });
});

describe('the reason', () => {
  test.each([
    [[4], 1, 'Level 4 in the one answer you rated.'],
    [[4], 3, 'Level 4 in the one answer where you rated it.'],
    [[4, 4], 2, 'Level 4 in both answers.'],
    [[2, 4], 2, 'Level 2 in one answer, level 4 in the other.'],
    [[4, 4, 4], 3, 'Level 4 in all three answers.'],
    [[4, 4, 4], 5, 'Level 4 in all three answers where you rated it.'],
    [[2, 4, 2], 3, 'A median of 2 over three answers: level 2 in two, level 4 in one.'],
    [
      [2, 3, 4, 5],
      6,
      'A median of 3.5 over the four answers where you rated it: level 2 in one, level 3 in one, level 4 in one, level 5 in one.',
    ],
  ] as const)('of %j among %d rated answers', (levels, of, sentence) => {
    expect(levelsSentence(levels, of)).toBe(sentence);
  });

  test('claims no median from under three answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...LEVELS), { maxLength: 2 }),
        fc.integer({ min: 2, max: 6 }),
        (levels, of) => {
          expect(levelsSentence(levels, of)).not.toMatch(/median/u);
        },
      ),
    );
  });
});
