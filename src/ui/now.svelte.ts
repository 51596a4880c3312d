import { createSubscriber } from 'svelte/reactivity';
import { later, SECOND, type Instant, type Ms } from '../domain/time';
import type { Clock } from '../ports/clock';

/**
 * The clock, read anew at each look. Whatever reads `now` is looked at again when the second that it shows is over:
 * `shown` tells which length that is. Nothing counts ticks, so a look that comes late shows the truth all the same.
 */
export function followed(clock: Clock, shown: (now: Instant) => Ms): { readonly now: Instant } {
  const track = createSubscriber((update) => {
    let cancel: () => void;
    const lookAgain = (): void => {
      const now = clock.now();
      const left = SECOND - (shown(now) % SECOND);
      cancel = clock.at(later(now, left), () => {
        lookAgain();
        update();
      });
    };
    lookAgain();
    return () => {
      cancel();
    };
  });
  return {
    get now() {
      track();
      return clock.now();
    },
  };
}
