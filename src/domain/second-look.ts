import { itemTitle } from './item-words';
import { levelOf, medianOf, type SecondThought } from './levels';
import type { Plan } from './plan';
import { itemName, RATING_ITEMS } from './rubric';
import { entriesOf, type Session } from './session';

/** Which question to look at again, and what made it that one. */
export interface Proposal {
  readonly item: number;
  readonly because: 'only' | 'spread' | 'lowest' | 'first';
}

/**
 * The question to rate again; `null` when none was rated or one was looked at already: it is one a session.
 * The widest spread of levels comes first: there the person told the items apart most sharply, so a second
 * look beside the described points has most single levels to confirm or move. Then the lowest levels, as
 * there is most to gain; then the earlier question, whose memory is oldest.
 */
export function proposedLook(session: Session): Proposal | null {
  if (entriesOf(session, 'rated').some(({ occasion }) => occasion === 'second-look')) return null;
  const candidates = session.plan.items
    .map((_, item) => ({
      item,
      levels: RATING_ITEMS.flatMap((rated) => levelOf(session, item, rated, 'gut') ?? []),
    }))
    .filter(({ levels }) => levels.length > 0)
    .map(({ item, levels }) => ({
      item,
      spread: Math.max(...levels) - Math.min(...levels),
      median: medianOf(levels),
    }))
    .toSorted((a, b) => b.spread - a.spread || a.median - b.median);
  const [best, next] = candidates;
  if (best === undefined) return null;
  return { item: best.item, because: reasonFor(best, next) };
}

/** What is said beside the button that starts it. */
export function proposalSentence({ plan }: Session, { item, because }: Proposal): string {
  const question = itemTitle(plan, item);
  switch (because) {
    case 'spread':
      return `${question}, where your levels lie furthest apart.`;
    case 'lowest':
      return `${question}, where your levels are lowest.`;
    case 'only':
    case 'first':
      return `${question}, with fresh eyes.`;
  }
}

/** How the second look at a question moved its levels. */
export function thoughtsSentence(plan: Plan, item: number, thoughts: readonly SecondThought[]): string {
  const moves = (moved: readonly SecondThought[]): string =>
    list.format(moved.map((one) => `${itemName(one.item)} (${one.gut} to ${one.look})`));
  const lower = thoughts.filter(({ gut, look }) => look < gut);
  const higher = thoughts.filter(({ gut, look }) => look > gut);
  const ways = [
    ...(lower.length > 0 ? [`went lower on ${moves(lower)}`] : []),
    ...(higher.length > 0 ? [`went higher on ${moves(higher)}`] : []),
  ];
  return `Your second look at ${itemTitle(plan, item).toLowerCase()} ${ways.length === 0 ? 'agreed with your gut' : ways.join(', and ')}.`;
}

const list = new Intl.ListFormat('en-GB');

interface Candidate {
  readonly spread: number;
  readonly median: number;
}

function reasonFor(best: Candidate, next: Candidate | undefined): Proposal['because'] {
  if (next === undefined) return 'only';
  if (best.spread > next.spread) return 'spread';
  return best.median < next.median ? 'lowest' : 'first';
}
