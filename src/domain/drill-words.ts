import { MOST_DRILLED, type Setup } from './setup';
import { capitalised, countText, numberText } from './words';

/** Where the questions come from; `setup` without those that are gone. */
export function sourceText({ format, drilled }: Setup): string {
  if (format !== 'drill') return 'Questions come evenly from those that are ticked.';
  return drilled.length === 0
    ? 'One question is drawn from those that are ticked.'
    : 'Questions are chosen below, so none is drawn from these.';
}

/** What a drill will ask, in one line. */
export function drillText({ length }: Setup['drilled']): string {
  if (length === 0) return 'None is chosen: one is drawn from the ticked principles.';
  const chosen = `${capitalised(countText(length, 'question is', 'questions are'))} chosen`;
  return length === 1 ? `${chosen}.` : `${chosen}, asked in this order.`;
}

/** Said once no further question can be chosen. */
export const fullText = `${capitalised(numberText(MOST_DRILLED))} questions are the most for one sitting. Take one off to choose another.`;

/** Questions that a link or an earlier version brought, and that are not here. */
export const goneText = (ids: Setup['drilled']): string =>
  `${capitalised(countText(ids.length, 'chosen question is', 'chosen questions are'))} not among the questions here: ${ids.join(', ')}.`;
