import { fileURLToPath } from 'node:url';
import { codeOf } from '../../src/domain/interview-code';
import { outlineOf } from '../../src/domain/outline';
import { planOf, type Plan } from '../../src/domain/plan';
import type { QuestionId } from '../../src/domain/question';
import { defaultSetup, type Setup } from '../../src/domain/setup';
import { compileBank, type Bank } from '../../src/tools/bank/compile-bank';

let compiled: Bank | null = null;

function bank(): Bank {
  if (compiled !== null) return compiled;
  const read = compileBank(fileURLToPath(new URL('../../questions', import.meta.url)));
  if (read.kind === 'faulty') throw new Error('The questions have mistakes.');
  return (compiled = read);
}

/** An interview as the app draws it from its own questions, by one of the interviewers whose words are the longest. */
export function realPlan(part: Partial<Setup>): Plan {
  const { index, chunks, roundTexts } = bank();
  const setup: Setup = { ...defaultSetup, ...part };
  const questions = new Map(chunks.flatMap((chunk) => chunk.questions).map((one) => [one.id, one]));
  const code = codeOf(7);
  return planOf(
    outlineOf(index, setup, code),
    { questions, round: roundTexts },
    { setup, code, bank: index.version },
  );
}

/** So many questions of the app, from as many principles. */
export const realQuestions = (count: number): readonly QuestionId[] =>
  bank()
    .chunks.slice(0, count)
    .flatMap(({ questions }) => questions[0]?.id ?? []);
