import { describe, expect, test } from 'vitest';
import { CODE_COUNT, codeOf } from '../../../src/domain/interview-code';
import { outlineOf, type OutlineItem, type PlanOutline } from '../../../src/domain/outline';
import { defaultSetup, type Setup } from '../../../src/domain/setup';
import { testIndex } from '../../fixtures/bank';

const MANY = 4800;
const drill: Setup = { ...defaultSetup, format: 'drill', principles: ['earn-trust'] };
/** Few principles and short rounds: a small drawing, so that five rounds stay quick to draw by the thousand. */
const rounds: Setup = { ...defaultSetup, format: 'custom', rounds: 5, questions: 1 };
const loop: Setup = { ...defaultSetup, format: 'loop' };

type Question = Extract<OutlineItem, { kind: 'question' }>;

const questions = ({ items }: PlanOutline): readonly Question[] =>
  items.filter((item): item is Question => item.kind === 'question');
const first = (outline: PlanOutline): Question | undefined => questions(outline)[0];

/** The numbers of the codes; where they end alike, a poor generator lets its seed shine through. */
const ways: readonly (readonly [string, (place: number) => number])[] = [
  ['one after the other', (place) => place],
  ['far apart', (place) => (place * 611_953) % CODE_COUNT],
  ['that end alike', (place) => place * 1024],
];

type Choice = readonly [string, number, (outline: PlanOutline) => unknown];

const quickChoices: readonly Choice[] = [
  ['the first principle', 16, (outline) => first(outline)?.principle],
  ['the last principle', 16, (outline) => questions(outline).at(-1)?.principle],
  ['the first question', 48, (outline) => first(outline)?.question],
  ['the first follow-up', 5, (outline) => first(outline)?.ladder[0]],
  [
    'a principle with a follow-up',
    80,
    (outline) => `${first(outline)?.principle} ${first(outline)?.ladder[0]}`,
  ],
  ['who asks', 7, (outline) => outline.rounds[0]?.interviewer],
];

const raiserIn = (outline: PlanOutline): number => outline.rounds.findIndex(({ isBarRaiser }) => isBarRaiser);

const roundChoices: readonly Choice[] = [
  ['the round of the bar raiser', 5, raiserIn],
  ['who the bar raiser is', 7, (outline) => outline.rounds[raiserIn(outline)]?.interviewer],
  ['who asks in the last round', 7, (outline) => outline.rounds.at(-1)?.interviewer],
];

const loopChoices: readonly Choice[] = [
  ...roundChoices,
  ['the first opener', 3, ({ items }) => (items[0]?.kind === 'opener' ? items[0].opener : null)],
  ['the first idea', 4, ({ items }) => items.flatMap((item) => (item.kind === 'yours' ? item.ideas : []))[0]],
];

describe.each(ways)('over many codes %s, each comes about equally often:', (_, numberOf) => {
  const drawings = (setup: Setup): readonly PlanOutline[] =>
    Array.from({ length: MANY }, (_empty, place) => outlineOf(testIndex, setup, codeOf(numberOf(place))));
  const quick = drawings(defaultSetup);
  const short = drawings(rounds);
  const looped = drawings(loop);

  test.each(quickChoices)('%s, of %d', (_choice, many, choiceOf) => {
    expectEven(quick.map(choiceOf), many);
  });

  test.each(roundChoices)('in five short rounds, %s, of %d', (_choice, many, choiceOf) => {
    expectEven(short.map(choiceOf), many);
  });

  test.each(loopChoices)('in a loop, %s, of %d', (_choice, many, choiceOf) => {
    expectEven(looped.map(choiceOf), many);
  });

  test('the question of a drill, of 3', () => {
    expectEven(
      drawings(drill).map((outline) => first(outline)?.question),
      3,
    );
  });
});

function expectEven(chosen: readonly unknown[], many: number): void {
  const counts = new Map<unknown, number>();
  for (const choice of chosen) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  const wanted = chosen.length / many;
  // Five standard deviations: a fair drawing is as good as never so far off.
  const off = 5 * Math.sqrt(wanted);
  expect(counts.size).toBe(many);
  expect(Math.min(...counts.values())).toBeGreaterThan(wanted - off);
  expect(Math.max(...counts.values())).toBeLessThan(wanted + off);
}
