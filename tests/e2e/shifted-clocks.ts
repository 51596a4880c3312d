import type { Page } from '@playwright/test';
import { SECOND } from '../../src/domain/time';
import { keptLive } from './kept';

declare global {
  /** What stands behind the clocks of a page that was opened with `shiftableClocks`. */
  var clocks: {
    /** Takes both clocks on. */
    pass(milliseconds: number): void;
    /** Sets the system clock alone, as a person or the network does. */
    set(by: number): void;
    /** Both clocks go on for so long and then stand still, until they are taken on. */
    stopIn(milliseconds: number): void;
  };
}

/**
 * Runs before the page: puts its clocks into the hands of a test. `ahead`: how far its system clock is ahead of the
 * machine's from the start. Timers are left alone, so what is due is looked up anew only when something tells of it.
 */
export function shiftableClocks(ahead: number): void {
  // The first page of a tab has no storage of its own.
  const hasStorage = location.protocol.startsWith('http');
  const machine = { wall: Date.now.bind(Date), mono: performance.now.bind(performance) };
  let wall = Number((hasStorage && sessionStorage.getItem('ahead')) || ahead);
  let mono = 0;
  let end = Infinity;
  const stoodStill = (): number => Math.max(0, machine.mono() + mono - end);
  const shift = (by: { readonly wall: number; readonly mono: number }): void => {
    wall += by.wall;
    mono += by.mono;
    if (hasStorage) sessionStorage.setItem('ahead', String(wall));
  };
  Date.now = () => Math.round(machine.wall() + wall - stoodStill());
  performance.now = () => machine.mono() + mono - stoodStill();
  globalThis.clocks = {
    pass(milliseconds) {
      const by = milliseconds - stoodStill();
      end = Infinity;
      shift({ wall: by, mono: by });
    },
    set(by) {
      shift({ wall: by, mono: 0 });
    },
    stopIn(milliseconds) {
      end = performance.now() + milliseconds;
    },
  };
}

export async function withShiftableClocks(page: Page, ahead = 0): Promise<void> {
  await page.addInitScript(shiftableClocks, ahead);
}

/** So much time passes at once, and the page is told, as when its lid is opened. */
export const passTime = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((by) => {
    globalThis.clocks.pass(by);
    dispatchEvent(new Event('focus'));
  }, milliseconds);

/** Time passes second by second, as it does for somebody who is there. */
export async function spend(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await passTime(page, SECOND);
    // What is being written is awaited while the clocks stand still: a busy machine makes no second longer.
    await page.evaluate(() => globalThis.clocks.stopIn(0));
    await keptLive(page);
  }
  await passTime(page, 0);
}

export const setSystemClock = (page: Page, by: number): Promise<void> =>
  page.evaluate((shift) => {
    globalThis.clocks.set(shift);
    dispatchEvent(new Event('focus'));
  }, by);

/**
 * Runs in the page: takes its clocks to where a timer has no more than `seconds` left, so that the rest passes by
 * itself; with `stop` they stand still that much after its end. In one turn, so that nothing passes in between.
 */
export function runDown({ timer, seconds, stop }: RunningDown): void {
  const shown = document.querySelector(`[role="timer"][aria-label="${timer}"]`)?.textContent ?? '';
  const [minutes, rest] = (/\d+:\d+/u.exec(shown)?.[0] ?? '').split(':').map(Number);
  if (minutes === undefined || rest === undefined) throw new Error(`No time stands on ${timer}.`);
  globalThis.clocks.pass((60 * minutes + rest - seconds) * 1000);
  if (stop !== undefined) globalThis.clocks.stopIn(seconds * 1000 + stop);
  dispatchEvent(new Event('focus'));
}

interface RunningDown {
  readonly timer: string;
  readonly seconds: number;
  readonly stop?: number;
}
