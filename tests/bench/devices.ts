import type { CDPSession, Page } from '@playwright/test';
import { fillHistory } from '../e2e/fill-history';
import { historyOf } from '../fixtures/history';
import { mortalBrowser, type Mortal } from './played';

/** The sizes of history that are compared. */
export const SIZES = [10, 1000, 10_000] as const;
export type Size = (typeof SIZES)[number];

/** Somebody's devices, one for each size of history, with profiles on disk. Each is filled once, at its first use. */
export interface Devices {
  /** A fresh page of that device, at an address that has no app in it. */
  on<T>(size: Size, run: (page: Page, talk: CDPSession) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Device {
  readonly browser: Mortal;
  readonly first: Page;
}

export function openDevices(address: string): Devices {
  const filled = new Map<Size, Promise<Device>>();

  async function fill(size: Size): Promise<Device> {
    const browser = await mortalBrowser(address);
    const first = await browser.open();
    await fillHistory(first, historyOf(size, { seed: 7, until: Date.now() }));
    await first.goto('about:blank');
    return { browser, first };
  }

  return {
    async on(size, run) {
      const filling = filled.get(size) ?? fill(size);
      filled.set(size, filling);
      const context = (await filling).first.context();
      const page = await context.newPage();
      try {
        await page.goto('./icon.svg');
        return await run(page, await context.newCDPSession(page));
      } finally {
        await page.close();
      }
    },
    async close() {
      for (const filling of filled.values())
        await filling.then(
          ({ browser }) => browser.end(),
          () => undefined,
        );
    },
  };
}
