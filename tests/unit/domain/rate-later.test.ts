import { expect, test } from 'vitest';
import { laterText } from '../../../src/domain/rate-later';
import { withEntries, type Session } from '../../../src/domain/session';
import { answered, emptySession, opening, planWith, ratedEntry } from '../../fixtures/interview';
import { threeQuestions } from '../../fixtures/session';

const nobody = { interviewer: null, isBarRaiser: false };

/** Two rounds of three questions each. */
const twoRounds = planWith({
  format: 'loop',
  ratings: 'round',
  rounds: [nobody, nobody],
  items: [0, 1].flatMap((round) =>
    threeQuestions.map((question) => ({ kind: 'question' as const, round, question, probes: 0 })),
  ),
});

const rated = (...items: readonly number[]): Session =>
  withEntries(
    emptySession(twoRounds),
    ...items.flatMap((item) => [answered(opening(item)), ratedEntry(item)]),
  );

test('in one round, what was chosen is kept and nothing is counted', () => {
  expect(laterText(emptySession(planWith({ format: 'round' })), 0)).toBe(
    'What you chose is kept, and you can rate it from the debrief.',
  );
});

test.each([
  ['None of this round is rated.', []],
  ['One of this round is rated.', [0]],
  ['Two of this round are rated.', [0, 1]],
])('in a loop two of a round are enough: %s', (count, items) => {
  expect(laterText(rated(...items), 2)).toMatch(new RegExp(`Two of each round are enough. ${count}$`));
});

test('counts this round alone, and nothing that was put off', () => {
  const off = withEntries(rated(0, 1, 3), { kind: 'deferred', at: rated(0).started, item: 3 });
  expect(laterText(off, 4)).toContain('None of this round is rated.');
});
