import { later, type Ms } from '../domain/time';
import type { Clock } from '../ports/clock';

/**
 * What `work` resolves to; rejects when that takes longer than `limit`, however it ends later.
 * `succeededLate`: it was done after all, when nobody waited for it any more.
 */
export function within<T>(
  clock: Clock,
  limit: Ms,
  work: Promise<T>,
  succeededLate: () => void = () => undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let settle: (value: T) => void = resolve;
    const cancel = clock.at(later(clock.now(), limit), () => {
      settle = succeededLate;
      reject(new Error(`No answer within ${limit} ms.`));
    });
    work.then((value) => settle(value), reject).finally(cancel);
  });
}
