import { flushSync } from 'svelte';

/** What is less than half a screen out of sight counts as near: it is there before it is scrolled to. */
const MARGIN = '50% 0px';

/** So long may be drawn in one frame, in milliseconds. What a person types is answered between two of them. */
const BUDGET = 6;

/** Draws a long list where it is looked at, a little in each frame. */
export interface Nearness {
  /** `tell` also gets the height that the part has, in px. Gives a function that ends it. */
  watch(part: Element, tell: (isNear: boolean, height: number) => void): () => void;
  /** Draws in its turn; what the same key waits for already is not drawn any more. */
  draw(key: object, change: () => void): void;
}

export function openNearness(): Nearness {
  // Where nobody tells what is in sight, all of it is.
  if (typeof IntersectionObserver === 'undefined')
    return {
      watch(_, tell) {
        tell(true, 0);
        return () => undefined;
      },
      draw(_, change) {
        change();
      },
    };

  const tellers = new WeakMap<Element, (isNear: boolean, height: number) => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries)
        tellers.get(target)?.(isIntersecting, boundingClientRect.height);
    },
    { rootMargin: MARGIN },
  );
  const changes = new Map<object, () => void>();

  function work(): void {
    const began = performance.now();
    for (const [key, change] of changes) {
      changes.delete(key);
      flushSync(change);
      if (performance.now() - began > BUDGET) break;
    }
    if (changes.size > 0) requestAnimationFrame(work);
  }

  return {
    watch(part, tell) {
      tellers.set(part, tell);
      observer.observe(part);
      return () => {
        observer.unobserve(part);
      };
    },
    draw(key, change) {
      if (changes.size === 0) requestAnimationFrame(work);
      changes.set(key, change);
    },
  };
}
