import type { Plan } from './plan';

/** Which question of its round an item is, from 1; 0 for what is no question. */
export function numberInRound({ items }: Plan, item: number): number {
  const round = items[item]?.round;
  if (items[item]?.kind !== 'question') return 0;
  return items.slice(0, item + 1).filter((other) => other.kind === 'question' && other.round === round)
    .length;
}

/** How many questions a round has. */
export const questionsInRound = ({ items }: Plan, round: number): number =>
  items.filter((item) => item.kind === 'question' && item.round === round).length;

/** `Question 2`, `Opening`, `Your questions`; where there are several rounds, `Round 2, question 1`. */
export function itemTitle(plan: Plan, item: number): string {
  const planned = plan.items[item];
  const title =
    planned?.kind === 'opener'
      ? 'Opening'
      : planned?.kind === 'yours'
        ? 'Your questions'
        : `Question ${numberInRound(plan, item)}`;
  return plan.rounds.length < 2 || planned === undefined
    ? title
    : `Round ${planned.round + 1}, ${title.toLowerCase()}`;
}
