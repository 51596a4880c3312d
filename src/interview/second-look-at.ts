import { openInterview } from '../domain/interview';
import { mayOpenRating, openRating } from '../domain/interview-rating';
import { statusOf, type Session } from '../domain/session';
import { later, type Instant } from '../domain/time';
import type { LiveInterview } from '../ports/live-store';

/**
 * A finished session, taken up from its record at the second look at one of its questions. Throws when that cannot be
 * looked at: one that was left early would ask on.
 */
export function secondLookAt(session: Session, item: number, now: Instant): LiveInterview {
  const interview = openInterview(session);
  if (statusOf(session) !== 'finished' || !mayOpenRating(interview, item, 'second-look'))
    throw new Error(`Question ${item} cannot be looked at again.`);
  // All the time since its last entry was time away.
  const last = session.entries.at(-1)?.at ?? session.started;
  return { interview: openRating(interview, item, 'second-look'), seen: later(now, last - now.wall) };
}
