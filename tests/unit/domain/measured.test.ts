import { describe, expect, test } from 'vitest';
import { measuredOf } from '../../../src/domain/measured';
import { timingOf } from '../../../src/domain/timing';
import { withEntries } from '../../../src/domain/session';
import {
  answered,
  emptySession,
  followUp,
  opening,
  planWith,
  sessionWith,
  skipped,
} from '../../fixtures/interview';

const told = sessionWith(
  answered(opening(0), {
    seconds: 200,
    parts: [
      ['S', 0],
      ['A', 100],
      ['R', 178],
    ],
  }),
  answered(followUp(0, 0), { seconds: 47 }),
);

describe('what the tape tells about an item', () => {
  test('is the share of the Result, beside a convention that is named as one', () => {
    expect(measuredOf(told, 0, 'result')).toBe(
      'Measured: Result took 0:22, 11\u00a0% of the answer. ' +
        'Advisers suggest 15\u00a0% or more; that is a convention, not research.',
    );
  });

  test('is the length of each answer against its target', () => {
    expect(measuredOf(told, 0, 'asked')).toBe(
      'Measured: the answer took 3:20, 20\u00a0s past the target (1:30 to 3:00). ' +
        'The follow-up took 0:47, on target (0:30 to 1:30).',
    );
  });

  test('is the length alone where there was no target', () => {
    const timing = timingOf({ mode: 'aloud', pressure: 'untimed', thinking: 0, pace: 1 });
    const untimed = withEntries(emptySession(planWith({ timing })), answered(opening(0), { seconds: 61 }));
    expect(measuredOf(untimed, 0, 'asked')).toBe('Measured: the answer took 1:01.');
  });

  test('is that no Result was marked, or no part at all', () => {
    const story = sessionWith(answered(opening(0), { parts: [['S', 0]] }));
    expect(measuredOf(story, 0, 'result')).toMatch(/^Measured: no Result is marked on the tape\. Advisers/);
    const unmarked = sessionWith(answered(opening(0)));
    expect(measuredOf(unmarked, 0, 'result')).toBe(
      'Not measured: no part of the answer is marked on its tape.',
    );
  });

  test('is nothing about the other items, and nothing about what was skipped', () => {
    expect(measuredOf(told, 0, 'event')).toBeNull();
    expect(measuredOf(sessionWith(skipped(opening(0))), 0, 'asked')).toBeNull();
  });
});
