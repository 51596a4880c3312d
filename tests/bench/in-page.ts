import { setTimeout as lasting } from 'node:timers/promises';
import type { RawPage } from './raw-browser';

/** What a watched page tells about its deadline; all moments are of `performance.now`. */
export interface Watched {
  /** When the end was first in the document, and when it was first painted; `null` as long as it was not. */
  readonly ended: number | null;
  readonly painted: number | null;
  /** The page's own word at that moment. */
  readonly visibility: DocumentVisibilityState | null;
  /** The longest time between two turns of a chain of timers of 100 ms in this page. */
  readonly longestGap: number;
  readonly stalls: readonly { readonly from: number; readonly to: number }[];
}

/** Runs in the page, before its own script. Nothing of it is known to the app. */
function watch(): void {
  const bench = {
    ended: null as number | null,
    painted: null as number | null,
    visibility: null as DocumentVisibilityState | null,
    longestGap: 0,
    lastTurn: Infinity,
    stalls: [] as { from: number; to: number }[],
    ahead: 0,
    press(name: string): boolean {
      const found = [...document.querySelectorAll('button')].find((one) =>
        one.textContent.trim().startsWith(name),
      );
      found?.click();
      return found !== undefined;
    },
    /** The longest gap counts from here on. */
    chain(): void {
      bench.lastTurn = performance.now();
      const turn = (): void => {
        bench.gap();
        bench.lastTurn = performance.now();
        setTimeout(turn, 100);
      };
      setTimeout(turn, 100);
    },
    gap(): void {
      bench.longestGap = Math.max(bench.longestGap, performance.now() - bench.lastTurn);
    },
    stall(lengths: readonly number[]): void {
      const [length, ...rest] = lengths;
      if (length === undefined) return;
      const from = performance.now();
      while (performance.now() < from + length);
      bench.stalls.push({ from, to: performance.now() });
      setTimeout(() => {
        bench.stall(rest);
      }, length / 3);
    },
    /** Takes both clocks of the page ahead, as for a shorter wait, and has the app look at them. */
    goAhead(by: number): void {
      bench.ahead += by;
      dispatchEvent(new Event('focus'));
    },
  };
  Object.assign(globalThis, { bench });
  const mono = performance.now.bind(performance);
  const wall = Date.now.bind(Date);
  performance.now = () => mono() + bench.ahead;
  Date.now = () => wall() + bench.ahead;

  const isOver = (): boolean =>
    [...document.querySelectorAll('button')].some((one) =>
      one.textContent.trim().startsWith('Finish answer'),
    ) || document.body.textContent.includes('Nothing starts until you press');
  new MutationObserver(() => {
    if (bench.ended !== null || document.body === null || !isOver()) return;
    bench.ended = performance.now();
    bench.gap();
    bench.visibility = document.visibilityState;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (bench.painted = performance.now());
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

export const watching = `(${watch.toString()})()`;

/** Waits until an expression is true in the page; what stands on its screen is the reason when it never is. */
export async function until(page: RawPage, expression: string, patience = 30_000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await page.evaluate<boolean>(expression))) {
    if (performance.now() > end)
      throw new Error(`${expression} in vain: ${await page.evaluate<string>('document.body.innerText')}`);
    await lasting(50);
  }
}

export const press = (page: RawPage, name: string): Promise<void> =>
  until(page, `bench.press(${JSON.stringify(name)})`);

export const watched = (page: RawPage): Promise<Watched> =>
  page.evaluate<Watched>(
    '({ ended: bench.ended, painted: bench.painted, visibility: bench.visibility, longestGap: bench.longestGap, stalls: bench.stalls })',
  );

/** When the time to think is over on the page's clock, as the app keeps it on disk; `null` while it does not yet. */
export const dueOnDisk = (page: RawPage): Promise<number | null> =>
  page.evaluate<number | null>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('greenroom');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('live').objectStore('live').get('interview');
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result?.live?.interview.asked?.until?.mono ?? null);
      };
      reading.onerror = () => reject(reading.error);
    };
  })`);

/** What is to be added to the page's clock for the time of our own, from the quickest of some answers. */
export async function clockOf(evaluate: (expression: string) => Promise<number>): Promise<number> {
  let best = { took: Infinity, ahead: 0 };
  for (let turn = 0; turn < 15; turn += 1) {
    const asked = performance.now();
    const told = await evaluate('performance.now()');
    const heard = performance.now();
    if (heard - asked < best.took) best = { took: heard - asked, ahead: (asked + heard) / 2 - told };
  }
  return best.ahead;
}
