import { chunks } from 'virtual:bank/chunks';
import { index } from 'virtual:bank/index';
import type { RoundTexts } from '../domain/interviewer';
import type { PrincipleId } from '../domain/principle';
import type { PrincipleChunk } from '../domain/question';
import type { Rubric } from '../domain/rubric';
import type { QuestionBank } from '../ports/question-bank';

/** How the files of the bank are loaded. */
export interface BankFiles {
  chunk(principle: PrincipleId): Promise<{ readonly chunk: PrincipleChunk }>;
  rubric(): Promise<{ readonly rubric: Rubric }>;
  roundTexts(): Promise<{ readonly roundTexts: RoundTexts }>;
}

const bundledFiles: BankFiles = {
  chunk: (principle) => chunks[principle](),
  rubric: () => import('virtual:bank/rubric'),
  roundTexts: () => import('virtual:bank/rounds'),
};

/** The bank that came with this build. A load that failed may be tried again. */
export const createQuestionBank = (files: BankFiles = bundledFiles): QuestionBank => ({
  index,
  chunk: async (principle) => (await loaded(files.chunk(principle), 'questions')).chunk,
  rubric: async () => (await loaded(files.rubric(), 'rating points')).rubric,
  roundTexts: async () => (await loaded(files.roundTexts(), 'interviewers')).roundTexts,
});

async function loaded<T>(file: Promise<T>, what: string): Promise<T> {
  try {
    return await file;
  } catch (cause) {
    throw new Error(`The ${what} could not be loaded`, { cause });
  }
}
