import type { PrincipleId } from './principle';
import { STORY_TEXTS, titleOf, type Story, type StoryId, type StoryKind } from './story';
import type { Telling } from './told-before';
import { fold } from './question-search';

export const STORY_ORDERS = ['written', 'title', 'principles', 'told'] as const;
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

/** `stories` come as they were written, the last first; `told`: when each was told, the newest first. */
export function listed(
  stories: readonly Story[],
  filter: StoryFilter,
  told: ReadonlyMap<StoryId, readonly Telling[]> = new Map(),
): readonly Story[] {
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
    case 'told':
      return found.toSorted((a, b) => (told.get(a.id)?.length ?? 0) - (told.get(b.id)?.length ?? 0));
  }
}

const collator = new Intl.Collator('en', { numeric: true });

const hasAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
