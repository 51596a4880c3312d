import { askedBefore, type Asking } from './asked-before';
import { turnsOf } from './debrief';
import { questionsOf } from './plan';
import type { Session, SessionId } from './session';
import type { Summary } from './summary';

/** A question of a session, and the other times that it was asked. */
export interface AskedElsewhere {
  /** Which of the session's questions, counted from 0. */
  readonly question: number;
  readonly text: string;
  /** The newest first. */
  readonly others: readonly Asking[];
}

/**
 * The sessions that asked the same questions in the same order as one another's retakes, this one left out, the newest
 * first: the one that it retakes, those that retake it, and so on from each of them.
 */
export function otherAttempts(summaries: readonly Summary[], session: Session): readonly Summary[] {
  const family = familyOf(summaries, session);
  const asked = idsOf(session);
  return summaries
    .filter(({ id, questions }) => id !== session.id && family.has(id) && isSameList(questions, asked))
    .toSorted((a, b) => b.started - a.started);
}

/** All ids that hang together by retakes; an erased session between two still joins them. */
function familyOf(summaries: readonly Summary[], { id, retakes }: Session): ReadonlySet<SessionId> {
  const joined = new Map<SessionId, SessionId[]>();
  const join = (a: SessionId, b: SessionId): void => {
    joined.set(a, [...(joined.get(a) ?? []), b]);
    joined.set(b, [...(joined.get(b) ?? []), a]);
  };
  for (const summary of [...summaries, { id, retakes }])
    if (summary.retakes !== null) join(summary.id, summary.retakes);
  // A set gives out also what is added to it on the way.
  const family = new Set([id]);
  for (const one of family) for (const other of joined.get(one) ?? []) family.add(other);
  return family;
}

/** What was asked in a session and also in others. What it has not come to yet stays a surprise. */
export function askedElsewhere(summaries: readonly Summary[], session: Session): readonly AskedElsewhere[] {
  const wanted = new Set(idsOf(session));
  const asked = askedBefore(summaries.filter(({ questions }) => questions.some((id) => wanted.has(id))));
  return questionsOf(session.plan).flatMap(
    (
      [
        item,
        {
          question: { id, text },
        },
      ],
      question,
    ) => {
      const others = (asked.get(id) ?? []).filter((other) => other.session !== session.id);
      return others.length === 0 || turnsOf(session, item).length === 0 ? [] : [{ question, text, others }];
    },
  );
}

const idsOf = ({ plan }: Session) => questionsOf(plan).map(([, { question }]) => question.id);

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, place) => one === b[place]);
