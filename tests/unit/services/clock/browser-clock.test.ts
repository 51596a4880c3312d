import { describe, expect, test, vi } from 'vitest';
import { instant, later, type Ms } from '../../../../src/domain/time';
import { workerAlarm, type MakeAlarm } from '../../../../src/services/clock/alarm';
import { browserClock } from '../../../../src/services/clock/browser-clock';

/** A page and a worker whose time and messages the test moves by hand. */
function setup(options: { readonly canStart?: boolean } = {}) {
  let mono = 100;
  let wake = (): void => undefined;
  const worker = {
    asked: [] as (Ms | null)[],
    postMessage: (delay: Ms | null) => void worker.asked.push(delay),
    onmessage: null as ((this: Worker, event: MessageEvent) => unknown) | null,
    onerror: null as ((this: AbstractWorker, event: ErrorEvent) => unknown) | null,
  };
  const page = { asked: [] as (Ms | null)[], ring: (): void => undefined };
  const fallback: MakeAlarm = (ring) => {
    page.ring = ring;
    return (delay) => void page.asked.push(delay);
  };
  const start = vi.fn(() => {
    if (options.canStart === false) throw new TypeError('No worker here.');
    return worker as unknown as Worker;
  });
  const pageLife = {
    onHide: () => () => undefined,
    onWake: (run: () => void) => {
      wake = run;
      return () => undefined;
    },
  };
  const clock = browserClock(
    pageLife,
    () => instant(1_790_000_000_000 + mono, mono),
    workerAlarm(start, fallback),
  );
  const run = vi.fn();
  return {
    clock,
    worker,
    page,
    start,
    run,
    wait: (by: Ms, what: () => void = run) => clock.at(later(clock.now(), by), what),
    pass: (by: Ms) => {
      mono += by;
    },
    wake: () => {
      wake();
    },
    ring: () => worker.onmessage?.call(worker as unknown as Worker, new MessageEvent('message')),
    fail: () => worker.onerror?.call(worker as unknown as Worker, new Event('error') as ErrorEvent),
  };
}

describe("the browser's clock", () => {
  test('starts its worker with the first deadline, and only one', () => {
    const { start, wait } = setup();
    expect(start).not.toHaveBeenCalled();
    wait(5000);
    wait(6000);
    expect(start).toHaveBeenCalledOnce();
  });

  test('has the worker wait for the next deadline', () => {
    const { worker, wait, pass, ring } = setup();
    wait(5000.25);
    wait(9000);
    const cancel = wait(2000);
    cancel();
    pass(5001);
    ring();
    expect(worker.asked).toEqual([5001, 5001, 2000, 5001, 3999]);
  });

  test('stops the worker when nothing is left to wait for', () => {
    const { worker, wait } = setup();
    wait(5000)();
    expect(worker.asked).toEqual([5000, null]);
  });

  test('waits on when the worker rings too early', () => {
    const { worker, wait, pass, ring, run } = setup();
    wait(5000);
    pass(4000);
    ring();
    expect(run).not.toHaveBeenCalled();
    expect(worker.asked.at(-1)).toBe(1000);
  });

  test('looks at the time itself when the page wakes, and then runs nothing twice', () => {
    const { wait, pass, wake, ring, run } = setup();
    wait(5000);
    wake();
    expect(run).not.toHaveBeenCalled();
    pass(60_000);
    wake();
    expect(run).toHaveBeenCalledOnce();
    wake();
    ring();
    expect(run).toHaveBeenCalledOnce();
  });

  test('never asks a timer for more than it can', () => {
    const { worker, wait } = setup();
    wait(2 ** 31);
    expect(worker.asked).toEqual([2 ** 31 - 1]);
  });

  test("waits by the page's timers where there is no worker", () => {
    const { page, wait, pass, run } = setup({ canStart: false });
    wait(5000);
    expect(page.asked).toEqual([5000]);
    pass(5000);
    page.ring();
    expect(run).toHaveBeenCalledOnce();
  });

  test("goes on by the page's timers when the worker breaks", () => {
    const { worker, page, wait, pass, fail, run } = setup();
    wait(5000);
    pass(1000);
    fail();
    expect(page.asked).toEqual([4000]);
    pass(4000);
    page.ring();
    expect(run).toHaveBeenCalledOnce();
    expect(worker.asked).toEqual([5000]);
  });

  test('keeps the other deadlines when one throws', () => {
    const { worker, wait, pass, ring, run } = setup();
    wait(1000, () => {
      throw new Error('broken');
    });
    wait(1000);
    pass(1000);
    expect(ring).toThrow('broken');
    expect(worker.asked.at(-1)).toBe(0);
    ring();
    expect(run).toHaveBeenCalledOnce();
  });
});
