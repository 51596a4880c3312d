import type { Page } from '@playwright/test';
import { setTimeout as lasting } from 'node:timers/promises';
import { median, rounded } from '../figures';
import { atMost, type Measure } from '../row';
import { keystrokeRow, typedInto } from './keystroke';

const SIZE = 10_000;
const SLOWER = 4;

/** Words of the generated notes and of the test bank: in many sessions, in some, and in few. */
const SEARCHES = [
  'invoices',
  'rota',
  'supplier',
  'night shift',
  'audit',
  'machine',
  'figure',
  'deadline',
  'friday',
];

/** Who has seen nothing after this, in milliseconds, has gone away. */
const PATIENCE = 20_000;

/** Runs in the page: puts words into the search, and tells when the first of its hits was painted, in milliseconds. */
function search({ words, patience }: { words: string; patience: number }): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (field === null) throw new Error('There is no search.');
  const [first = ''] = words.split(' ');
  const began = performance.now();
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const isFound = [...document.querySelectorAll('[data-session] mark')].some((one) =>
        one.textContent.toLowerCase().includes(first),
      );
      if (!isFound) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          resolve(performance.now() - began);
        };
        port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    setTimeout(() => {
      observer.disconnect();
      resolve(patience);
    }, patience);
  });
}

async function openSearch(page: Page) {
  await page.goto('./#/history');
  await page.locator('[data-session]').nth(9).waitFor();
  await lasting(2000);
  return page.getByRole('searchbox', { name: 'Search sessions' });
}

export const historySearch: Measure = {
  name: 'history-search',
  async run({ devices, say }) {
    say(`types into the search over ${String(SIZE)} sessions, ×${String(SLOWER)}`);
    const keys = await devices.on(SIZE, async (page, talk) => typedInto(page, talk, await openSearch(page)));
    say(
      `searches for ${String(SEARCHES.length)} words, each in a page that was just opened, ×${String(SLOWER)}`,
    );
    const took: number[] = [];
    for (const words of SEARCHES)
      took.push(
        await devices.on(SIZE, async (page, talk) => {
          const field = await openSearch(page);
          await talk.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
          await field.focus();
          return page.evaluate(search, { words, patience: PATIENCE });
        }),
      );
    const worst = rounded(Math.max(...took), 0);
    return [
      keystrokeRow('the search over 10,000 sessions', keys, 50),
      {
        measure: 'first hits of a search over 10,000 sessions on screen, processor ×4',
        figure: `${worst < PATIENCE ? '' : '≥ '}${String(worst)} ms`,
        value: worst,
        mark: atMost(300, 'ms'),
        method: `worst (median ${median(took).toFixed(0)} ms) of the first searches of a page, its worker not yet started; page ×4, worker as it is`,
        n: SEARCHES.length,
        details: took,
      },
    ];
  },
};
