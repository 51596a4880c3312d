import type { PrincipleId } from './principle';
import { STORY_TEXTS, titleOf, type Story, type StoryKind } from './story';
import { fold } from './question-search';

export const STORY_ORDERS = ['written', 'title', 'principles'] as const;
export type StoryOrder = (typeof STORY_ORDERS)[number];

/** What of the stories is looked at. */
export interface StoryFilter {
  readonly order: StoryOrder;
  readonly principle: PrincipleId | null;
  readonly kind: StoryKind | null;
  /** Each of these words stands somewhere in a story; as typed. */
  readonly words: string;
}

export const allStories: StoryFilter = { order: 'written', principle: null, kind: null, words: '' };

/** `stories` come as they were written, the last first. */
export function listed(stories: readonly Story[], filter: StoryFilter): readonly Story[] {
  const words = fold(filter.words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found = stories.filter(
    ({ now: { words: said } }) =>
      (filter.principle === null || said.shows.some(({ principle }) => principle === filter.principle)) &&
      (filter.kind === null || said.kinds.includes(filter.kind)) &&
      (words.length === 0 || hasAll(fold(STORY_TEXTS.map((text) => said[text]).join(' ')), words)),
  );
  switch (filter.order) {
    case 'written':
      return found;
    case 'title':
      return found.toSorted((a, b) => collator.compare(titleOf(a.now.words), titleOf(b.now.words)));
    case 'principles':
      return found.toSorted((a, b) => b.now.words.shows.length - a.now.words.shows.length);
  }
}

const collator = new Intl.Collator('en', { numeric: true });

const hasAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
