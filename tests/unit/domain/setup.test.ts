import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRINCIPLE_IDS, type PrincipleId } from '../../../src/domain/principle';
import type { BankIndex, QuestionId } from '../../../src/domain/question';
import {
  capacityOf,
  checkSetup,
  defaultSetup,
  FORMATS,
  shapeOf,
  type Setup,
} from '../../../src/domain/setup';
import { testIndex } from '../../fixtures/bank';

/** A bank with so many questions of each principle, in the order of the sixteen. */
const bankOf = (...counts: readonly number[]): BankIndex => ({
  version: 'test',
  questions: counts.flatMap((count, place) =>
    Array.from({ length: count }, (_, number) => ({
      id: `${place}-${number}` as QuestionId,
      principle: PRINCIPLE_IDS[place] as PrincipleId,
      themes: [],
      probes: 5,
    })),
  ),
});

const first = (count: number): readonly PrincipleId[] => PRINCIPLE_IDS.slice(0, count);
const custom = (questions: number, principles: readonly PrincipleId[]): Setup => ({
  ...defaultSetup,
  format: 'custom',
  questions,
  principles,
});

test.each([
  [{ format: 'quick' }, { questions: 3, probes: 1 }],
  [{ format: 'drill' }, { questions: 1, probes: 2 }],
  [
    { format: 'custom', questions: 5, probes: 0 },
    { questions: 5, probes: 0 },
  ],
] as const)('the shape of %o', (choice, shape) => {
  expect(shapeOf({ ...defaultSetup, ...choice })).toEqual(shape);
});

describe('how many questions a bank gives without a repeat, counts at most one apart', () => {
  test.each([
    ['all of them where every principle has as many', [3, 3, 3], 9],
    ['one more of each that has more', [1, 3, 2], 5],
    ['one from each that has any, where one has none', [0, 4, 4], 2],
    ['all of the only one', [5], 5],
    ['none from an empty bank', [0, 0], 0],
  ])('%s', (_, counts, capacity) => {
    expect(capacityOf(bankOf(...counts), first(counts.length))).toBe(capacity);
  });

  test('a principle that is named twice counts once', () => {
    expect(capacityOf(bankOf(2), ['customer-obsession', 'customer-obsession'])).toBe(2);
  });
});

describe('a set-up', () => {
  test('fits while the bank has enough', () => {
    expect(checkSetup(custom(3, first(1)), bankOf(3))).toEqual({ kind: 'fits' });
  });

  test('without principles is offered all sixteen', () => {
    const setup = custom(2, []);
    expect(checkSetup(setup, testIndex)).toEqual({
      kind: 'impossible',
      problem: { kind: 'no-principles' },
      nearest: { ...setup, principles: PRINCIPLE_IDS },
    });
  });

  test('with more questions than the bank has is offered as many as there are, with its follow-ups', () => {
    const setup: Setup = { ...defaultSetup, format: 'quick', principles: first(1) };
    expect(checkSetup(setup, bankOf(2))).toEqual({
      kind: 'impossible',
      problem: { kind: 'too-many-questions', wanted: 3, available: 2 },
      nearest: { ...setup, format: 'custom', questions: 2, probes: 1 },
    });
  });

  test('of principles without any question is offered all sixteen', () => {
    const setup = custom(1, first(1));
    expect(checkSetup(setup, bankOf(0, 1, 1))).toMatchObject({
      problem: { kind: 'too-many-questions', wanted: 1, available: 0 },
      nearest: { format: 'custom', questions: 1, principles: PRINCIPLE_IDS },
    });
  });

  test('that is impossible is always offered one that fits', () => {
    const setups = fc.record({
      format: fc.constantFrom(...FORMATS),
      questions: fc.integer({ min: 1, max: 6 }),
      principles: fc.subarray([...PRINCIPLE_IDS]),
    });
    const banks = fc
      .array(fc.integer({ min: 1, max: 4 }), { minLength: 16, maxLength: 16 })
      .map((counts) => bankOf(...counts));
    fc.assert(
      fc.property(setups, banks, (choice, bank) => {
        const check = checkSetup({ ...defaultSetup, ...choice }, bank);
        if (check.kind === 'impossible') expect(checkSetup(check.nearest, bank)).toEqual({ kind: 'fits' });
      }),
    );
  });
});
