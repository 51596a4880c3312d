import { principleName } from './principle';
import { titleOf, type Story, type StoryId, type StoryText, type StoryWords } from './story';
import { storyFields } from './story-words';

/** How something begins, under the name of its text. */
interface CardLine {
  readonly label: string;
  readonly words: string;
}

/** What a story is told by from memory: never its whole texts, which would be learned by heart. */
export interface StoryCard {
  readonly id: StoryId;
  readonly title: string;
  readonly principles: readonly string[];
  /** When and where. */
  readonly facts: readonly string[];
  readonly headings: readonly CardLine[];
  /** Each with a few words round it. */
  readonly numbers: readonly string[];
  readonly turningPoint: readonly CardLine[];
}

const HEADINGS: readonly StoryText[] = ['situation', 'task', 'action', 'result', 'learning'];
const TURNING_POINT: readonly StoryText[] = ['challenge', 'mistake', 'correction'];
/** Where a number is looked for, the likeliest place first. */
const WITH_NUMBERS: readonly StoryText[] = [
  'numbers',
  'result',
  ...TURNING_POINT,
  'situation',
  'task',
  'action',
];

export const cardOf = ({ id, now: { words } }: Story): StoryCard => ({
  id,
  title: titleOf(words),
  principles: words.shows.map(({ principle }) => principleName(principle)),
  facts: [words.when, words.where].map((fact) => inShort(fact)).filter((fact) => fact !== ''),
  headings: linesOf(words, HEADINGS),
  numbers: numbersIn(WITH_NUMBERS.map((text) => words[text])),
  turningPoint: linesOf(words, TURNING_POINT),
});

const linesOf = (words: StoryWords, texts: readonly StoryText[]): readonly CardLine[] =>
  texts
    .map((text) => ({ label: storyFields[text].label, words: inShort(words[text]) }))
    .filter((line) => line.words !== '');

/** So many letters fit in about two lines of a card. */
const LONGEST = 72;

/** Its first sentence, or as many of its words as a glance takes in; a word is cut only where it is longer than that. */
export function inShort(text: string): string {
  const [sentence = ''] = sentencesIn(text);
  const letters = [...sentence];
  if (letters.length <= LONGEST) return sentence;
  const cut = letters.slice(0, LONGEST).join('');
  const lastWord = /^(.*\S)\s/su.exec(cut)?.[1] ?? cut;
  return `${lastWord.replace(/[\p{P}\s]+$/u, '')}…`;
}

/** Lines end sentences too. */
const sentencesIn = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?][\p{Pe}\p{Pf}'"]*)\s+|(?<=[。！？])|\n+/u)
    .map((sentence) => sentence.trim().replace(/\s+/gu, ' '))
    .filter((sentence) => sentence !== '');

const MOST_NUMBERS = 6;
/** So many words on each side of a number say what it counts. */
const WORDS_ROUND = 3;

/** Each number once, with what it counts. */
export function numbersIn(texts: readonly string[]): readonly string[] {
  const told = new Set<string>();
  const found: string[] = [];
  for (const sentence of texts.flatMap(sentencesIn)) {
    const words = sentence.split(' ');
    for (const [from, to] of stretchesWithNumbers(words)) {
      const stretch = words.slice(from, to).join(' ');
      const numbers = stretch.match(/\p{Nd}+/gu) ?? [];
      if (numbers.every((number) => told.has(number))) continue;
      for (const number of numbers) told.add(number);
      found.push(inShort(stretch.replace(/[,;:.]+$/u, '')));
    }
  }
  return found.slice(0, MOST_NUMBERS);
}

/** Numbers that stand close together are one stretch of words. */
function stretchesWithNumbers(words: readonly string[]): readonly (readonly [from: number, to: number])[] {
  const stretches: [from: number, to: number][] = [];
  for (const [place, word] of words.entries()) {
    if (!/\p{Nd}/u.test(word)) continue;
    const last = stretches.at(-1);
    const [from, to] = [Math.max(0, place - WORDS_ROUND), place + WORDS_ROUND + 1];
    if (last !== undefined && from <= last[1]) last[1] = to;
    else stretches.push([from, to]);
  }
  return stretches;
}
