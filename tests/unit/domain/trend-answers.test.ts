import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeByPart, type Part } from '../../../src/domain/answer';
import { openingsOf, type Opening } from '../../../src/domain/openings';
import { RATING_ITEMS } from '../../../src/domain/rubric';
import { summarise, type Summary } from '../../../src/domain/summary';
import { epochMs } from '../../../src/domain/time';
import {
  addPartTimes,
  firstPartOf,
  followUpsOf,
  gutOf,
  isMet,
  lookOf,
  standingOf,
  thoughtOf,
  trendAnswersOf,
  type TrendAnswer,
} from '../../../src/domain/trend-answers';
import { drilled } from '../../fixtures/trends';
import { walkedSessions } from '../../fixtures/walked-interview';

const levelsBy = (of: (item: number) => number | null): Opening['gut'] =>
  new Map(
    RATING_ITEMS.flatMap((item, place) => {
      const level = of(place);
      return level === null ? [] : [[item, level] as const];
    }),
  ) as Opening['gut'];

/** In whole milliseconds, as sums of fractions depend on their order. */
const partsOf = (times: ReadonlyMap<Part, number>) =>
  [...times]
    .map(([part, time]) => [part, Math.round(time)] as const)
    .filter(([, time]) => time > 0)
    .sort();

/** What a list would show of it. */
function shownOf(answer: TrendAnswer) {
  const times = new Map<Part | null, number>();
  addPartTimes(answer, times);
  times.delete(null);
  return {
    principle: answer.principle,
    length: answer.length,
    thought: thoughtOf(answer),
    gut: levelsBy((item) => gutOf(answer, item)),
    look: levelsBy((item) => lookOf(answer, item)),
    levels: levelsBy((item) => standingOf(answer, item)),
    followUps: [...followUpsOf(answer)],
    parts: partsOf(times as ReadonlyMap<Part, number>),
  };
}

const asList = ({ principle, told, thought, gut, look, levels, followUps }: Opening) => ({
  ...{ principle, thought, gut, look, levels, followUps },
  length: told?.length ?? null,
  parts: partsOf(timeByPart(told?.segments ?? [])),
});

describe('the answers that trends count', () => {
  test('are those that the lists show, read off the same numbers', () => {
    fc.assert(
      fc.property(walkedSessions, (session) => {
        const summary = { ...summarise(session), deleted: null };
        expect(trendAnswersOf([summary]).map(shownOf)).toEqual(openingsOf(summary).map(asList).reverse());
      }),
    );
  });

  test('end where numbers make no sense, as those of the lists do, and never hang', () => {
    const numbers = fc.array(fc.oneof(fc.double(), fc.integer({ min: -3, max: 20 })), { maxLength: 60 });
    fc.assert(
      fc.property(numbers, (packed) => {
        const summary: Summary = { ...drilled(), packed: Float64Array.from(packed) };
        expect(trendAnswersOf([summary]).length).toBeLessThanOrEqual(openingsOf(summary).length);
      }),
    );
    const { packed } = drilled();
    const cut: Summary = { ...drilled(), packed: Float64Array.from([...packed, ...packed.slice(0, 9)]) };
    expect(trendAnswersOf([cut])).toHaveLength(1);
  });

  test('come with the newest first, those of deleted sessions left out', () => {
    const [old, gone, young] = [
      drilled({ daysAgo: 9 }),
      drilled({ daysAgo: 3, but: { deleted: epochMs(1) } }),
      drilled(),
    ];
    expect(trendAnswersOf([old, gone, young]).map(({ summary }) => summary.id)).toEqual([young.id, old.id]);
  });

  test('say when the first part was marked, if one was', () => {
    const [marked, bare] = [drilled({ parts: [['S', 4]] }), drilled()].flatMap((one) =>
      trendAnswersOf([one]),
    );
    expect([marked, bare].map((answer) => answer && firstPartOf(answer))).toEqual([4000, null]);
  });

  test('of a true interview were met, though they have no tape', () => {
    const packed = drilled().packed.slice();
    packed[1] = -1;
    const [skipped] = trendAnswersOf([drilled({ but: { packed } })]);
    const [real] = trendAnswersOf([drilled({ but: { packed, isReal: true } })]);
    expect([skipped, real].map((answer) => answer && isMet(answer))).toEqual([false, true]);
  });
});
