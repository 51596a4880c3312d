import { PRINCIPLE_IDS } from '../../domain/principle.ts';
import type { BankIndex, PrincipleChunk } from '../../domain/question.ts';
import type { Bank } from './compile-bank.ts';

const PREFIX = 'virtual:bank/';
const principleModule = (id: string): string => `${PREFIX}principle/${id}`;
const questionModule = (id: string): string => `${PREFIX}question/${id}`;
const interviewerModule = (id: string): string => `${PREFIX}interviewer/${id}`;

export const isBankModule = (id: string): boolean => id.startsWith(PREFIX);

/** The code of a module of the bank; `null` when there is none of this name. */
export function bankModule(id: string, { index, chunks, rubric, roundTexts }: Bank): string | null {
  if (id === `${PREFIX}index`) return indexModule(index);
  if (id === `${PREFIX}rubric`) return exported('rubric', rubric);
  const { interviewers, openers, ideas } = roundTexts;
  if (id === `${PREFIX}frame`) return exported('frame', { openers, ideas });
  if (id === `${PREFIX}chunks`) return loaders('chunks', PRINCIPLE_IDS, principleModule);
  if (id === `${PREFIX}interviewers`)
    return loaders(
      'interviewers',
      interviewers.map((one) => one.id),
      interviewerModule,
    );
  const interviewer = interviewers.find((one) => id === interviewerModule(one.id));
  if (interviewer !== undefined) return exported('interviewer', interviewer);
  const questions = chunks.flatMap((chunk) => chunk.questions);
  if (id === `${PREFIX}questions`)
    return loaders(
      'questions',
      questions.map((one) => one.id),
      questionModule,
    );
  const question = questions.find((one) => id === questionModule(one.id));
  if (question !== undefined) return exported('question', question);
  const chunk = chunks.find(({ principle }) => id === principleModule(principle.id));
  return chunk === undefined ? null : chunkModule(chunk);
}

const exported = (name: string, value: unknown): string =>
  `export const ${name} = ${JSON.stringify(value)};\n`;

/** Everybody waits for it before anything else, so a principle is named once, and no field at each question. */
function indexModule({ questions, ...rest }: BankIndex): string {
  const byPrinciple = PRINCIPLE_IDS.map((principle) => [
    principle,
    questions.filter((one) => one.principle === principle).map(({ id, probes }) => [id, probes]),
  ]);
  return `export const index = {
  ...${JSON.stringify(rest)},
  questions: ${JSON.stringify(byPrinciple)}.flatMap(([principle, questions]) =>
    questions.map(([id, probes]) => ({ id, principle, probes })),
  ),
};
`;
}

/** A principle's questions stand in files of their own: an interview asks one of them. */
function chunkModule({ principle, questions }: PrincipleChunk): string {
  const imports = questions.map(
    ({ id }, place) => `import { question as q${place} } from '${questionModule(id)}';\n`,
  );
  const names = questions.map((_, place) => `q${place}`);
  return `${imports.join('')}export const chunk = { principle: ${JSON.stringify(principle)}, questions: [${names.join(', ')}] };\n`;
}

/** Each import is written out, so that the build makes a file of each. */
function loaders(name: string, ids: readonly string[], moduleOf: (id: string) => string): string {
  const lines = ids.map((id) => `'${id}': () => import('${moduleOf(id)}')`);
  return `export const ${name} = {\n${lines.join(',\n')}\n};\n`;
}
