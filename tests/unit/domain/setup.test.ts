import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRINCIPLE_IDS, type PrincipleId } from '../../../src/domain/principle';
import type { BankIndex, QuestionId } from '../../../src/domain/question';
import {
  capacityOf,
  checkSetup,
  defaultSetup,
  drilledIn,
  FORMATS,
  LIMITS,
  ratingTimeOf,
  shapeOf,
  withoutGone,
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
      probes: 5,
    })),
  ),
  interviewers: [],
  openers: 0,
  ideas: 0,
});

const first = (count: number): readonly PrincipleId[] => PRINCIPLE_IDS.slice(0, count);
const custom = (questions: number, principles: readonly PrincipleId[]): Setup => ({
  ...defaultSetup,
  format: 'custom',
  questions,
  principles,
});

const ids = (...texts: readonly string[]): Setup['drilled'] => texts as unknown as Setup['drilled'];

test.each([
  [{ format: 'quick' }, { rounds: 1, questions: 3, probes: 1, isFramed: false }],
  [{ format: 'round' }, { rounds: 1, questions: 3, probes: 5, isFramed: true }],
  [{ format: 'loop' }, { rounds: 5, questions: 3, probes: 5, isFramed: true }],
  [{ format: 'drill' }, { rounds: 1, questions: 1, probes: 2, isFramed: false }],
  [
    { format: 'drill', drilled: ids('a', 'b', 'c') },
    { rounds: 1, questions: 3, probes: 2, isFramed: false },
  ],
  [
    { format: 'custom', rounds: 4, questions: 5, probes: 0 },
    { rounds: 4, questions: 5, probes: 0, isFramed: false },
  ],
] as const)('the shape of %o', (choice, shape) => {
  expect(shapeOf({ ...defaultSetup, ...choice })).toEqual(shape);
});

test.each([
  ['quick', 'question'],
  ['drill', 'question'],
  ['round', 'round'],
  ['loop', 'round'],
  ['custom', 'round'],
] as const)('%s is rated by %s unless something else is chosen', (format, time) => {
  expect(ratingTimeOf({ ...defaultSetup, format })).toBe(time);
  expect(ratingTimeOf({ ...defaultSetup, format, ratings: 'question' })).toBe('question');
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

  test('of more rounds than two principles can fill is offered as many rounds of fewer questions', () => {
    const setup: Setup = { ...defaultSetup, format: 'loop', principles: first(2) };
    expect(checkSetup(setup, bankOf(4, 4))).toEqual({
      kind: 'impossible',
      problem: { kind: 'too-many-questions', wanted: 15, available: 8 },
      nearest: { ...setup, format: 'custom', rounds: 5, questions: 1, probes: 5 },
    });
  });

  test('of more rounds than there are questions is offered one round of all of them', () => {
    const setup: Setup = { ...custom(1, first(1)), rounds: 5 };
    expect(checkSetup(setup, bankOf(4))).toMatchObject({ nearest: { rounds: 1, questions: 4 } });
  });

  test('without principles and with more questions than all of them have is offered what fits', () => {
    const setup: Setup = { ...custom(6, []), rounds: 5 };
    expect(checkSetup(setup, bankOf(...Array<number>(16).fill(1)))).toMatchObject({
      problem: { kind: 'no-principles' },
      nearest: { principles: PRINCIPLE_IDS, rounds: 5, questions: 3 },
    });
  });

  test('of chosen questions fits without any principle, as long as one of them is there', () => {
    const drill: Setup = { ...defaultSetup, format: 'drill', principles: [] };
    const bank = bankOf(2);
    expect(checkSetup({ ...drill, drilled: ids('gone', '0-1') }, bank)).toEqual({ kind: 'fits' });
    expect(checkSetup({ ...drill, drilled: ids('gone') }, bank)).toMatchObject({
      problem: { kind: 'no-principles' },
    });
    expect(checkSetup({ ...drill, format: 'quick', drilled: ids('0-1') }, bank)).toMatchObject({
      problem: { kind: 'no-principles' },
    });
  });

  test('drills what it was given in that order, without what is gone', () => {
    const drill: Setup = { ...defaultSetup, format: 'drill', drilled: ids('0-1', 'gone', '0-0') };
    expect(drilledIn(drill, bankOf(2))).toEqual(['0-1', '0-0']);
    expect(drilledIn({ ...drill, format: 'quick' }, bankOf(2))).toEqual([]);
    expect(withoutGone(drill, bankOf(2))).toEqual({ ...drill, drilled: ['0-1', '0-0'] });
  });

  test('that is impossible is always offered one that fits', () => {
    const setups = fc.record({
      format: fc.constantFrom(...FORMATS),
      rounds: fc.integer({ min: LIMITS.rounds.least, max: LIMITS.rounds.most }),
      questions: fc.integer({ min: LIMITS.questions.least, max: LIMITS.questions.most }),
      drilled: fc.subarray([...ids('0-0', 'gone')]),
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
