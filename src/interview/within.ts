import { later, type Ms } from '../domain/time';
import type { Clock } from '../ports/clock';

/** What `work` resolves to; rejects when that takes longer than `limit`, however it ends later. */
export function within<T>(clock: Clock, limit: Ms, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.at(later(clock.now(), limit), () => {
      reject(new Error(`No answer within ${limit} ms.`));
    });
    work.then(resolve, reject).finally(cancel);
  });
}
