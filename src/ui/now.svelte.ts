import { untrack } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { later, SECOND, type Instant, type Ms } from '../domain/time';
import type { Clock } from '../ports/clock';

/**
 * The clock, read anew at each look. Whatever reads `now` is looked at again when the second that it shows is over:
 * `shown` tells which length that is. Nothing counts ticks, so a look that comes late shows the truth all the same.
 */
export function followed(clock: Clock, shown: (now: Instant) => Ms): { readonly now: Instant } {
  let update: (() => void) | null = null;
  let cancel: (() => void) | null = null;

  const track = createSubscriber((changed) => {
    update = changed;
    return () => {
      cancel?.();
      cancel = update = null;
    };
  });

  /** Asked for by a look and never by the alarm: what is shown may be gone by the time it rings. */
  function lookAgain(now: Instant): void {
    if (update === null) return;
    const left = SECOND - (untrack(() => shown(now)) % SECOND);
    cancel ??= clock.at(later(now, left), () => {
      cancel = null;
      update?.();
    });
  }

  return {
    get now() {
      track();
      const now = clock.now();
      lookAgain(now);
      return now;
    },
  };
}
