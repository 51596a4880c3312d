import { chunks } from 'virtual:bank/chunks';
import { index } from 'virtual:bank/index';
import { interviewers } from 'virtual:bank/interviewers';
import type { FrameTexts, Interviewer, InterviewerId } from '../domain/interviewer';
import type { PrincipleId } from '../domain/principle';
import type { PrincipleChunk } from '../domain/question';
import type { Rubric } from '../domain/rubric';
import type { QuestionBank } from '../ports/question-bank';

/** How the files of the bank are loaded. */
export interface BankFiles {
  chunk(principle: PrincipleId): Promise<{ readonly chunk: PrincipleChunk }>;
  rubric(): Promise<{ readonly rubric: Rubric }>;
  interviewer(id: InterviewerId): Promise<{ readonly interviewer: Interviewer }>;
  frame(): Promise<{ readonly frame: FrameTexts }>;
}

const bundledFiles: BankFiles = {
  chunk: (principle) => chunks[principle](),
  rubric: () => import('virtual:bank/rubric'),
  async interviewer(id) {
    const load = interviewers[id];
    if (load === undefined) throw new RangeError(`The bank has no interviewer ${id}.`);
    return load();
  },
  frame: () => import('virtual:bank/frame'),
};

const NO_FRAME: FrameTexts = { openers: [], ideas: [] };

/** The bank that came with this build. A load that failed may be tried again. */
export const createQuestionBank = (files: BankFiles = bundledFiles): QuestionBank => ({
  index,
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

async function loaded<T>(file: Promise<T>, what: string): Promise<T> {
  try {
    return await file;
  } catch (cause) {
    throw new Error(`The ${what} could not be loaded`, { cause });
  }
}
