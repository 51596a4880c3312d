import { setTimeout as lasting } from 'node:timers/promises';
import { dueOnDisk, press, until, watched, watching, type Watched } from './in-page';
import { openRawBrowser, type RawBrowser, type RawPage } from './raw-browser';

/** Strict time to think at half speed is one minute, and the answer starts by itself at its end. */
const LENGTH = 60_000;
const LINK = '#/setup?format=custom&questions=1&followups=0&pressure=strict&pace=2';

export interface Standing {
  readonly browser: RawBrowser;
  readonly page: RawPage;
}

export interface Waiting extends Standing {
  /** On the page's clock. */
  readonly due: number;
}

export async function stand(app: string): Promise<Standing> {
  const browser = await openRawBrowser();
  const page = await browser.open(app + LINK, watching);
  await press(page, 'Start interview');
  await until(page, `document.querySelector('h1')?.textContent === 'Before you start'`);
  return { browser, page };
}

export async function begin(standing: Standing): Promise<Waiting> {
  const { page } = standing;
  await press(page, 'Begin');
  await until(page, `document.querySelector('[role=timer]') !== null`);
  const now = await page.evaluate<number>('performance.now()');
  let due: number | null = null;
  while (due === null) due = await dueOnDisk(page);
  if (Math.abs(due - now - LENGTH) > 2000) throw new Error(`A minute of ${String(due - now)} ms`);
  return { ...standing, due };
}

export async function hide({ browser, page }: Standing): Promise<void> {
  await browser.activate(await browser.open('about:blank', ''));
  await until(page, `document.visibilityState === 'hidden'`);
  await page.evaluate('bench.chain()');
}

export async function over(page: RawPage, isPainted: boolean): Promise<Watched> {
  await until(page, isPainted ? 'bench.painted !== null' : 'bench.ended !== null', LENGTH + 90_000);
  return watched(page);
}

export async function untilDue({ page, due }: Waiting, by: number): Promise<void> {
  const now = await page.evaluate<number>('performance.now()');
  await lasting(Math.max(0, due + by - now));
}
