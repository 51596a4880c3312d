import { expect, test } from 'vitest';
import { later } from '../../src/domain/time';
import { workerAlarm } from '../../src/services/clock/alarm';
import { browserClock } from '../../src/services/clock/browser-clock';
import { browserPageLife } from '../../src/services/page-life';

/** Where the page's own timers would be used, the test fails. */
const workerAlone = workerAlarm(undefined, () => {
  throw new Error('The worker was not to be had.');
});

test('a worker of the browser rings at a deadline', async () => {
  const clock = browserClock(browserPageLife(), undefined, workerAlone);
  const time = later(clock.now(), 5);
  await new Promise<void>((resolve) => clock.at(time, resolve));
  expect(clock.now().mono).toBeGreaterThanOrEqual(time.mono);
});

test('a worker waits for the last delay that it was told', async () => {
  const started = performance.now();
  await new Promise<void>((resolve) => {
    const set = workerAlone(resolve);
    set(0);
    set(null);
    set(1);
    set(20);
  });
  expect(performance.now() - started).toBeGreaterThanOrEqual(19);
});
