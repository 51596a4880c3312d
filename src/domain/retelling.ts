import { itemTitle } from './item-words';
import { questionsOf } from './plan';
import type { Session, ToldStory } from './session';
import { storyAt } from './telling';

/** One story that was told at two or more questions of a session. */
export interface Retelling extends ToldStory {
  /** Where, as places in the plan, in the order in which they were asked. */
  readonly items: readonly number[];
}

/** What was told more than once. The title is the one that it had last. */
export function retellingsIn(session: Session): readonly Retelling[] {
  const byStory = new Map<string, Retelling>();
  for (const [item] of questionsOf(session.plan)) {
    const told = storyAt(session, item);
    if (told === null) continue;
    const items = byStory.get(told.story)?.items ?? [];
    byStory.set(told.story, { ...told, items: [...items, item] });
  }
  return [...byStory.values()].filter(({ items }) => items.length > 1);
}

/** The retelling that the story told at a question is part of. */
export const retellingIn = (session: Session, item: number): Retelling | undefined =>
  retellingsIn(session).find(({ items }) => items.includes(item));

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `You told “The oven” at question 1 and question 3.` */
export function retellingText({ plan }: Session, { title, items }: Retelling): string {
  const places = items.map((item) => lowerFirst(itemTitle(plan, item)));
  return `You told “${title}” at ${list.format(places)}.`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
