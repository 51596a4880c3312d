import type { Summary } from './summary';

/**
 * The session whose commitment is to be asked about; `null`: none. It is the newest one that nobody has asked about yet
 * and that a later session could be judged by: one that ended since. `summaries`: the newest first.
 */
export function commitmentDue(summaries: readonly Summary[]): Summary | null {
  const lastEnded = summaries.findIndex(({ status }) => status !== 'unfinished');
  if (lastEnded === -1) return null;
  return summaries.slice(lastEnded + 1).find(({ commitment }) => commitment?.isKept === null) ?? null;
}
