import { openingsOf } from './openings';
import { proposedLook, type Proposal } from './second-look';
import { deletedAt, entriesOf, statusOf, type Session, type SessionId } from './session';
import type { Summary } from './summary';
import type { EpochMs } from './time';

/** Eyes are fresh from the next day on. Our own choice. */
const SOONEST_DAYS = 1;
/** Later than this the answers are hard to call back to mind. Our own choice. */
const LATEST_DAYS = 14;

/** How many days ago something was, by the person's calendar. */
export type DaysAgo = (at: EpochMs) => number;

/**
 * Sessions that may wait for a second look, the newest first: finished, rated at once, and nothing in them looked at
 * again. One that was left early would go on with what it had still to ask.
 */
export const mayWaitForLook = (summaries: readonly Summary[], daysAgo: DaysAgo): readonly SessionId[] =>
  summaries
    .filter((summary) => !summary.isReal && summary.status === 'finished' && summary.deleted === null)
    .filter(({ started }) => isWithin(daysAgo(started)))
    .filter((summary) => {
      const openings = openingsOf(summary);
      return openings.some(({ gut }) => gut.size > 0) && openings.every(({ look }) => look.size === 0);
    })
    .toSorted((a, b) => b.started - a.started)
    .map(({ id }) => id);

/** The question of this session to look at again now; `null` while its last rating is of today, or when none waits. */
export function lookDue(session: Session, daysAgo: DaysAgo): Proposal | null {
  const last = entriesOf(session, 'rated').at(-1);
  const isStanding = statusOf(session) === 'finished' && deletedAt(session) === null;
  return isStanding && last !== undefined && isWithin(daysAgo(last.at)) ? proposedLook(session) : null;
}

const isWithin = (days: number): boolean => days >= SOONEST_DAYS && days <= LATEST_DAYS;
