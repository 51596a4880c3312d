import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrationOf } from '../../../src/domain/calibration';
import { LEVELS } from '../../../src/domain/rubric';
import { summarise, type Summary } from '../../../src/domain/summary';
import { DAY, epochMs } from '../../../src/domain/time';
import { trendAnswersOf } from '../../../src/domain/trend-answers';
import { columnsOf } from '../../../src/domain/trend-columns';
import { commitmentTrend } from '../../../src/domain/trend-commitments';
import { practised } from '../../../src/domain/trend-coverage';
import { itemTrends, principleTrends } from '../../../src/domain/trend-levels';
import { partTrend, targetOf, timeTrend } from '../../../src/domain/trend-times';
import { SUNDAY_EVENING } from '../../fixtures/session';
import { dayOf, drilled, today } from '../../fixtures/trends';
import { walkedSessions } from '../../fixtures/walked-interview';

/** All that trends say. */
function trendsOf(summaries: readonly Summary[]) {
  const answers = trendAnswersOf(summaries);
  const { weeks, columns } = columnsOf(answers, dayOf, today);
  return {
    weeks,
    items: itemTrends(answers, columns),
    principles: principleTrends(answers),
    gaps: calibrationOf(answers),
    times: timeTrend(answers),
    targets: columns.map(targetOf),
    parts: columns.map((column) => partTrend(column.answers)),
    coverage: practised(answers, dayOf, today),
    commitments: commitmentTrend(summaries, () => true),
  };
}

const histories = fc
  .array(fc.record({ session: walkedSessions, daysAgo: fc.integer({ min: 0, max: 60 }) }), { maxLength: 6 })
  .map((walks) =>
    walks.map(({ session, daysAgo }, place): Summary => ({
      ...summarise(session),
      id: `session-${place}` as Summary['id'],
      // Several may have begun at the same moment, as imported ones can.
      started: epochMs(SUNDAY_EVENING - daysAgo * DAY),
    })),
  );

describe('trends', () => {
  test('of a permuted history are equal', () => {
    const permuted = histories.chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
    );
    fc.assert(
      fc.property(permuted, ([history, other]) => {
        expect(trendsOf(other)).toEqual(trendsOf(history));
      }),
      { numRuns: 60 },
    );
  });

  test('of sessions that began at the same moment have the same ten last ones, whatever the order', () => {
    const once = LEVELS.flatMap((level) =>
      Array.from({ length: 5 }, () => drilled({ levels: { result: level } })),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(once, { minLength: once.length }), (other) => {
        expect(trendsOf(other).items).toEqual(trendsOf(once).items);
      }),
      { numRuns: 20 },
    );
  });

  test('do not change when a deleted session is there', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const standing = history.map((summary) => ({ ...summary, deleted: null }));
        const gone = history.map((summary, place) => ({
          ...summary,
          id: `gone-${place}` as Summary['id'],
          deleted: epochMs(1),
        }));
        expect(trendsOf([...gone, ...standing])).toEqual(trendsOf(standing));
      }),
      { numRuns: 40 },
    );
  });

  test('of no history claim nothing', () => {
    const { items, principles, gaps, times, commitments } = trendsOf([]);
    expect(items.every(({ all }) => all.count === 0)).toBe(true);
    expect(principles).toEqual([]);
    expect(gaps.every(({ all }) => all.count === 0)).toBe(true);
    expect(times.openings.spread.count).toBe(0);
    expect(commitments.made).toEqual([]);
  });
});
