import { isRatingOwed } from './place';
import { questionsOf } from './plan';
import { ratingOf, type Session } from './session';
import { capitalised, numberText } from './words';

/** More than this of each round need not be rated in a loop: the rest would be work without much news. */
const ENOUGH = 2;

/** What putting a rating off means, and in a loop how many of its round there are already. */
export function laterText(session: Session, item: number): string {
  const kept = 'What you chose is kept, and you can rate it from the debrief.';
  if (session.plan.rounds.length < 2) return kept;
  const count = ratedInRound(session, session.plan.items[item]?.round ?? 0);
  const some = count === 0 ? 'None' : capitalised(numberText(count));
  return `${kept} ${capitalised(numberText(ENOUGH))} of each round are enough. ${some} of this round ${count < 2 ? 'is' : 'are'} rated.`;
}

const ratedInRound = (session: Session, round: number): number =>
  questionsOf(session.plan).filter(
    ([item, question]) =>
      question.round === round &&
      ratingOf(session, item, 'gut') !== undefined &&
      !isRatingOwed(session, item),
  ).length;
