import { describe, expect, test } from 'vitest';
import { askerOf, greetingAt } from '../../../src/domain/asker';
import { testRoundTexts } from '../../fixtures/bank';
import { followUp, opening, planWith } from '../../fixtures/interview';
import { planOfRounds } from '../../fixtures/rounds';

/** By Ada Brook and Bela Crane. */
const twoRounds = planOfRounds({ probes: 1 });
const [ada, bela] = testRoundTexts.interviewers;

describe('who asks', () => {
  test('is the interviewer of the round that an item is in', () => {
    expect([0, 1, 2, 3].map((item) => askerOf(twoRounds, item))).toEqual([ada, ada, bela, bela]);
  });

  test('is nobody in particular where a round has no interviewer', () => {
    expect(askerOf(planWith(), 0)).toBeNull();
  });

  test('is nobody where the plan has no such item or no such round', () => {
    expect(askerOf(twoRounds, 4)).toBeNull();
    expect(askerOf({ ...twoRounds, rounds: [] }, 0)).toBeNull();
  });
});

describe('the greeting', () => {
  test('is said at the first question of each round', () => {
    expect(greetingAt(twoRounds, opening(0))).toBe(
      'Hello, my name is Ada Brook, and I would like to hear about things that you have done at work.',
    );
    expect(greetingAt(twoRounds, opening(2))).toBe(
      'Hello, my name is Bela Crane, and I would like to hear about things that you have done at work.',
    );
  });

  test('is said before the opener where a round has one, and not again', () => {
    const framed = planOfRounds({ isFramed: true });
    const greeted = [...framed.items.keys()].filter((item) => greetingAt(framed, opening(item)) !== null);
    expect(greeted).toEqual([0, 4]);
  });

  test('is not said at later questions of a round', () => {
    expect(greetingAt(twoRounds, opening(1))).toBeNull();
    expect(greetingAt(twoRounds, opening(3))).toBeNull();
  });

  test('is not said at a follow-up, though it be to the first question', () => {
    expect(greetingAt(twoRounds, followUp(0, 0))).toBeNull();
  });

  test('is said by nobody where nobody in particular asks', () => {
    expect(greetingAt(planWith(), opening(0))).toBeNull();
  });

  test('is not said at what the plan does not have', () => {
    expect(greetingAt(twoRounds, opening(4))).toBeNull();
  });
});
