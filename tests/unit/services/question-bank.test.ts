import { describe, expect, expectTypeOf, test } from 'vitest';
import { chunks } from 'virtual:bank/chunks';
import { index } from 'virtual:bank/index';
import { roundTexts } from 'virtual:bank/rounds';
import type { RoundTexts } from '../../../src/domain/interviewer';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import type { BankIndex, PrincipleChunk } from '../../../src/domain/question';
import { RATING_ITEMS } from '../../../src/domain/rubric';
import { createQuestionBank, type BankFiles } from '../../../src/services/question-bank';
import { testBank, testChunks, testRoundTexts, testRubric } from '../../fixtures/bank';

describe.each([
  ['the bank of this build', createQuestionBank()],
  ['the test bank', testBank],
])('%s', (_, bank) => {
  test.each(PRINCIPLE_IDS)('has just those texts on %s that its index names', async (id) => {
    const { principle, questions } = await bank.chunk(id);
    expect(principle.id).toBe(id);
    const known = questions.map(({ id, principle, ladder }) => ({ id, principle, probes: ladder.length }));
    expect(known).toEqual(bank.index.questions.filter((question) => question.principle === id));
    expect(known.length).toBeGreaterThanOrEqual(3);
  });

  test('has the seven rating items in order', async () => {
    const { items } = await bank.rubric();
    expect(items.map(({ id }) => id)).toEqual(RATING_ITEMS);
  });

  test('has just those interviewers, openers and ideas that its index counts', async () => {
    const { interviewers, openers, ideas } = await bank.roundTexts();
    expect(interviewers.map(({ id }) => id)).toEqual(bank.index.interviewers);
    expect(interviewers.length).toBeGreaterThanOrEqual(6);
    expect([openers.length, ideas.length]).toEqual([bank.index.openers, bank.index.ideas]);
  });
});

describe('a load that fails', () => {
  /** Files that cannot be had the first time. */
  function setup() {
    const cause = new TypeError('Failed to fetch');
    const tries = { chunk: 0, rubric: 0, roundTexts: 0 };
    const [chunk] = testChunks;
    if (chunk === undefined) throw new Error('The test bank is empty');
    const files: BankFiles = {
      chunk: () => (++tries.chunk === 1 ? Promise.reject(cause) : Promise.resolve({ chunk })),
      rubric: () => (++tries.rubric === 1 ? Promise.reject(cause) : Promise.resolve({ rubric: testRubric })),
      roundTexts: () =>
        ++tries.roundTexts === 1 ? Promise.reject(cause) : Promise.resolve({ roundTexts: testRoundTexts }),
    };
    return { bank: createQuestionBank(files), cause, chunk };
  }

  test('says that questions are missing, and why, and may be tried again', async () => {
    const { bank, cause, chunk } = setup();
    await expect(bank.chunk('earn-trust')).rejects.toMatchObject({
      message: 'The questions could not be loaded',
      cause,
    });
    await expect(bank.chunk('earn-trust')).resolves.toBe(chunk);
  });

  test('says that the rating points are missing, and why, and may be tried again', async () => {
    const { bank, cause } = setup();
    await expect(bank.rubric()).rejects.toMatchObject({
      message: 'The rating points could not be loaded',
      cause,
    });
    await expect(bank.rubric()).resolves.toBe(testRubric);
  });

  test('says that the interviewers are missing, and why, and may be tried again', async () => {
    const { bank, cause } = setup();
    await expect(bank.roundTexts()).rejects.toMatchObject({
      message: 'The interviewers could not be loaded',
      cause,
    });
    await expect(bank.roundTexts()).resolves.toBe(testRoundTexts);
  });
});

test('the modules of the bank have the types of the domain', () => {
  expectTypeOf(index).not.toBeAny();
  expectTypeOf(index).toEqualTypeOf<BankIndex>();
  expectTypeOf(roundTexts).toEqualTypeOf<RoundTexts>();
  expectTypeOf(chunks['earn-trust']).returns.resolves.toEqualTypeOf<{ readonly chunk: PrincipleChunk }>();
});
