import { PRINCIPLE_IDS } from '../../domain/principle.ts';
import type { Bank } from './compile-bank.ts';

const PREFIX = 'virtual:bank/';
const principleModule = (id: string): string => `${PREFIX}principle/${id}`;

export const isBankModule = (id: string): boolean => id.startsWith(PREFIX);

/** The code of a module of the bank; `null` when there is none of this name. */
export function bankModule(id: string, { index, chunks, rubric, roundTexts }: Bank): string | null {
  if (id === `${PREFIX}index`) return exported('index', index);
  if (id === `${PREFIX}rubric`) return exported('rubric', rubric);
  if (id === `${PREFIX}rounds`) return exported('roundTexts', roundTexts);
  if (id === `${PREFIX}chunks`)
    return `export const chunks = {\n${PRINCIPLE_IDS.map(loaderOf).join(',\n')}\n};\n`;
  const chunk = chunks.find(({ principle }) => id === principleModule(principle.id));
  return chunk === undefined ? null : exported('chunk', chunk);
}

const exported = (name: string, value: unknown): string =>
  `export const ${name} = ${JSON.stringify(value)};\n`;

/** Each import is written out, so that the build makes a file of each. */
const loaderOf = (id: string): string => `'${id}': () => import('${principleModule(id)}')`;
