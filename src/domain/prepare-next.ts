import { PRINCIPLE_IDS, type PrincipleId } from './principle';
import { isKept, type Story, type StoryId } from './story';
import { strengthIn } from './story-coverage';
import { missingIn } from './story-missing';
import type { EpochMs } from './time';
import type { Telling } from './told-before';

/** What to prepare next, each with its reason. */
export type Preparation =
  /** No story shows this principle. */
  | { readonly kind: 'no-story'; readonly principle: PrincipleId }
  | { readonly kind: 'never-told'; readonly story: Story }
  | { readonly kind: 'no-number'; readonly story: Story }
  | { readonly kind: 'told-long-ago'; readonly story: Story; readonly days: number };

/** After so many days a story is told once more. Our own choice: people prepare for some weeks. */
const LONG_AGO_DAYS = 14;
/** So many are named. */
const MOST = 4;

/**
 * One for each reason first, then more of them, most needed first; empty where there are no stories.
 * `daysAgo` counts by the person's calendar.
 */
export function prepareNext(
  stories: readonly Story[],
  told: ReadonlyMap<StoryId, readonly Telling[]>,
  daysAgo: (at: EpochMs) => number,
): readonly Preparation[] {
  const kept = stories.filter(isKept);
  if (kept.length === 0) return [];
  const byReason: readonly (readonly Preparation[])[] = [
    PRINCIPLE_IDS.filter((id) => kept.every((story) => strengthIn(story, id) === null)).map((principle) => ({
      kind: 'no-story',
      principle,
    })),
    kept.filter(({ id }) => !told.has(id)).map((story) => ({ kind: 'never-told', story })),
    kept
      .filter(({ now }) => missingIn(now.words).includes('number'))
      .map((story) => ({ kind: 'no-number', story })),
    toldLongAgo(kept, told, daysAgo),
  ];
  const most = Math.max(...byReason.map(({ length }) => length));
  return Array.from({ length: most }, (_, place) => byReason.flatMap((reason) => reason[place] ?? []))
    .flat()
    .slice(0, MOST);
}

function toldLongAgo(
  stories: readonly Story[],
  told: ReadonlyMap<StoryId, readonly Telling[]>,
  daysAgo: (at: EpochMs) => number,
): readonly Preparation[] {
  return stories
    .flatMap((story) => {
      const last = told.get(story.id)?.[0];
      const days = last === undefined ? 0 : daysAgo(last.at);
      return days >= LONG_AGO_DAYS ? [{ kind: 'told-long-ago' as const, story, days }] : [];
    })
    .toSorted((a, b) => b.days - a.days);
}
