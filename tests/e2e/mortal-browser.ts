import { chromium, test, type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface World {
  /** Starts a browser on the same profile each time. */
  open(): Promise<Page>;
  /** Ends the whole browser as a crash would, without a word to the page. */
  kill(): Promise<void>;
  /** Ends the process of one page, and gives another tab of the same browser. */
  crash(page: Page): Promise<Page>;
}

/** Tests with a browser that may die. */
export const it = test.extend<{ world: World }>({
  world: async ({ baseURL, launchOptions }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'greenroom-mortal-'));
    let context: BrowserContext | undefined;
    await use({
      async open() {
        context = await chromium.launchPersistentContext(profile, {
          ...launchOptions,
          ...(baseURL && { baseURL }),
        });
        return context.newPage();
      },
      async kill() {
        const gone = new Promise((resolve) => context?.once('close', resolve));
        process.kill(await processOf(context), 'SIGKILL');
        await gone;
      },
      crash: crashed,
    });
    await context?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

async function processOf(context: BrowserContext | undefined): Promise<number> {
  const session = await context?.browser()?.newBrowserCDPSession();
  const told = await session?.send('SystemInfo.getProcessInfo');
  const browser = told?.processInfo.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('The browser does not tell its process.');
  return browser.id;
}

async function crashed(page: Page): Promise<Page> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  // Nobody is left to answer it.
  session.send('Page.crash').catch(() => undefined);
  await gone;
  return page.context().newPage();
}
