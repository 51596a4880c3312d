import { hasRunOut, type Answer } from './answer';
import type { Session } from './session';

/** The answer that ran out just now: the last thing that the person did; `null` when it was something else. */
export function lastCutOff({ entries }: Session): Answer | null {
  const last = entries.findLast(({ kind }) => kind !== 'slept' && kind !== 'resumed');
  return last?.kind === 'answered' && hasRunOut(last.answer) ? last.answer : null;
}

/** All that was typed in an answer, to the letter. */
export const typedIn = ({ text, note }: Answer): string =>
  [text, note].filter((typed) => typed !== '').join('\n\n');
