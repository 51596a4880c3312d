import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_COUNT, codeOf, parseCode, type InterviewCode } from '../../../src/domain/interview-code';
import { freshestCode, outlineOf, type OutlineItem } from '../../../src/domain/outline';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import type { BankIndex, QuestionId } from '../../../src/domain/question';
import { checkSetup, defaultSetup, FORMATS, shapeOf, type Setup } from '../../../src/domain/setup';
import { testIndex } from '../../fixtures/bank';

type OutlineQuestion = Extract<OutlineItem, { kind: 'question' }>;

const codes = fc.integer({ min: 0, max: CODE_COUNT - 1 }).map(codeOf);
const allIds = testIndex.questions.map(({ id }) => id);

/** Set-ups that the bank of three questions a principle can serve. */
const setups: fc.Arbitrary<Setup> = fc
  .record({
    format: fc.constantFrom(...FORMATS),
    rounds: fc.integer({ min: 1, max: 5 }),
    questions: fc.integer({ min: 1, max: 6 }),
    probes: fc.integer({ min: 0, max: 6 }),
    principles: fc.subarray([...PRINCIPLE_IDS], { minLength: 1 }),
    drilled: fc.oneof(fc.constant([]), fc.shuffledSubarray(allIds, { maxLength: 5 })),
  })
  .map((choice) => ({ ...defaultSetup, ...choice }))
  .filter((setup) => checkSetup(setup, testIndex).kind === 'fits');

const questionsIn = (items: readonly OutlineItem[]): readonly OutlineQuestion[] =>
  items.filter((item): item is OutlineQuestion => item.kind === 'question');

const asked = (setup: Setup, code: InterviewCode): readonly QuestionId[] =>
  questionsIn(outlineOf(testIndex, setup, code).items).map(({ question }) => question);

const spread = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts);

const isDrawn = ({ format, drilled }: Setup): boolean => format !== 'drill' || drilled.length === 0;

function code(text: string): InterviewCode {
  return parseCode(text) ?? expect.fail(`«${text}» is no code`);
}

