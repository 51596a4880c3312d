import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_COUNT, codeOf, parseCode, type InterviewCode } from '../../../src/domain/interview-code';
import { freshestCode, minutesOf, outlineOf, planOf, retakeOf, shapeOfPlan } from '../../../src/domain/plan';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import { checkSetup, defaultSetup, FORMATS, shapeOf, type Setup } from '../../../src/domain/setup';
import { timingOf } from '../../../src/domain/timing';
import { testChunks, testIndex } from '../../fixtures/bank';
import { planWith } from '../../fixtures/interview';

const questions = new Map(
  testChunks.flatMap((chunk) => chunk.questions).map((question) => [question.id, question]),
);

const codes = fc.integer({ min: 0, max: CODE_COUNT - 1 }).map(codeOf);

/** Set-ups that the bank of three questions a principle can serve. */
const setups: fc.Arbitrary<Setup> = fc
  .record({
    format: fc.constantFrom(...FORMATS),
    questions: fc.integer({ min: 1, max: 6 }),
    probes: fc.integer({ min: 0, max: 6 }),
    principles: fc.subarray([...PRINCIPLE_IDS], { minLength: 1 }),
  })
  .map((choice) => ({ ...defaultSetup, ...choice }))
  .filter((setup) => checkSetup(setup, testIndex).kind === 'fits');

const asked = (setup: Setup, code: InterviewCode) =>
  outlineOf(testIndex, setup, code).items.map(({ question }) => question);

function code(text: string): InterviewCode {
  return parseCode(text) ?? expect.fail(`«${text}» is no code`);
}

describe('what a code draws', () => {
  test('stays what it was: a friend with the same code is asked the same', () => {
    expect(outlineOf(testIndex, defaultSetup, code('7KQ4FM'))).toEqual({
      items: [
        {
          question: 'new-field-conflict',
          principle: 'learn-and-be-curious',
          ladder: [2, 4, 3, 0, 1],
          probes: 1,
        },
        {
          question: 'odd-figure-mistake',
          principle: 'dive-deep',
          ladder: [4, 0, 2, 3, 1],
          probes: 1,
        },
        {
          question: 'manager-decision-mistake',
          principle: 'have-backbone-disagree-and-commit',
          ladder: [1, 3, 2, 4, 0],
          probes: 1,
        },
      ],
    });
  });

  test('is the same each time, and asks as many questions as were wanted', () => {
    fc.assert(
      fc.property(setups, codes, (setup, drawn) => {
        const outline = outlineOf(testIndex, setup, drawn);
        expect(outlineOf(testIndex, { ...setup }, drawn)).toEqual(outline);
        expect(outline.items).toHaveLength(shapeOf(setup).questions);
      }),
    );
  });

  test('asks no question twice, and the principles as evenly as can be', () => {
    fc.assert(
      fc.property(setups, codes, (setup, drawn) => {
        const { items } = outlineOf(testIndex, setup, drawn);
        expect(new Set(items.map(({ question }) => question)).size).toBe(items.length);
        const counts = setup.principles.map((id) => items.filter(({ principle }) => principle === id).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(items.every(({ principle }) => setup.principles.includes(principle))).toBe(true);
      }),
    );
  });

  test('orders each ladder without losing or repeating a follow-up, and asks no more than it has', () => {
    fc.assert(
      fc.property(setups, codes, (setup, drawn) => {
        for (const { ladder, probes } of outlineOf(testIndex, setup, drawn).items) {
          expect(ladder.toSorted()).toEqual([0, 1, 2, 3, 4]);
          expect(probes).toBe(Math.min(shapeOf(setup).probes, 5));
        }
      }),
    );
  });

  test('does not depend on the order in which principles were ticked, nor on choices of time', () => {
    const withOrder = setups.chain((setup) =>
      fc
        .shuffledSubarray([...setup.principles], { minLength: setup.principles.length })
        .map((principles) => ({
          setup,
          other: { ...setup, principles, pace: 3, timer: 'hidden', mode: 'writing' } as Setup,
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
    expect(outlineOf({ version: 'empty', questions: [] }, six, code('000000')).items).toEqual([]);
  });
});

describe('a plan', () => {
  const drawn = code('7KQ4FM');
  const outline = outlineOf(testIndex, defaultSetup, drawn);
  const plan = planOf(outline, questions, { setup: defaultSetup, code: drawn, bank: testIndex.version });

  test('says by what it was made', () => {
    const { items, ...rest } = plan;
    expect(items).toHaveLength(3);
    expect(rest).toEqual({
      format: 'quick',
      code: drawn,
      bank: testIndex.version,
      timing: timingOf(defaultSetup),
      showPrinciple: false,
    });
  });

  test('is not made without the text of each question', () => {
    const choice = { setup: defaultSetup, code: drawn, bank: testIndex.version };
    expect(() => planOf(outline, new Map(), choice)).toThrow(outline.items[0]?.question);
  });

  test('holds the texts of its questions, each ladder in the order drawn', () => {
    plan.items.forEach(({ question, probes }, place) => {
      const sketched = outline.items[place];
      const original = questions.get(question.id);
      expect(question).toEqual({
        ...original,
        ladder: sketched?.ladder.map((rung) => original?.ladder[rung]),
      });
      expect(sketched?.question).toBe(question.id);
      expect(probes).toBe(1);
    });
  });

  test('has the shape of its set-up', () => {
    expect(shapeOfPlan(plan)).toEqual(shapeOf(defaultSetup));
    expect(shapeOfPlan({ ...plan, items: [] })).toEqual({ questions: 0, probes: 0 });
  });
});

describe('trying one again', () => {
  test('is a drill of that question alone, with the texts and the times that it had', () => {
    const plan = planWith({ code: code('7KQ4FM') });
    expect(retakeOf(plan, 1)).toEqual({ ...plan, format: 'drill', code: null, items: [plan.items[1]] });
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
    const everything = new Set(testIndex.questions.map(({ id }) => id));
    expect(freshestCode(testIndex, drill, [other, one], everything)).toBe(other);
  });

  test('is never one that another of them beats', () => {
    const lately = fc.subarray(testIndex.questions.map(({ id }) => id)).map((ids) => new Set(ids));
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

describe('the minutes an interview takes', () => {
  test.each([
    ['a quick one', {}, 15],
    ['a drill', { format: 'drill' }, 6],
    ['a drill in writing', { format: 'drill', mode: 'writing' }, 11],
    ['a quick one without limits', { pressure: 'untimed' }, 17],
    ['a quick one with three times the time', { pace: 3 }, 37],
    ['six questions with six follow-ups each', { format: 'custom', questions: 6, probes: 6 }, 62],
    ['one question alone', { format: 'custom', questions: 1, probes: 0 }, 4],
  ] as const)('%s', (_, choice, minutes) => {
    const setup: Setup = { ...defaultSetup, ...choice };
    expect(minutesOf(shapeOf(setup), timingOf(setup))).toBe(minutes);
  });

  test('are never none', () => {
    expect(minutesOf({ questions: 0, probes: 0 }, timingOf(defaultSetup))).toBe(1);
  });
});
