import { describe, expect, test } from 'vitest';
import { itemTitle, numberInRound, questionsInRound } from '../../../src/domain/item-words';
import type { Plan, PlanItem } from '../../../src/domain/plan';
import { planWith } from '../../fixtures/interview';
import { threeQuestions } from '../../fixtures/session';

const [asked] = threeQuestions;
if (asked === undefined) throw new Error('no question');

const framed = (round: number, questions: number): readonly PlanItem[] => [
  { kind: 'opener', round, text: 'Tell me about yourself.', plain: 'Who are you?' },
  ...Array.from({ length: questions }, (): PlanItem => ({
    kind: 'question',
    round,
    question: asked,
    probes: 1,
  })),
  { kind: 'yours', round, text: 'What would you like to ask?', ideas: [] },
];

const nobody = { interviewer: null, isBarRaiser: false };
const round: Plan = planWith({ items: framed(0, 2) });
const rounds: Plan = planWith({ rounds: [nobody, nobody], items: [...framed(0, 2), ...framed(1, 3)] });

const titles = (plan: Plan): readonly string[] => plan.items.map((_, item) => itemTitle(plan, item));

describe('an item is called', () => {
  test('by its number among the questions of its round', () => {
    expect(titles(planWith())).toEqual(['Question 1', 'Question 2', 'Question 3']);
    expect(titles(round)).toEqual(['Opening', 'Question 1', 'Question 2', 'Your questions']);
  });

  test('by its round as well where there are several', () => {
    expect(titles(rounds)).toEqual([
      'Round 1, opening',
      'Round 1, question 1',
      'Round 1, question 2',
      'Round 1, your questions',
      'Round 2, opening',
      'Round 2, question 1',
      'Round 2, question 2',
      'Round 2, question 3',
      'Round 2, your questions',
    ]);
  });
});

test('what is no question has no number, and a place that the plan does not have neither', () => {
  expect(round.items.map((_, item) => numberInRound(round, item))).toEqual([0, 1, 2, 0]);
  expect(rounds.items.map((_, item) => numberInRound(rounds, item))).toEqual([0, 1, 2, 0, 0, 1, 2, 3, 0]);
  expect(numberInRound(round, 9)).toBe(0);
});

test('a round has as many questions as are its own', () => {
  expect([0, 1, 2].map((place) => questionsInRound(rounds, place))).toEqual([2, 3, 0]);
});
