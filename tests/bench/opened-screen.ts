import type { Page } from '@playwright/test';
import { setTimeout as lasting } from 'node:timers/promises';

/** What is opened, and when it counts as there. */
interface Screen {
  readonly hash: string;
  /** So many of these are in the document. */
  readonly selector: string;
  readonly least: number;
}

/** What the app does behind a screen once that stands, and that the next opening should not wait for. */
const SETTLING = 1500;

/** An address that has no screen of its own: it reads nothing, and leaves nothing to be read behind it. */
const NOWHERE = '#/nowhere';

/** Runs in the page: from the change of the address to the paint of what is waited for, in milliseconds. */
function open({ hash, selector, least }: Screen): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      reject(new Error(`${hash} did not open: ${document.body.innerText.slice(0, 300)}`));
    }, 30_000);
    const observer = new MutationObserver(() => {
      if (document.querySelectorAll(selector).length < least) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          resolve(performance.now() - began);
        };
        port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true });
    location.hash = hash;
  });
}

/** Opens a screen by a change of the address in the running app, from one that reads nothing, and leaves it again. */
export async function openedOnce(page: Page, screen: Screen): Promise<number> {
  // Behind another page it would be painted when the browser has nothing better to do.
  await page.bringToFront();
  const took = await page.evaluate(open, screen);
  await lasting(SETTLING);
  await page.evaluate((hash) => (location.hash = hash), NOWHERE);
  await page.locator(screen.selector).first().waitFor({ state: 'detached' });
  await lasting(300);
  return took;
}

/** The running app, on a screen that reads nothing. */
export async function inApp(page: Page): Promise<void> {
  await page.goto(`./${NOWHERE}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await lasting(SETTLING);
}
