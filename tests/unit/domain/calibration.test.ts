import { describe, expect, test } from 'vitest';
import { calibrationOf } from '../../../src/domain/calibration';
import {
  calibrationHeading,
  calibrationText,
  gapSentence,
  gapText,
} from '../../../src/domain/calibration-words';
import type { Level } from '../../../src/domain/rubric';
import type { Summary } from '../../../src/domain/summary';
import { trendAnswersOf } from '../../../src/domain/trend-answers';
import { drilled } from '../../fixtures/trends';

/** Answers of which Result was rated so at once and so on reflection, the newest first. */
const looked = (...pairs: readonly (readonly [Level, Level])[]): readonly Summary[] =>
  pairs.map(([gut, look], daysAgo) => drilled({ daysAgo, levels: { result: gut }, look: { result: look } }));
const gapsOf = (summaries: readonly Summary[]) => calibrationOf(trendAnswersOf(summaries));
const result = (summaries: readonly Summary[]) => {
  const found = gapsOf(summaries).find(({ item }) => item === 'result');
  if (found === undefined) throw new Error('Result is wanted');
  return found;
};

describe('calibration', () => {
  test('is the mean of gut minus second look, of answers that have both', () => {
    const summaries = [
      ...looked([4, 2], [3, 3], [4, 3], [2, 3]),
      drilled({ levels: { result: 5 } }),
      drilled({ look: { result: 1 } }),
    ];
    expect(result(summaries).all).toEqual({ count: 4, mean: 0.5 });
    expect(gapsOf(summaries)[0]?.all).toEqual({ count: 0, mean: NaN });
  });

  test('lately is that of the newest ten', () => {
    const kind = Array.from({ length: 10 }, () => [3, 3] as const);
    const { lately, all } = result(looked(...kind, [5, 1], [5, 1]));
    expect(lately).toEqual({ count: 10, mean: 0 });
    expect(all).toEqual({ count: 12, mean: 8 / 12 });
  });

  test.each([
    [
      looked([4, 2], [3, 3], [4, 3]),
      'You rate “Result” 1.0 higher at once than on reflection (n = 3).',
      '+1.0',
    ],
    [
      looked([2, 3], [2, 3], [3, 3]),
      'You rate “Result” 0.7 lower at once than on reflection (n = 3).',
      '−0.7',
    ],
    [looked([2, 3], [4, 3], [3, 3]), 'You rate “Result” the same at once and on reflection (n = 3).', '0.0'],
    [looked([5, 1], [5, 1]), 'Too few second looks at “Result” to say (n = 2).', ''],
  ])('is said with its direction and its count (%#)', (summaries, sentence, figure) => {
    expect(gapSentence(result(summaries))).toBe(sentence);
    expect(gapText(result(summaries).all)).toBe(figure);
  });

  test('in a few words is of all items together', () => {
    const headingOf = (summaries: readonly Summary[]) => calibrationHeading(gapsOf(summaries));
    expect(headingOf(looked([4, 2], [3, 3], [4, 3]))).toBe('Your gut is kinder than your second look');
    expect(headingOf(looked([2, 4], [3, 3], [3, 4]))).toBe('Your gut is harder than your second look');
    expect(headingOf(looked([3, 3], [3, 3], [3, 3]))).toBe('Your gut and your second look agree');
    expect(headingOf(looked([5, 1]))).toBe('Too few second looks to say how your gut judges');
    expect(calibrationText(gapsOf(looked([5, 1])))).toMatch(/^Take a second look/u);
    expect(calibrationText(gapsOf(looked([4, 3], [4, 3], [4, 3])))).toMatch(
      /^You rate “Result” 1\.0 higher/u,
    );
  });
});
