import type { Merge } from './question-pack';
import { countText } from './words';

/** `three new, one already here.` */
export function importText({ added, known, deleted }: Merge): string {
  const parts = [
    added.length > 0 ? `${countText(added.length, 'question', 'questions')} new` : '',
    known > 0 ? `${countText(known, 'question', 'questions')} already here` : '',
    deleted.length > 0 ? `${countText(deleted.length, 'question', 'questions')} deleted here` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'there are no questions in it.' : `${parts.join(', ')}.`;
}

/** `greenroom-questions.json`; one of several: `greenroom-questions-2-of-3.json` */
export const packName = (place: number, count: number): string =>
  count === 1 ? 'greenroom-questions.json' : `greenroom-questions-${place + 1}-of-${count}.json`;
