import { between, SECOND, type Instant, type Ms } from '../domain/time';
import type { Clock } from '../ports/clock';

/** So long nothing is typed before a key is meant for the screen that stands there. */
const QUIET: Ms = SECOND;

/** Keys that were on their way to a screen when time took it away: they must not act on the next one. */
export interface StrayKeys {
  /** A screen has gone by itself. */
  expect(): void;
  /** Asked at each key press: whether it still belongs to the last screen. */
  isStray(): boolean;
}

export function strayKeys(clock: Clock): StrayKeys {
  let last: Instant | null = null;
  return {
    expect() {
      last = clock.now();
    },
    isStray() {
      const now = clock.now();
      last = last !== null && between(last, now) < QUIET ? now : null;
      return last !== null;
    },
  };
}
