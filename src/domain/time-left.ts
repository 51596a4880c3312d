import { extensionsOf, type Answer } from './answer';
import { clockText, SECOND, type Ms } from './time';
import { warningAt, WARNINGS } from './timing';

/** When an answer is cut off, with all that was added to its limit; `null`: never. */
export const endOf = (answer: Answer, limit: Ms | null): Ms | null =>
  limit === null ? null : limit + extensionsOf(answer).by;

/** `41600` → `0:42 left`: seconds are rounded up, so that with the clock they make the whole. */
export const leftText = (left: Ms): string => `${clockText(Math.ceil(left / SECOND) * SECOND)} left`;

/** What is said shortly before an answer is cut off. */
export interface Warning {
  readonly words: string;
  readonly hint: string;
  /** Read out, and by a voice said, when it begins. */
  readonly spoken: string;
  readonly isLast: boolean;
}

const first: Warning = {
  words: 'Last 30 seconds.',
  hint: 'Come to the end.',
  spoken: 'Thirty seconds.',
  isLast: false,
};
const last: Warning = {
  words: 'Last 10 seconds.',
  hint: 'Finish the sentence.',
  spoken: 'Ten seconds.',
  isLast: true,
};

/** The warning that stands with so much time `left`; `null` before the first. */
export function warningOf(left: Ms): Warning | null {
  const at = warningAt(left);
  if (at === null) return null;
  return at === WARNINGS.at(-1) ? last : first;
}
