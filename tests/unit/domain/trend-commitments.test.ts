import { expect, test } from 'vitest';
import type { Summary } from '../../../src/domain/summary';
import { epochMs } from '../../../src/domain/time';
import { commitmentTrend } from '../../../src/domain/trend-commitments';
import { commitmentsHeading, keptText } from '../../../src/domain/trend-coverage-words';
import { drilled } from '../../fixtures/trends';

const made = (isKept: boolean | null, of: Partial<Summary> = {}, daysAgo = 0): Summary => {
  const summary = drilled({ commitment: `Give the number, ${daysAgo}.`, daysAgo });
  return { ...summary, ...of, commitment: summary.commitment && { ...summary.commitment, isKept } };
};
const all = () => true;

test('commitments are counted by what became of them, the newest first', () => {
  const summaries = [made(null, {}, 4), made(true, {}, 1), made(false, {}, 2), made(true, {}, 3), drilled()];
  const trend = commitmentTrend(summaries, all);
  expect(trend).toMatchObject({ kept: 2, forgotten: 1, open: 1 });
  expect(trend.made.map(({ text }) => text.at(-2))).toEqual(['1', '2', '3', '4']);
  expect(commitmentsHeading(trend)).toBe('You kept two of three commitments');
  expect(trend.made.map(({ isKept }) => keptText(isKept))).toEqual([
    'Kept',
    'Forgotten',
    'Kept',
    'Not asked yet',
  ]);
});

test('commitments of deleted sessions and of another time are not in it', () => {
  const old = made(true, {}, 90);
  const summaries = [made(true, { deleted: epochMs(1) }), old];
  expect(commitmentTrend(summaries, ({ started }) => started > old.started).made).toEqual([]);
});

test('of fewer than three that were asked about nothing is said', () => {
  const headingOf = (...summaries: readonly Summary[]) => commitmentsHeading(commitmentTrend(summaries, all));
  expect(headingOf()).toBe('No commitment was made yet');
  expect(headingOf(made(true), made(false), made(null))).toBe('Too few commitments were asked about to say');
});
