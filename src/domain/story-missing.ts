import type { StoryWords } from './story';

/** What a story still lacks to be told well, in the order in which it would be asked for. It is said, never demanded. */
export const MISSING = [
  'situation',
  'task',
  'action',
  'result',
  'number',
  'learning',
  'correction',
  'when',
  'kind',
  'principle',
] as const;
export type Missing = (typeof MISSING)[number];

/** What each is asked for with. */
export const missingName: Readonly<Record<Missing, string>> = {
  situation: 'the situation',
  task: 'your own task',
  action: 'what you did',
  result: 'the result',
  number: 'a number in the result',
  learning: 'what you learned',
  correction: 'how the mistake was corrected',
  when: 'the year',
  kind: 'what kind of story it is',
  principle: 'a principle that it shows',
};

const isWritten = (text: string): boolean => text.trim() !== '';

export function missingIn(words: StoryWords): readonly Missing[] {
  const lacks: Readonly<Record<Missing, boolean>> = {
    situation: !isWritten(words.situation),
    task: !isWritten(words.task),
    action: !isWritten(words.action),
    result: !isWritten(words.result),
    number: isWritten(words.result) && !hasNumber(words),
    learning: !isWritten(words.learning),
    correction: isWritten(words.mistake) && !isWritten(words.correction),
    when: yearOf(words.when) === null,
    kind: words.kinds.length === 0,
    principle: words.shows.length === 0,
  };
  return MISSING.filter((one) => lacks[one]);
}

/** Its outcome is told with a figure, written in digits. */
export const hasNumber = ({ numbers, result }: StoryWords): boolean => /\p{Nd}/u.test(numbers + result);

/** The last year that is named, in four digits; `null` where none is. */
export function yearOf(when: string): number | null {
  const years = [...when.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}
