import type { Week } from '../domain/calendar';

/** So many rows are drawn together: few enough that a slow phone draws them while nobody notices. */
const BLOCK = 5;

/** So many are drawn with the list itself: they fill the first screen. */
const FIRST = 10;

export interface Block<T> {
  readonly items: readonly T[];
  /** Among the first of the whole list. */
  readonly isFirst: boolean;
}

/** The items of each week in blocks. */
export function inBlocks<T>(
  weeks: readonly Week<T>[],
): readonly (Week<T> & { readonly blocks: readonly Block<T>[] })[] {
  let before = 0;
  return weeks.map((week) => {
    const blocks: Block<T>[] = [];
    for (let from = 0; from < week.items.length; from += BLOCK) {
      const items = week.items.slice(from, from + BLOCK);
      blocks.push({ items, isFirst: before < FIRST });
      before += items.length;
    }
    return { ...week, blocks };
  });
}
