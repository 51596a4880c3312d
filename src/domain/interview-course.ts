import { takeUp as takeUpAnswer } from './answer';
import { isBegun, withKept, type Commitment, type Interview } from './interview';
import { changeAnswer, finishAnswer } from './interview-answering';
import { ask } from './interview-asking';
import { isUntouched, openRating, saveRating } from './interview-rating';
import { placeOf } from './place';
import {
  entriesBeyond,
  isGrownFrom,
  isSamePrompt,
  statusOf,
  withEntries,
  type Prompt,
  type Session,
} from './session';
import { between, gapBetween, later, type Instant } from './time';

export const start = (interview: Interview, now: Instant): Interview =>
  withKept(interview, { kind: 'started', at: now.wall });

/** Prepares what comes next: the question to ask or the rating to give. What is already prepared stays as it is. */
export function goOn(interview: Interview, now: Instant): Interview {
  const { running, draft, isHeld } = interview;
  if (!isBegun(interview) || running !== null || draft !== null || isHeld) return interview;
  const place = placeOf(interview.session);
  switch (place.kind) {
    case 'asking':
      return interview.asked === null ? ask(interview, place.prompt, now) : interview;
    case 'rating':
      return openRating(interview, place.item, 'gut');
    case 'break':
    case 'debrief':
      return interview;
  }
}

export const endHold = (interview: Interview): Interview => ({ ...interview, isHeld: false });

export const commit = (interview: Interview, commitment: Commitment | null): Interview => ({
  ...interview,
  commitment,
});

/** Closes the debrief: the commitment becomes part of the session. */
export function close(interview: Interview, now: Instant): Interview {
  const { commitment } = interview;
  const text = commitment?.text.trim() ?? '';
  if (commitment === null || text === '') return { ...interview, commitment: null };
  return withKept(
    { ...interview, commitment: null },
    { kind: 'committed', at: now.wall, text, from: commitment.from },
  );
}

/**
 * Takes the interview up in a page's life that began after it was last `seen`: the gap is time away,
 * and what was still to think is moved by it.
 */
export function takeUp(interview: Interview, seen: Instant, now: Instant): Interview {
  if (!isBegun(interview)) return interview;
  const { asked } = interview;
  const taken = changeAnswer(interview, (answer) => takeUpAnswer(answer, seen, now));
  return {
    ...taken,
    asked: asked && {
      ...asked,
      since: later(now, -between(asked.since, seen)),
      until: asked.until && later(now, between(seen, asked.until)),
    },
    session: withEntries(taken.session, {
      kind: 'resumed',
      at: now.wall,
      lasting: gapBetween(seen, now),
    }),
  };
}

/** The interview with what its session's record knows beyond it: what was done there is no longer to be done here. */
export function caughtUp(interview: Interview, record: Session): Interview {
  const { session, asked, running, draft } = interview;
  if (record.entries.length <= session.entries.length || !isGrownFrom(record, session)) return interview;
  const later = entriesBeyond(record, session);
  const isDone = (prompt: Prompt): boolean =>
    later.some(
      (entry) => (entry.kind === 'answered' || entry.kind === 'skipped') && isSamePrompt(entry, prompt),
    );
  const isRated = (item: number): boolean =>
    later.some((entry) => (entry.kind === 'rated' || entry.kind === 'deferred') && entry.item === item);
  return {
    ...interview,
    session: record,
    asked: asked !== null && isDone(asked.prompt) ? null : asked,
    running: running !== null && isDone(running.prompt) ? null : running,
    draft: draft !== null && isRated(draft.item) ? null : draft,
  };
}

/** Ends an interview that nobody takes up again: the answer under way is kept up to the moment it was last `seen`. */
export function endHere(interview: Interview, seen: Instant, now: Instant): Session {
  const kept = close(finishAnswer(interview, { ...seen, wall: now.wall }), now);
  const last = isUntouched(kept) ? kept : saveRating(kept, now);
  return statusOf(last.session) === 'unfinished'
    ? withEntries(last.session, { kind: 'left-early', at: now.wall })
    : last.session;
}
