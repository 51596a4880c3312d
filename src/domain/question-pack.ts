import { formOf } from './own-draft';
import { isStanding, restoreQuestion, withWords, type OwnQuestion, type OwnWords } from './own-question';
import type { QuestionId } from './question';
import { checkPack } from './stored/pack-problems';
import { PACK_FORMAT, PACK_LIMITS, PACK_VERSION, type PackFile } from './stored/pack-schema';
import { faultyFile, readJson, withoutMark, type FaultyFile } from './stored/read-file';
import type { EpochMs } from './time';

/** A question as a pack has it. */
export interface PackedQuestion extends OwnWords {
  /** `null` where the file gives it none. */
  readonly id: QuestionId | null;
}

export type ReadPack = { readonly kind: 'sound'; readonly questions: readonly PackedQuestion[] } | FaultyFile;

/** Reads what a file says. Nothing of a file with a fault is used. Never throws. */
export function readPack(text: string): ReadPack {
  if (text.length > PACK_LIMITS.bytes) return faultyFile(['This file is too large: wanted at most 2 MB.']);
  const json = readJson(withoutMark(text));
  if (json.kind === 'faulty') return json;
  const checked = checkPack(json.value);
  return checked.kind === 'faulty'
    ? faultyFile(checked.problems)
    : { kind: 'sound', questions: checked.file.questions.map(unpacked) };
}

const unpacked = ({ id, probes, ...words }: PackFile['questions'][number]): PackedQuestion => ({
  ...words,
  id: (id ?? null) as QuestionId | null,
  text: words.text.trim(),
  plain: words.plain.trim(),
  themes: [...new Set(words.themes)],
  also: [...new Set(words.also)].filter((other) => other !== words.principle),
  ladder: probes.map((probe) => ({ ...probe, text: probe.text.trim() })),
});

const INDENT = 2;

/** Files that hold all questions that stand: one, unless that would be more than one file may hold. */
export function packsOf(own: readonly OwnQuestion[]): readonly string[] {
  const files: { readonly questions: object[]; bytes: number }[] = [];
  for (const question of own.filter(isStanding)) {
    const packed = packedOf(question);
    const bytes = bytesOf(fileText([packed]));
    const last = files.at(-1);
    const fits =
      last !== undefined &&
      last.questions.length < PACK_LIMITS.questions &&
      last.bytes + bytes <= PACK_LIMITS.bytes;
    if (fits) {
      last.questions.push(packed);
      last.bytes += bytes;
    } else files.push({ questions: [packed], bytes });
  }
  return files.map(({ questions }) => fileText(questions));
}

const packedOf = ({
  id,
  principle,
  text,
  plain,
  themes,
  seniority,
  also,
  software,
  ladder,
}: OwnQuestion) => ({
  id,
  ...{ principle, text, plain, themes, seniority, also, software },
  probes: ladder,
});

const fileText = (questions: readonly object[]): string =>
  `${JSON.stringify({ format: PACK_FORMAT, version: PACK_VERSION, questions }, null, INDENT)}\n`;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** What an import would do. */
export interface Merge {
  /** To be kept as they are here; none of them stands under an id that is in use. */
  readonly added: readonly OwnQuestion[];
  /** Those of the file that are here already, word for word. */
  readonly known: number;
  /** Those that were deleted here, as they would stand again: only if the person says so. */
  readonly deleted: readonly OwnQuestion[];
}

interface Merging {
  /** All that is here, deleted ones among them. */
  readonly own: readonly OwnQuestion[];
  readonly at: EpochMs;
  newId(): QuestionId;
  /** Whether a question that is new here keeps the id that the file gives it. */
  readonly keepsIds: boolean;
}

/** The same file again adds nothing; another question under a known id gets an id of its own, and replaces none. */
export function mergePack(
  questions: readonly PackedQuestion[],
  { own, at, newId, keepsIds }: Merging,
): Merge {
  const standing = new Set(own.filter(isStanding).map(sameness));
  const gone = own.filter((question) => !isStanding(question));
  const goneByWords = new Map(gone.map((question) => [sameness(question), question]));
  const ids = new Set<QuestionId>(own.map(({ id }) => id));
  const goneIds = new Set<QuestionId>(gone.map(({ id }) => id));
  const added: OwnQuestion[] = [];
  const deleted: OwnQuestion[] = [];
  let known = 0;
  for (const { id, ...words } of questions) {
    const same = sameness(words);
    if (standing.has(same)) {
      known += 1;
      continue;
    }
    standing.add(same);
    const before = goneByWords.get(same);
    const isFree = keepsIds && id !== null && !ids.has(id);
    const next = { ...words, id: isFree ? id : newId(), changed: at, deleted: null };
    ids.add(next.id);
    if (before !== undefined) deleted.push(restoreQuestion(withWords(before, words, at)));
    else if (id !== null && goneIds.has(id)) deleted.push(next);
    else added.push(next);
  }
  return { added, known, deleted };
}

/** What makes two questions the same, whatever their ids and the order in which things were ticked. */
const sameness = (words: OwnWords): string =>
  formOf({
    ...words,
    text: words.text.trim(),
    plain: words.plain.trim(),
    themes: words.themes.toSorted(),
    also: words.also.toSorted(),
    ladder: words.ladder.map((probe) => ({ ...probe, text: probe.text.trim() })),
  });
