import { chunks } from 'virtual:bank/chunks';
import { index } from 'virtual:bank/index';
import { interviewers } from 'virtual:bank/interviewers';
import { questions } from 'virtual:bank/questions';
import type { FrameTexts, Interviewer, InterviewerId } from '../domain/interviewer';
import type { PrincipleId } from '../domain/principle';
import type { PrincipleChunk, Question, QuestionId } from '../domain/question';
import type { Rubric } from '../domain/rubric';
import type { QuestionBank } from '../ports/question-bank';

/** How the files of the bank are loaded. */
export interface BankFiles {
  question(id: QuestionId): Promise<{ readonly question: Question }>;
  chunk(principle: PrincipleId): Promise<{ readonly chunk: PrincipleChunk }>;
  rubric(): Promise<{ readonly rubric: Rubric }>;
  interviewer(id: InterviewerId): Promise<{ readonly interviewer: Interviewer }>;
  frame(): Promise<{ readonly frame: FrameTexts }>;
}

const bundledFiles: BankFiles = {
  question: async (id) => the(questions[id], `question ${id}`)(),
  chunk: (principle) => chunks[principle](),
  rubric: () => import('virtual:bank/rubric'),
  interviewer: async (id) => the(interviewers[id], `interviewer ${id}`)(),
  frame: () => import('virtual:bank/frame'),
};

const NO_FRAME: FrameTexts = { openers: [], ideas: [] };

/** The bank that came with this build. A load that failed may be tried again. */
export const createQuestionBank = (files: BankFiles = bundledFiles): QuestionBank => ({
  index,
  question: async (id) => (await loaded(files.question(id), 'questions')).question,
  chunk: async (principle) => (await loaded(files.chunk(principle), 'questions')).chunk,
  rubric: async () => (await loaded(files.rubric(), 'rating points')).rubric,
  async roundTexts({ interviewers, isFramed }) {
    const [asking, frame] = await loaded(
      Promise.all([
        Promise.all(interviewers.map((id) => files.interviewer(id))),
        isFramed ? files.frame() : { frame: NO_FRAME },
      ]),
      'interviewers',
    );
    return { ...frame.frame, interviewers: asking.map(({ interviewer }) => interviewer) };
  },
});

function the<T>(load: T | undefined, what: string): T {
  if (load === undefined) throw new RangeError(`The bank has no ${what}.`);
  return load;
}

async function loaded<T>(file: Promise<T>, what: string): Promise<T> {
  try {
    return await file;
  } catch (cause) {
    throw new Error(`The ${what} could not be loaded`, { cause });
  }
}
