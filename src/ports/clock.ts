import type { Instant } from '../domain/time';

/** Tells the time on both clocks, and waits. */
export interface Clock {
  now(): Instant;
  /** Runs once when `time` has come, at once if it has passed. Returns the cancel. */
  at(time: Instant, run: () => void): () => void;
}
