import { questionsOf, type Plan } from './plan';
import { nextProbe } from './probe-choice';
import {
  answerTo,
  entriesOf,
  isSamePrompt,
  probesDone,
  toldAnswers,
  type Prompt,
  type Session,
} from './session';
import { zoneOf } from './timing';

/** Where a session goes on. */
export type Place =
  /** Before this round. */
  | { readonly kind: 'break'; readonly round: number }
  | { readonly kind: 'asking'; readonly prompt: Prompt }
  | { readonly kind: 'rating'; readonly item: number }
  | { readonly kind: 'debrief' };

/** Where the session goes on: a pure function of what happened in it, so that it can be taken up from its record alone. */
export function placeOf(session: Session): Place {
  const { plan } = session;
  for (const round of plan.rounds.keys()) {
    if (round > 0 && !isRoundStarted(session, round)) return { kind: 'break', round };
    const items = itemsIn(plan, round);
    for (const item of items) {
      const prompt = promptOf(session, item);
      if (prompt !== null) return { kind: 'asking', prompt };
      if (plan.ratings === 'question' && isRatingDue(session, item)) return { kind: 'rating', item };
    }
    const unrated = items.find((item) => isRatingDue(session, item));
    if (unrated !== undefined) return { kind: 'rating', item: unrated };
  }
  return { kind: 'debrief' };
}

/** The places of a round's items in the plan. */
export const itemsIn = ({ items }: Plan, round: number): readonly number[] =>
  [...items.entries()].filter(([, item]) => item.round === round).map(([place]) => place);

/** What is still to be asked at an item; `null` when nothing is. */
export function promptOf(session: Session, item: number): Prompt | null {
  const opening: Prompt = { item, probe: null };
  if (isSkipped(session, opening)) return null;
  if (answerTo(session, opening) === undefined) return opening;
  const probe = probeOf(session, item);
  return probe === null ? null : { item, probe };
}

/** Whether the interview waits for the rating of an answered question. */
export const isRatingDue = (session: Session, item: number): boolean =>
  isRatable(session, item) &&
  !session.entries.some(
    (entry) =>
      (entry.kind === 'deferred' || (entry.kind === 'rated' && entry.occasion === 'gut')) &&
      entry.item === item,
  );

/** Whether an answered question was never rated, or its rating was put off since. */
export function isRatingOwed(session: Session, item: number): boolean {
  const last = session.entries.findLast(
    (entry) =>
      (entry.kind === 'deferred' || (entry.kind === 'rated' && entry.occasion === 'gut')) &&
      entry.item === item,
  );
  return isRatable(session, item) && last?.kind !== 'rated';
}

/** Whether an item is a question that was answered. */
export const isRatable = (session: Session, item: number): boolean =>
  session.plan.items[item]?.kind === 'question' && answerTo(session, { item, probe: null }) !== undefined;

/** The questions that were answered and not rated, or whose rating was put off, as places in the plan. */
export const ratingsOwed = (session: Session): readonly number[] =>
  questionsOf(session.plan).flatMap(([item]) => (isRatingOwed(session, item) ? item : []));

const isRoundStarted = (session: Session, round: number): boolean =>
  entriesOf(session, 'round-started').some((entry) => entry.round === round);

const isSkipped = (session: Session, prompt: Prompt): boolean =>
  entriesOf(session, 'skipped').some((entry) => isSamePrompt(entry, prompt));

function probeOf(session: Session, item: number): number | null {
  const { plan } = session;
  const planned = plan.items[item];
  const done = probesDone(session, item);
  if (planned?.kind !== 'question' || done.length >= planned.probes) return null;
  const told = toldAnswers(session).filter(({ prompt }) => prompt.item === item);
  const opening = told.find(({ prompt }) => prompt.probe === null);
  const { band } = plan.timing.opening;
  return nextProbe({
    ladder: planned.question.ladder,
    done,
    told: new Set(told.flatMap(({ marks }) => marks.map(({ part }) => part))),
    onTarget: opening !== undefined && (band === null || zoneOf(opening.length, band) === 'inside'),
    favours: plan.rounds[planned.round]?.interviewer?.favours ?? [],
  });
}
