import { entriesOf, type Session, type ToldStory } from './session';

/** The story that was told at a question; `null` where none is known. */
export const storyAt = (session: Session, item: number): ToldStory | null =>
  entriesOf(session, 'story-told').findLast((entry) => entry.item === item)?.told ?? null;
