import { PRINCIPLE_IDS } from '../../domain/principle.ts';
import type { BankIndex } from '../../domain/question.ts';
import type { Bank } from './compile-bank.ts';

export const INDEX = 'virtual:bank/index';
export const FILES = 'virtual:bank/files';

/** The texts of the bank by the name of their file: `[name, JSON]`. */
export const bankTexts = ({
  chunks,
  rubric,
  roundTexts,
  recall,
}: Bank): readonly (readonly [string, string])[] => [
  ...chunks.map((chunk) => [chunk.principle.id, JSON.stringify(chunk)] as const),
  ['rubric', JSON.stringify(rubric)],
  ['rounds', JSON.stringify(roundTexts)],
  ['recall', JSON.stringify(recall)],
];

/** Everybody waits for it before anything else, so a principle is named once, and no field at each question. */
export function indexModule({ questions, ...rest }: BankIndex): string {
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

/** The addresses of the texts; each is an expression of JavaScript. */
export const filesModule = (addresses: readonly (readonly [name: string, expression: string])[]): string =>
  `export const files = {\n${addresses.map(([name, address]) => `'${name}': ${address}`).join(',\n')}\n};\n`;
