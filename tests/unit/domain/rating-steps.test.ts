import { describe, expect, test } from 'vitest';
import type { RatingDraft } from '../../../src/domain/interview';
import { firstUnrated, isShut, itemAfter, ratedCount } from '../../../src/domain/rating-steps';
import { NOT_RATED, rated, RATING_ITEMS } from '../../../src/domain/rubric';

const draft = (overrides: Partial<RatingDraft> = {}): RatingDraft => ({
  item: 0,
  occasion: 'gut',
  scores: {},
  guess: null,
  isPrincipleShown: false,
  vote: null,
  change: '',
  ...overrides,
});

const shown = draft({ isPrincipleShown: true });

describe('the way through the items', () => {
  test('leaves the principle out until it is shown', () => {
    expect(RATING_ITEMS.filter((item) => isShut(draft(), item))).toEqual(['principle']);
    expect(RATING_ITEMS.some((item) => isShut(shown, item))).toBe(false);
    expect(itemAfter(draft(), 'learning')).toBe('asked');
    expect(itemAfter(shown, 'learning')).toBe('principle');
  });

  test('ends after the last', () => {
    expect(itemAfter(draft(), 'asked')).toBeNull();
  });

  test('begins with the first item that nothing was chosen for', () => {
    expect(firstUnrated(draft())).toBe('event');
    expect(firstUnrated(draft({ scores: { event: rated(3), role: NOT_RATED } }))).toBe('actions');
  });

  test('has no beginning once everything that can be rated was', () => {
    const open = RATING_ITEMS.filter((item) => item !== 'principle');
    const scores = Object.fromEntries(open.map((item) => [item, rated(3)]));
    expect(firstUnrated(draft({ scores }))).toBeNull();
    expect(firstUnrated({ ...shown, scores })).toBe('principle');
  });

  test('counts levels alone', () => {
    expect(ratedCount(draft({ scores: { event: rated(3), role: NOT_RATED } }))).toBe(1);
  });
});