describe('what a code draws', () => {
  test('stays what it was: a friend with the same code is asked the same', () => {
    const setup: Setup = { ...defaultSetup, format: 'custom', rounds: 2, questions: 1, probes: 2 };
    expect(outlineOf(testIndex, setup, code('7KQ4FM'))).toEqual({
      rounds: [
        { interviewer: 'gita-hill', isBarRaiser: false },
        { interviewer: 'fola-grove', isBarRaiser: true },
      ],
      items: [
        {
          kind: 'question',
          round: 0,
          question: 'new-field-conflict',
          principle: 'learn-and-be-curious',
          ladder: [2, 4, 3, 0, 1],
          probes: 2,
        },
        {
          kind: 'question',
          round: 1,
          question: 'odd-figure-mistake',
          principle: 'dive-deep',
          ladder: [4, 0, 2, 3, 1],
          probes: 2,
        },
      ],
    });
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(setups, codes, (setup, drawn) => {
        expect(outlineOf(testIndex, { ...setup }, drawn)).toEqual(outlineOf(testIndex, setup, drawn));
      }),
    );
  });

  test('differs from code to code', () => {
    const drawn = Array.from({ length: 50 }, (_, seed) => asked(defaultSetup, codeOf(seed)).join());
    expect(new Set(drawn).size).toBeGreaterThan(45);
  });

  test('has as many rounds as were wanted, each with as many questions', () => {
    fc.assert(
      fc.property(setups, codes, (setup, drawn) => {
        const shape = shapeOf(setup);
        const { rounds, items } = outlineOf(testIndex, setup, drawn);
        expect(rounds).toHaveLength(shape.rounds);
        for (const round of rounds.keys())
          expect(questionsIn(items).filter((item) => item.round === round)).toHaveLength(shape.questions);
      }),
    );
  });

  test('frames each round of a round and of a loop with one opener and the candidate’s own questions, no other', () => {
    fc.assert(
      fc.property(setups, codes, (setup, drawn) => {
        const { questions, isFramed } = shapeOf(setup);
        const { rounds, items } = outlineOf(testIndex, setup, drawn);
        const inside = Array.from({ length: questions }, () => 'question');
        const wanted = isFramed ? ['opener', ...inside, 'yours'] : inside;
        expect(items.map(({ kind, round }) => `${round} ${kind}`)).toEqual(
          [...rounds.keys()].flatMap((round) => wanted.map((kind) => `${round} ${kind}`)),
        );
        expect(isFramed).toBe(setup.format === 'round' || setup.format === 'loop');
      }),
    );
  });

  test('opens each round in another way while there are enough ways, and offers three ideas, none twice', () => {
    fc.assert(
      fc.property(codes, (drawn) => {
        const { items } = outlineOf(testIndex, { ...defaultSetup, format: 'loop' }, drawn);
        const openers = items.flatMap((item) => (item.kind === 'opener' ? item.opener : []));
        expect(openers.slice(0, 3).toSorted()).toEqual([0, 1, 2]);
        expect(openers.slice(3)).toEqual(openers.slice(0, 2));
        for (const item of items)
          if (item.kind === 'yours') {
            expect(new Set(item.ideas).size).toBe(3);
            expect(item.ideas.every((idea) => idea >= 0 && idea < testIndex.ideas)).toBe(true);
          }
      }),
    );
  });

  test('asks no question twice in all its rounds, and the principles as evenly as can be', () => {
    fc.assert(
      fc.property(setups.filter(isDrawn), codes, (setup, drawn) => {
        const items = questionsIn(outlineOf(testIndex, setup, drawn).items);
        expect(new Set(items.map(({ question }) => question)).size).toBe(items.length);
        expect(items.every(({ principle }) => setup.principles.includes(principle))).toBe(true);
        const counts = setup.principles.map((id) => items.filter(({ principle }) => principle === id).length);
        expect(spread(counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('gives each round of a loop over many principles three of them, and one over two both', () => {
    const loop: Setup = { ...defaultSetup, format: 'loop' };
    const perRound = (setup: Setup, drawn: InterviewCode) => {
      const { rounds, items } = outlineOf(testIndex, setup, drawn);
      return [...rounds.keys()].map(
        (round) =>
          new Set(questionsIn(items).flatMap((item) => (item.round === round ? item.principle : []))).size,
      );
    };
    fc.assert(
      fc.property(codes, (drawn) => {
        expect(perRound(loop, drawn)).toEqual([3, 3, 3, 3, 3]);
        const two: Setup = { ...loop, format: 'custom', rounds: 2, principles: ['ownership', 'frugality'] };
        expect(perRound(two, drawn)).toEqual([2, 2]);
      }),
    );
  });

  test('asks drilled questions in the order in which they were chosen, those of this bank', () => {
    const drill: Setup = { ...defaultSetup, format: 'drill' };
    fc.assert(
      fc.property(
        fc.shuffledSubarray(allIds, { minLength: 1, maxLength: 20 }),
        fc.subarray([...PRINCIPLE_IDS]),
        codes,
        (drilled, principles, drawn) => {
          expect(asked({ ...drill, principles, drilled }, drawn)).toEqual(drilled);
          const gone = ['gone' as QuestionId, ...drilled];
          expect(asked({ ...drill, principles, drilled: gone }, drawn)).toEqual(drilled);
        },
      ),
    );
  });

  test('is one question of the principles where a drill has no chosen one, or none that is left', () => {
    const drill: Setup = { ...defaultSetup, format: 'drill', principles: ['earn-trust'] };
    const gone: Setup = { ...drill, drilled: ['gone' as QuestionId, 'gone-too' as QuestionId] };
    expect(asked(drill, code('7KQ4FM'))).toHaveLength(1);
    expect(asked(gone, code('7KQ4FM'))).toEqual(asked(drill, code('7KQ4FM')));
  });

  test('orders each ladder without losing or repeating a follow-up, and asks no more than it has', () => {
    fc.assert(
      fc.property(setups, codes, (setup, drawn) => {
        for (const { ladder, probes } of questionsIn(outlineOf(testIndex, setup, drawn).items)) {
          expect(ladder.toSorted()).toEqual([0, 1, 2, 3, 4]);
          expect(probes).toBe(Math.min(shapeOf(setup).probes, 5));
        }
      }),
    );
  });

  test('does not depend on the order in which principles were ticked, nor on choices that draw nothing', () => {
    const withOrder = setups.chain((setup) =>
      fc
        .shuffledSubarray([...setup.principles], { minLength: setup.principles.length })
        .map((principles): { readonly setup: Setup; readonly other: Setup } => ({
          setup,
          other: {
            ...setup,
            principles: [...principles, ...principles.slice(0, 1)],
            pace: 3,
            timer: 'hidden',
            mode: 'writing',
            pressure: 'strict',
            ratings: 'question',
            readsAloud: true,
            showPrinciple: true,
            notesAllowed: true,
          },
        })),
    );
    fc.assert(
      fc.property(withOrder, codes, ({ setup, other }, drawn) => {
        expect(outlineOf(testIndex, other, drawn)).toEqual(outlineOf(testIndex, setup, drawn));
      }),
    );
  });

  test('is as much as there is where the bank has too little', () => {
    const six: Setup = { ...defaultSetup, format: 'custom', questions: 6, principles: ['earn-trust'] };
    expect(new Set(asked(six, code('000000'))).size).toBe(3);
    const empty: BankIndex = { version: 'empty', questions: [], interviewers: [], openers: 0, ideas: 0 };
    expect(outlineOf(empty, six, code('000000'))).toEqual({
      rounds: [{ interviewer: null, isBarRaiser: false }],
      items: [],
    });
  });
});

describe('who asks', () => {
  const within = (interviewers: number): BankIndex => ({
    ...testIndex,
    interviewers: testIndex.interviewers.slice(0, interviewers),
  });

  test('is another in each round while there are enough of them', () => {
    fc.assert(
      fc.property(setups, codes, fc.integer({ min: 1, max: 7 }), (setup, drawn, many) => {
        const who = outlineOf(within(many), setup, drawn).rounds.map(({ interviewer }) => interviewer);
        expect(new Set(who).size).toBe(Math.min(who.length, many));
        expect(who).not.toContain(null);
      }),
    );
  });

  test('has one bar raiser among several rounds, and none where there is one', () => {
    fc.assert(
      fc.property(setups, codes, (setup, drawn) => {
        const { rounds } = outlineOf(testIndex, setup, drawn);
        const raisers = rounds.filter(({ isBarRaiser }) => isBarRaiser);
        expect(raisers).toHaveLength(rounds.length > 1 ? 1 : 0);
      }),
    );
  });
});

describe('the freshest of some codes', () => {
  const drill: Setup = { ...defaultSetup, format: 'drill', principles: ['earn-trust', 'frugality'] };
  /** Codes that start with different questions. */
  const [one, other] = [code('000000'), code('00000R')];

  test('asks what was not asked lately', () => {
    expect(asked(drill, one)).not.toEqual(asked(drill, other));
    expect(freshestCode(testIndex, drill, [one, other], new Set(asked(drill, one)))).toBe(other);
    expect(freshestCode(testIndex, drill, [one, other], new Set(asked(drill, other)))).toBe(one);
  });

  test('is the first where all are as fresh', () => {
    expect(freshestCode(testIndex, drill, [other, one], new Set())).toBe(other);
    expect(freshestCode(testIndex, drill, [other, one], new Set(allIds))).toBe(other);
  });

  test('is never one that another of them beats', () => {
    const lately = fc.subarray(allIds).map((ids) => new Set(ids));
    fc.assert(
      fc.property(fc.array(codes, { minLength: 1, maxLength: 8 }), lately, (some, recent) => {
        const repeats = (drawn: InterviewCode): number =>
          asked(defaultSetup, drawn).filter((id) => recent.has(id)).length;
        const chosen = freshestCode(testIndex, defaultSetup, some as [InterviewCode], recent);
        expect(some).toContain(chosen);
        expect(repeats(chosen)).toBe(Math.min(...some.map(repeats)));
      }),
    );
  });
});
