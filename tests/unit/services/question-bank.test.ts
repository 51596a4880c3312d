import { fileURLToPath } from 'node:url';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { chunks } from 'virtual:bank/chunks';
import { index } from 'virtual:bank/index';
import { frame } from 'virtual:bank/frame';
import { interviewers } from 'virtual:bank/interviewers';
import { questions } from 'virtual:bank/questions';
import type { FrameTexts, Interviewer, InterviewerId } from '../../../src/domain/interviewer';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import type { BankIndex, PrincipleChunk, Question, QuestionId } from '../../../src/domain/question';
import { RATING_ITEMS } from '../../../src/domain/rubric';
import { createQuestionBank, type BankFiles } from '../../../src/services/question-bank';
import { compileBank } from '../../../src/tools/bank/compile-bank';
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
    const alone = await Promise.all(questions.map((question) => bank.question(question.id)));
    expect(alone).toEqual(questions);
  });

  test('has the seven rating items in order', async () => {
    const { items } = await bank.rubric();
    expect(items.map(({ id }) => id)).toEqual(RATING_ITEMS);
  });

  test('has just those interviewers, openers and ideas that its index counts', async () => {
    const wanted = { interviewers: bank.index.interviewers, isFramed: true };
    const { interviewers, openers, ideas } = await bank.roundTexts(wanted);
    expect(interviewers.map(({ id }) => id)).toEqual(bank.index.interviewers);
    expect(interviewers.length).toBeGreaterThanOrEqual(6);
    expect([openers.length, ideas.length]).toEqual([bank.index.openers, bank.index.ideas]);
  });
});

describe('a load that fails', () => {
  /** Files that cannot be had the first time. */
  function setup() {
    const cause = new TypeError('Failed to fetch');
    const tries = { question: 0, chunk: 0, rubric: 0, frame: 0 };
    const [chunk] = testChunks;
    const [interviewer] = testRoundTexts.interviewers;
    const first = chunk?.questions[0];
    if (chunk === undefined || first === undefined || interviewer === undefined)
      throw new Error('The test bank is empty');
    const files: BankFiles = {
      question: () => (++tries.question === 1 ? Promise.reject(cause) : Promise.resolve({ question: first })),
      chunk: () => (++tries.chunk === 1 ? Promise.reject(cause) : Promise.resolve({ chunk })),
      rubric: () => (++tries.rubric === 1 ? Promise.reject(cause) : Promise.resolve({ rubric: testRubric })),
      interviewer: () => Promise.resolve({ interviewer }),
      frame: () => (++tries.frame === 1 ? Promise.reject(cause) : Promise.resolve({ frame: testRoundTexts })),
    };
    return { bank: createQuestionBank(files), cause, chunk, first, interviewer, tries };
  }

  test('says that questions are missing, and why, and may be tried again', async () => {
    const { bank, cause, chunk, first } = setup();
    await expect(bank.question(first.id)).rejects.toMatchObject({
      message: 'The questions could not be loaded',
      cause,
    });
    await expect(bank.question(first.id)).resolves.toBe(first);
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
    const { bank, cause, interviewer } = setup();
    const wanted = { interviewers: [interviewer.id], isFramed: true };
    await expect(bank.roundTexts(wanted)).rejects.toMatchObject({
      message: 'The interviewers could not be loaded',
      cause,
    });
    await expect(bank.roundTexts(wanted)).resolves.toMatchObject({
      interviewers: [interviewer],
      openers: testRoundTexts.openers,
    });
  });

  test('is not begun for what no round of the interview has', async () => {
    const { bank, interviewer, tries } = setup();
    const wanted = { interviewers: [interviewer.id], isFramed: false };
    await expect(bank.roundTexts(wanted)).resolves.toEqual({
      interviewers: [interviewer],
      openers: [],
      ideas: [],
    });
    expect(tries.frame).toBe(0);
  });
});

test('the index of this build comes out of its packing as it was compiled', () => {
  const bank = compileBank(fileURLToPath(new URL('../../../questions', import.meta.url)));
  expect(bank).toMatchObject({ kind: 'sound', index });
});

test('the modules of the bank have the types of the domain', () => {
  expectTypeOf(index).not.toBeAny();
  expectTypeOf(index).toEqualTypeOf<BankIndex>();
  expectTypeOf(frame).toEqualTypeOf<FrameTexts>();
  expectTypeOf(interviewers).toEqualTypeOf<
    Readonly<Record<InterviewerId, () => Promise<{ readonly interviewer: Interviewer }>>>
  >();
  expectTypeOf(questions).toEqualTypeOf<
    Readonly<Record<QuestionId, () => Promise<{ readonly question: Question }>>>
  >();
  expectTypeOf(chunks['earn-trust']).returns.resolves.toEqualTypeOf<{ readonly chunk: PrincipleChunk }>();
});
