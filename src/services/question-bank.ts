import { index } from 'virtual:bank/index';
import { files } from 'virtual:bank/files';
import type { QuestionBank } from '../ports/question-bank';

/** Reads a file of the bank, which came with this build and so has the form that the build gave it. */
export type ReadFile = (address: string) => Promise<unknown>;

async function fetched(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** The bank that came with this build. What was loaded once stays; a load that failed may be tried again. */
export function createQuestionBank(read: ReadFile = fetched): QuestionBank {
  const loads = new Map<string, Promise<unknown>>();

  async function loaded<T>(address: string, what: string): Promise<T> {
    const load = loads.get(address) ?? read(address);
    loads.set(address, load);
    try {
      return (await load) as T;
    } catch (cause) {
      loads.delete(address);
      throw new Error(`The ${what} could not be loaded`, { cause });
    }
  }

  return {
    index,
    chunk: (principle) => loaded(files[principle], 'questions'),
    rubric: () => loaded(files.rubric, 'rating points'),
    roundTexts: () => loaded(files.rounds, 'interviewers'),
    recall: () => loaded(files.recall, 'prompts'),
  };
}
