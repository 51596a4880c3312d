import { later, type Ms } from '../domain/time';
import type { Clock } from '../ports/clock';

/** Runs `work` each time that `length` has passed. Returns the cancel. */
export function every(clock: Clock, length: Ms, work: () => void): () => void {
  let cancel = wait();
  function wait(): () => void {
    return clock.at(later(clock.now(), length), () => {
      cancel = wait();
      work();
    });
  }
  return () => {
    cancel();
  };
}
