import { isRatingOwed, itemsIn, ratingsOwed } from './place';
import { answerTo, entriesOf, type Session } from './session';
import { capitalised, countText, numberText } from './words';

/** What was done in a round: `You gave four answers and rated one of two questions.` */
export function behindText(session: Session, round: number): string {
  const items = itemsIn(session.plan, round);
  const answers = entriesOf(session, 'answered').filter(({ item }) => items.includes(item)).length;
  const told = items.filter(
    (item) =>
      session.plan.items[item]?.kind === 'question' && answerTo(session, { item, probe: null }) !== undefined,
  );
  const rated = told.filter((item) => !isRatingOwed(session, item)).length;
  const gave = `You gave ${countText(answers, 'answer', 'answers')}`;
  if (told.length === 0) return `${gave}.`;
  const of = `${rated === 0 ? 'none' : numberText(rated)} of ${countText(told.length, 'question', 'questions')}`;
  return `${gave} and rated ${told.length === rated ? countText(rated, 'question', 'questions') : of}.`;
}

/** How many ratings wait, of this round and those before; `null` when none does. */
export function putOffText(session: Session): string | null {
  const owed = ratingsOwed(session).length;
  if (owed === 0) return null;
  return owed === 1
    ? 'One rating is put off. It waits in the debrief.'
    : `${capitalised(countText(owed, 'rating is', 'ratings are'))} put off. They wait in the debrief.`;
}
