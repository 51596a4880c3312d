import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RoundTexts } from '../../domain/interviewer.ts';
import { PRINCIPLE_IDS, principleName, type PrincipleId } from '../../domain/principle.ts';
import type { BankIndex, PrincipleChunk } from '../../domain/question.ts';
import type { RecallPrompts } from '../../domain/recall.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { bankIndexOf } from './bank-index.ts';
import { checked, type Checked } from './form.ts';
import { chunkOf, principleForm } from './principle-form.ts';
import type { Problem } from './problem.ts';
import { repeatsIn } from './repeats.ts';
import { recallForm } from './recall-form.ts';
import { roundsForm } from './rounds-form.ts';
import { rubricForm } from './rubric-form.ts';
import { readYaml, type ReadYaml, type YamlFile } from './yaml-file.ts';

export interface Bank {
  readonly index: BankIndex;
  /** In the order of the principles. */
  readonly chunks: readonly PrincipleChunk[];
  readonly rubric: Rubric;
  readonly roundTexts: RoundTexts;
  readonly recall: RecallPrompts;
}

export type CompiledBank =
  | ({ readonly kind: 'sound' } & Bank)
  /** By file and line. */
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[] };

const RUBRIC = 'rubric.yaml';
const ROUNDS = 'rounds.yaml';
const RECALL = 'recall.yaml';
const fileOf = (id: PrincipleId): string => `${id}.yaml`;

/** The names of the files that make a bank. */
export const bankFiles: readonly string[] = [...PRINCIPLE_IDS.map(fileOf), RUBRIC, ROUNDS, RECALL];

/** Reads a folder of questions, and finds every mistake in it at once. */
export function compileBank(dir: string): CompiledBank {
  const present = readdirSync(dir).filter((name) => /\.ya?ml$/u.test(name));
  const label = (name: string): string => `${basename(dir)}/${name}`;
  const read = (name: string, what: string): ReadYaml =>
    present.includes(name)
      ? readYaml(label(name), readFileSync(join(dir, name), 'utf8'))
      : { kind: 'unreadable', problems: [aboutFile(label(name), `wanted a file for ${what}; found none`)] };

  const files = PRINCIPLE_IDS.map((id) => ({ id, yaml: read(fileOf(id), principleName(id)) }));
  const rubric = through(read(RUBRIC, 'the rating items'), (yaml) => checked(rubricForm, yaml));
  const roundsFile = read(ROUNDS, 'interviewers, openers and ideas');
  const rounds = through(roundsFile, (yaml) => checked(roundsForm, yaml));
  const recallFile = read(RECALL, 'what brings stories back');
  const recall = through(recallFile, (yaml) => checked(recallForm, yaml));
  const chunks = files.map(({ id, yaml }) => through(yaml, (file) => checkedChunk(id, file)));
  const problems = [
    ...present
      .filter((name) => !bankFiles.includes(name))
      .map((name) => aboutFile(label(name), UNKNOWN_FILE)),
    ...chunks.flatMap(problemsOf),
    ...problemsOf(rubric),
    ...problemsOf(rounds),
    ...problemsOf(recall),
    ...repeatsIn([...files.map(({ yaml }) => yaml), roundsFile, recallFile].flatMap(yamlOf)),
  ];
  if (problems.length > 0 || rubric.kind === 'faulty' || rounds.kind === 'faulty' || recall.kind === 'faulty')
    return { kind: 'faulty', problems: inOrder(problems) };
  const sound = chunks.flatMap((chunk) => (chunk.kind === 'sound' ? [chunk.value] : []));
  return {
    kind: 'sound',
    index: bankIndexOf(sound, rounds.value),
    chunks: sound,
    rubric: rubric.value,
    roundTexts: rounds.value,
    recall: recall.value,
  };
}

const UNKNOWN_FILE = `wanted a file named ${RUBRIC}, ${ROUNDS}, ${RECALL} or after a principle, such as ${fileOf('earn-trust')}; found another name`;

const aboutFile = (file: string, text: string): Problem => ({ file, line: 1, field: '', text });

const through = <T>(read: ReadYaml, check: (yaml: YamlFile) => Checked<T>): Checked<T> =>
  read.kind === 'read' ? check(read.yaml) : { kind: 'faulty', problems: read.problems };

function checkedChunk(id: PrincipleId, yaml: YamlFile): Checked<PrincipleChunk> {
  const form = checked(principleForm(id), yaml);
  return form.kind === 'sound' ? { kind: 'sound', value: chunkOf(id, form.value) } : form;
}

const yamlOf = (read: ReadYaml): readonly YamlFile[] => (read.kind === 'read' ? [read.yaml] : []);

const problemsOf = (result: Checked<unknown>): readonly Problem[] =>
  result.kind === 'faulty' ? result.problems : [];

const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
