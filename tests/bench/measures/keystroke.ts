import type { CDPSession, Locator, Page } from '@playwright/test';
import { setTimeout as lasting } from 'node:timers/promises';
import { SHORTEST, startAnswer, startFrom } from '../../e2e/pages';
import { between, median, seeded } from '../figures';
import { inPage } from '../played';
import { atMost, type Measure, type Row } from '../row';

const KEYS = 30;
/** The browser tells of no event that was painted sooner, in milliseconds, and rounds the others to 8. */
const SHORTEST_TOLD = 16;

/** Runs in the page: collects how long each event of the keyboard took to the next paint. */
function collectEvents(shortest: number): void {
  const found: { name: string; start: number; duration: number }[] = [];
  Object.assign(globalThis, { keyEvents: found });
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      found.push({ name, start: startTime, duration });
  }).observe({ type: 'event', durationThreshold: shortest } as PerformanceObserverInit);
}

interface KeyEvent {
  readonly name: string;
  readonly start: number;
  readonly duration: number;
}

/** One figure a key: the longest of the events of its press. */
async function durations(page: Page): Promise<readonly number[]> {
  const events = await page.evaluate<KeyEvent[]>('keyEvents');
  const byKey = new Map<number, number>();
  for (const { name, start, duration } of events)
    if (['keydown', 'keypress', 'input', 'beforeinput'].includes(name))
      byKey.set(start, Math.max(duration, byKey.get(start) ?? 0));
  return [...byKey.values()];
}

/** Types letters into a field at a quarter of the speed, and gives how long each took to the next paint. */
export async function typedInto(page: Page, talk: CDPSession, field: Locator): Promise<readonly number[]> {
  const chance = seeded(30);
  await field.click();
  await talk.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.keyboard.press('x');
  await lasting(1000);
  await page.evaluate(collectEvents, SHORTEST_TOLD);
  for (let key = 0; key < KEYS; key += 1) {
    // Some of them take letters away again, so that a search finds something once more.
    await page.keyboard.press(key % 3 === 2 ? 'Backspace' : 'abcdefgh '.charAt(key % 9));
    await lasting(between(chance, 80, 250));
  }
  await lasting(1000);
  return durations(page);
}

const typed = (address: string, fieldOn: (page: Page) => Promise<Locator>): Promise<readonly number[]> =>
  inPage(address, async (page, talk) => typedInto(page, talk, await fieldOn(page)));

export function keystrokeRow(what: string, told: readonly number[], most: number): Row {
  const quick = Math.max(0, KEYS - told.length);
  const all = [...told, ...Array.from({ length: quick }, () => SHORTEST_TOLD)];
  const worst = Math.max(...all);
  return {
    measure: `a keystroke in ${what} to paint, processor ×4`,
    figure: `${quick === KEYS ? '≤ ' : ''}${String(worst)} ms`,
    value: worst,
    mark: atMost(most, 'ms'),
    method: `worst (median ${median(all).toFixed(0)} ms); Event Timing, in steps of 8 ms; ${String(quick)} were under ${String(SHORTEST_TOLD)} ms`,
    n: KEYS,
    details: all,
  };
}

export const keystroke: Measure = {
  name: 'keystroke',
  async run({ builds, say }) {
    say(`types ${String(KEYS)} letters into Notes, ×4`);
    const notes = await typed(builds.app, async (page) => {
      await startFrom(page, SHORTEST);
      await startAnswer(page);
      return page.getByLabel('Notes');
    });
    say(`types ${String(KEYS)} letters into the search over all questions, ×4`);
    const search = await typed(builds.app, async (page) => {
      await page.goto('./#/questions');
      await page.getByRole('listitem').nth(29).waitFor();
      return page.getByRole('searchbox', { name: 'Search questions' });
    });
    say(`types ${String(KEYS)} letters into a story, ×4`);
    const story = await typed(builds.app, async (page) => {
      await page.goto('./#/stories/new');
      return page.getByRole('textbox', { name: 'Situation' });
    });
    return [
      keystrokeRow('Notes', notes, 50),
      keystrokeRow('the search over all questions', search, 100),
      keystrokeRow('a story', story, 50),
    ];
  },
};
