import type { FoundIn } from './session-search';
import type { Status } from './session';
import { capitalised, numberText } from './words';

const statusNames: Record<Status, string> = {
  finished: 'Finished',
  'left-early': 'Left early',
  unfinished: 'Unfinished',
};
export const statusName = (status: Status): string => statusNames[status];

const foundInNames: Record<FoundIn, string> = {
  question: 'Question',
  'follow-up': 'Follow-up',
  description: 'What it was',
  note: 'Your note',
  answer: 'Your answer',
  change: 'What you would change',
  commitment: 'Next time',
  story: 'Your story',
};
export const foundInName = (where: FoundIn): string => foundInNames[where];

/** What of the history is seen: `12 of 300 sessions fit.`, while the search runs with a word on that. */
export function foundSessionsText(found: number, all: number, isSearching: boolean): string {
  const of = `${found} of ${all} ${all === 1 ? 'session' : 'sessions'}`;
  if (isSearching) return `${of} so far …`;
  return found === 0 ? 'No session fits all of that.' : `${of} ${found === 1 ? 'fits' : 'fit'}.`;
}

/** `Three selected` */
export const selectedText = (count: number): string =>
  count === 0 ? 'None selected' : `${capitalised(numberText(count))} selected`;
