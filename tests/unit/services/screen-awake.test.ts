import { describe, expect, test } from 'vitest';
import { screenAwake } from '../../../src/services/screen-awake';

/** A browser that grants wake locks, and takes them away when its page is hidden. */
function setup(options: { readonly isRefusing?: boolean } = {}) {
  const locks: { released: boolean; release(): Promise<void> }[] = [];
  const listeners = new Set<() => void>();
  let isRefusing = options.isRefusing ?? false;
  let asked = 0;
  const pageLife = {
    onHide: () => () => undefined,
    onWake(run: () => void) {
      listeners.add(run);
      return () => listeners.delete(run);
    },
  };
  const wakeLock = {
    async request() {
      asked += 1;
      if (isRefusing) throw new DOMException('The battery is low.', 'NotAllowedError');
      const lock = {
        released: false,
        async release() {
          lock.released = true;
        },
      };
      locks.push(lock);
      return lock as unknown as WakeLockSentinel;
    },
  };
  return {
    awake: screenAwake(pageLife, wakeLock),
    held: () => locks.filter(({ released }) => !released).length,
    asked: () => asked,
    hide() {
      for (const lock of locks) lock.released = true;
    },
    wake() {
      for (const run of listeners) run();
    },
    refuse(refusing: boolean) {
      isRefusing = refusing;
    },
  };
}

/** Lets promises that are settled already run what waits for them. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

describe('the screen', () => {
  test('is kept awake until it is let go', async () => {
    const { awake, held } = setup();
    const letGo = awake.hold();
    await settled();
    expect(held()).toBe(1);
    letGo();
    expect(held()).toBe(0);
  });

  test('is kept awake again when the page was hidden, by one lock', async () => {
    const { awake, held, hide, wake, asked } = setup();
    awake.hold();
    await settled();
    hide();
    wake();
    wake();
    await settled();
    wake();
    await settled();
    expect(held()).toBe(1);
    expect(asked()).toBe(2);
  });

  test('is let go even when that comes before the browser has answered', async () => {
    const { awake, held } = setup();
    awake.hold()();
    await settled();
    expect(held()).toBe(0);
  });

  test('is no longer kept awake by a page that wakes after it was let go', async () => {
    const { awake, held, wake, asked } = setup();
    const letGo = awake.hold();
    await settled();
    letGo();
    wake();
    await settled();
    expect(held()).toBe(0);
    expect(asked()).toBe(1);
  });

  test('may go dark where the browser refuses, until it grants it', async () => {
    const { awake, held, wake, refuse } = setup({ isRefusing: true });
    awake.hold();
    await settled();
    expect(held()).toBe(0);
    refuse(false);
    wake();
    await settled();
    expect(held()).toBe(1);
  });

  test('may go dark where the browser has no wake lock', () => {
    const { hold } = screenAwake({ onHide: () => () => undefined, onWake: () => () => undefined }, null);
    expect(hold()).not.toThrow();
  });
});
