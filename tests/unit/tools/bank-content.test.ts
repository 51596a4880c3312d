import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { THEMES, type Question, type Theme } from '../../../src/domain/question';
import { STORY_KINDS } from '../../../src/domain/story';
import { compileBank } from '../../../src/tools/bank/compile-bank';

const bank = compileBank(fileURLToPath(new URL('../../../questions', import.meta.url)));
const chunks = bank.kind === 'sound' ? bank.chunks : [];
const questions = chunks.flatMap((chunk) => chunk.questions);

const prompts = bank.kind === 'sound' ? bank.recall.groups.flatMap((group) => group.prompts) : [];

const share = (which: (question: Question) => boolean): number =>
  questions.filter(which).length / questions.length;

describe('our questions', () => {
  test('are at least 208, with at least a thousand follow-ups', () => {
    expect(questions.length).toBeGreaterThanOrEqual(208);
    expect(questions.flatMap(({ ladder }) => ladder).length).toBeGreaterThanOrEqual(1000);
  });

  test('presuppose work with software in at most a quarter', () => {
    expect(share(({ software }) => software)).toBeLessThanOrEqual(0.25);
  });

  test('begin with “Tell me about a time” in at most four of ten', () => {
    expect(share(({ text }) => text.startsWith('Tell me about a time'))).toBeLessThanOrEqual(0.4);
  });

  test('use every theme', () => {
    const used = new Set(questions.flatMap(({ themes }) => themes));
    expect(THEMES.filter((theme) => !used.has(theme))).toEqual([]);
  });

  test('are no two of them nearly the same', () => {
    expect(nearest(questions)).toEqual([]);
  });
});

describe('our prompts for Recall', () => {
  test('are at least 40, and of each kind at least 5', () => {
    expect(prompts.length).toBeGreaterThanOrEqual(40);
    for (const kind of STORY_KINDS)
      expect(prompts.filter((one) => one.kind === kind).length, kind).toBeGreaterThanOrEqual(5);
  });

  test('never begin as interview questions do', () => {
    expect(prompts.filter(({ text }) => text.startsWith('Tell me about a time'))).toEqual([]);
  });

  test('are no two of them nearly the same, nor nearly a question', () => {
    expect(nearest([...prompts, ...questions])).toEqual([]);
  });
});

/** At least one question of each row. */
const KINDS: readonly (readonly [kind: string, themes: readonly Theme[]])[] = [
  ['a success', ['success']],
  ['a failure, or a mistake that was corrected', ['failure', 'mistake']],
  ['a risk', ['risk']],
  ['something learned', ['learning']],
  ['a conflict or a tension', ['conflict', 'trade-off']],
  ['one that needs numbers', ['data']],
];

describe.each(chunks.map((chunk) => [chunk.principle.name, chunk] as const))('%s', (_, chunk) => {
  test('has at least 13 questions', () => {
    expect(chunk.questions.length).toBeGreaterThanOrEqual(13);
  });

  test.each(KINDS)('has %s', (_, themes) => {
    expect(chunk.questions.filter((one) => one.themes.some((theme) => themes.includes(theme)))).not.toEqual(
      [],
    );
  });

  test('is named in none of its questions', () => {
    const name = chunk.principle.name.toLowerCase();
    const naming = chunk.questions.filter(({ text, plain }) =>
      `${text} ${plain}`.toLowerCase().includes(name),
    );
    expect(naming.map(({ id }) => id)).toEqual([]);
  });
});

/** From this share of common trigrams on, two questions ask the same. */
const TOO_NEAR = 0.6;

/** Pairs that are too near, with their Jaccard similarity of letter trigrams. */
function nearest(all: readonly { readonly id: string; readonly text: string }[]): readonly string[] {
  const grams = all.map(({ id, text }) => ({ id, grams: trigramsOf(text) }));
  return grams.flatMap((one, place) =>
    grams.slice(place + 1).flatMap((other) => {
      const similarity = similarityOf(one.grams, other.grams);
      return similarity < TOO_NEAR ? [] : [`${one.id} and ${other.id}: ${similarity.toFixed(2)}`];
    }),
  );
}

function trigramsOf(text: string): ReadonlySet<string> {
  const plain = `  ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return new Set(Array.from({ length: plain.length - 2 }, (_, start) => plain.slice(start, start + 3)));
}

function similarityOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((gram) => other.has(gram)).length;
  return common / (one.size + other.size - common);
}

test('two texts that differ in a word are found too near', () => {
  const [first] = questions;
  if (first === undefined) expect.fail('There are no questions.');
  const second = { ...first, text: `${first.text.slice(0, -1)} today?` };
  expect(nearest([first, second])).toHaveLength(1);
});
