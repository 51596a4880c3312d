import { fileURLToPath } from 'node:url';
import { files } from 'virtual:bank/files';
import { index } from 'virtual:bank/index';
import { describe, expect, expectTypeOf, onTestFinished, test, vi } from 'vitest';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import type { BankIndex } from '../../../src/domain/question';
import { RATING_ITEMS } from '../../../src/domain/rubric';
import { createQuestionBank } from '../../../src/services/question-bank';
import { bankTexts } from '../../../src/tools/bank/bank-modules';
import { compileBank } from '../../../src/tools/bank/compile-bank';
import { testBank } from '../../fixtures/bank';

const compiled = compileBank(fileURLToPath(new URL('../../../questions', import.meta.url)));
const texts = new Map(compiled.kind === 'sound' ? bankTexts(compiled) : []);

/** Reads as a server would answer. */
async function read(address: string): Promise<unknown> {
  const name = Object.entries(files).find(([, known]) => known === address)?.[0] ?? '';
  return JSON.parse(texts.get(name) ?? '');
}

describe.each([
  ['the bank of this build', createQuestionBank(read)],
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

describe('a load', () => {
  /** A bank none of whose files can be had the first time. */
  function setup() {
    const cause = new TypeError('Failed to fetch');
    const tried: string[] = [];
    const bank = createQuestionBank(async (address) => {
      tried.push(address);
      if (tried.filter((one) => one === address).length === 1) throw cause;
      return read(address);
    });
    return { bank, cause, tried };
  }

  test.each([
    ['questions', (bank: typeof testBank) => bank.chunk('earn-trust')],
    ['rating points', (bank: typeof testBank) => bank.rubric()],
    ['interviewers', (bank: typeof testBank) => bank.roundTexts()],
    ['prompts', (bank: typeof testBank) => bank.recall()],
  ])('that fails says that the %s are missing, and why, and may be tried again', async (what, load) => {
    const { bank, cause, tried } = setup();
    await expect(load(bank)).rejects.toMatchObject({ message: `The ${what} could not be loaded`, cause });
    const loaded = await load(bank);
    expect(loaded).toEqual(await load(createQuestionBank(read)));
    await load(bank);
    expect(tried, 'what was loaded is not asked for again').toHaveLength(2);
  });

  test('that another one waits for is asked for once', async () => {
    const { bank, tried } = setup();
    const both = await Promise.allSettled([bank.rubric(), bank.rubric()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(tried).toHaveLength(1);
  });

  test('of a file that the server does not have is a failure', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status: 404 }));
    onTestFinished(() => fetching.mockRestore());
    await expect(createQuestionBank().rubric()).rejects.toThrow('The rating points could not be loaded');
    expect(fetching).toHaveBeenCalledWith(files.rubric);
  });
});

test('the index of this build comes out of its packing as it was compiled', () => {
  expect(compiled).toMatchObject({ kind: 'sound', index });
});

test('the modules of the bank have the types of the domain', () => {
  expectTypeOf(index).not.toBeAny();
  expectTypeOf(index).toEqualTypeOf<BankIndex>();
  expectTypeOf(files['earn-trust']).toEqualTypeOf<string>();
});
