import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../../src/tools/browser.mjs';
import { median, rounded } from '../figures';
import { atMost, type Bench, type Measure, type Row } from '../row';

const RUNS = 21;

/** Runs in the page: notes when **Start interview** can be pressed and has been painted. */
function noteUsable(): void {
  const observer = new MutationObserver(() => {
    const isThere = [...document.querySelectorAll('button')].some(
      (one) => one.textContent.trim().startsWith('Start interview') && !one.disabled,
    );
    if (!isThere) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Object.assign(globalThis, { usableAt: performance.now() });
      port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** From the beginning of the navigation, on the page's clock; nothing is cached. */
async function usableAfter(browser: Browser, address: string, slower: number): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const talk = await context.newCDPSession(page);
    await talk.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript(noteUsable);
    await page.goto(address, { waitUntil: 'commit' });
    const found = await page.waitForFunction(() => (globalThis as { usableAt?: number }).usableAt);
    return Number(await found.jsonValue());
  } finally {
    await context.close();
  }
}

async function compare({ builds, say }: Bench, browser: Browser, slower: number, most: number): Promise<Row> {
  say(`opens app and floor by turns, ${String(RUNS)} times each, ×${String(slower)}`);
  const app: number[] = [];
  const floor: number[] = [];
  for (let run = -1; run < RUNS; run += 1) {
    const ofFloor = await usableAfter(browser, builds.floor, slower);
    const ofApp = await usableAfter(browser, builds.app, slower);
    // The first ones only warm the browser up.
    if (run < 0) continue;
    floor.push(ofFloor);
    app.push(ofApp);
  }
  const ratio = rounded(median(app) / median(floor), 2);
  return {
    measure: `navigation to a usable Start interview, processor ×${String(slower)}`,
    figure: `${String(ratio)} ×`,
    value: ratio,
    mark: atMost(most, '×'),
    method: `medians ${median(app).toFixed(0)} and ${median(floor).toFixed(0)} ms, by turns, to the paint, nothing cached`,
    n: RUNS,
    details: { app, floor },
  };
}

export const navigation: Measure = {
  name: 'navigation',
  async run(bench) {
    const browser = await chromium.launch(await findBrowser());
    try {
      return [await compare(bench, browser, 1, 1.8), await compare(bench, browser, 4, 2.1)];
    } finally {
      await browser.close();
    }
  },
};
