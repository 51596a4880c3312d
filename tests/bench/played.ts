import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../src/tools/browser.mjs';
import { button } from '../e2e/pages';

/** A fresh page in a browser of its own, which is closed afterwards. */
export async function inPage<T>(
  address: string,
  run: (page: Page, talk: CDPSession) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ baseURL: address });
    return await run(page, await page.context().newCDPSession(page));
  } finally {
    await browser.close();
  }
}

/** Presses a button, and gives the moment of it on our own clock. */
export async function pressAt(page: Page, name: string): Promise<number> {
  await centre(page, name).then(({ x, y }) => page.mouse.move(x, y));
  await page.mouse.down();
  const moment = performance.now();
  await page.mouse.up();
  return moment;
}

export async function centre(page: Page, name: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await button(page, name).boundingBox();
  if (box === null) throw new Error(`There is no ${name} to press.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A browser that can be killed as a crash would, and started on the same profile again. */
export interface Mortal {
  open(): Promise<Page>;
  /** Gives the moment of it on our own clock, once it is dead. */
  kill(): Promise<number>;
  end(): Promise<void>;
}

export async function mortalBrowser(baseURL: string): Promise<Mortal> {
  const profile = await mkdtemp(join(tmpdir(), 'greenroom-bench-'));
  const launch = await findBrowser();
  let living: { readonly context: BrowserContext; readonly process: number } | null = null;
  return {
    async open() {
      const context = await chromium.launchPersistentContext(profile, { ...launch, baseURL });
      living = { context, process: await processOf(context) };
      return context.newPage();
    },
    async kill() {
      if (living === null) throw new Error('There is no browser to kill.');
      const { context, process: id } = living;
      const gone = new Promise((resolve) => context.once('close', resolve));
      const moment = performance.now();
      process.kill(id, 'SIGKILL');
      await gone;
      living = null;
      return moment;
    },
    async end() {
      await living?.context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const told = await session?.send('SystemInfo.getProcessInfo');
  const found = told?.processInfo.find(({ type }) => type === 'browser');
  if (found === undefined) throw new Error('The browser does not tell its process.');
  return found.id;
}
