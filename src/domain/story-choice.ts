import { fold } from './question-search';
import { isKept, titleOf, type Story, type StoryId } from './story';
import { allStories, listed } from './story-list';
import type { Telling } from './told-before';

/** So many are offered at once: more are found by typing. */
const OFFERED = 6;

/**
 * Stories to choose one from while `typed` is typed: those whose title has the words before those that have them in
 * another text, then the one told or written last first.
 */
export function offeredStories(
  stories: readonly Story[],
  told: ReadonlyMap<StoryId, readonly Telling[]>,
  typed: string,
): readonly Story[] {
  const words = fold(typed.trim());
  const isInTitle = (story: Story): boolean => fold(titleOf(story.now.words)).includes(words);
  const lastUse = (story: Story): number => Math.max(story.now.at, told.get(story.id)?.[0]?.at ?? 0);
  return listed(stories.filter(isKept), { ...allStories, words: typed })
    .toSorted((a, b) => Number(isInTitle(b)) - Number(isInTitle(a)) || lastUse(b) - lastUse(a))
    .slice(0, OFFERED);
}

/** The story that is called just so, however it is written; `undefined` where none is. */
export const storyCalled = (stories: readonly Story[], title: string): Story | undefined =>
  stories.find((story) => isKept(story) && fold(titleOf(story.now.words)) === fold(title.trim()));
