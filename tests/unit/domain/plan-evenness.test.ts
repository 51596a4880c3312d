import { describe, expect, test } from 'vitest';
import { CODE_COUNT, codeOf } from '../../../src/domain/interview-code';
import { outlineOf, type PlanOutline } from '../../../src/domain/plan';
import { defaultSetup, type Setup } from '../../../src/domain/setup';
import { testIndex } from '../../fixtures/bank';

const MANY = 4800;
const drill: Setup = { ...defaultSetup, format: 'drill', principles: ['earn-trust'] };

/** The numbers of the codes; where they end alike, a poor generator lets its seed shine through. */
const ways: readonly (readonly [string, (place: number) => number])[] = [
  ['one after the other', (place) => place],
  ['far apart', (place) => (place * 611_953) % CODE_COUNT],
  ['that end alike', (place) => place * 1024],
];
const choices: readonly (readonly [string, number, (items: PlanOutline['items']) => unknown])[] = [
  ['the first principle', 16, (items) => items[0]?.principle],
  ['the last principle', 16, (items) => items.at(-1)?.principle],
  ['the first question', 48, (items) => items[0]?.question],
  ['the first follow-up', 5, (items) => items[0]?.ladder[0]],
  ['a principle with a follow-up', 80, (items) => `${items[0]?.principle} ${items[0]?.ladder[0]}`],
];

describe.each(ways)('over many codes %s, each comes about equally often:', (_, numberOf) => {
  const drawings = (setup: Setup) =>
    Array.from(
      { length: MANY },
      (_empty, place) => outlineOf(testIndex, setup, codeOf(numberOf(place))).items,
    );
  const quick = drawings(defaultSetup);

  test.each(choices)('%s, of %d', (_choice, many, choiceOf) => {
    expectEven(quick.map(choiceOf), many);
  });

  test('the question of a drill, of 3', () => {
    expectEven(
      drawings(drill).map(([only]) => only?.question),
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
