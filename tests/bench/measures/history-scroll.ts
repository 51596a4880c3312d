import { inApp, openedOnce } from '../opened-screen';
import { rounded } from '../figures';
import { atMost, type Measure } from '../row';

const SIZE = 10_000;
/** In milliseconds. */
const LONG = 50;
const PATIENCE = 240_000;
/** Rows that are drawn with the list. */
const FIRST = 10;

interface Scrolled {
  readonly frames: number;
  /** Between two frames, those that were too long. */
  readonly long: readonly number[];
  readonly worst: number;
  readonly pressed: number;
  /** Different rows that were in sight at the end of a frame. */
  readonly rows: number;
  readonly isAtEnd: boolean;
}

/** Runs in the page: scrolls a bit each frame to the true end, and presses **Show older** where that comes in sight. */
function scrollAll({ long, patience }: { long: number; patience: number }): Promise<Scrolled> {
  const found = { frames: 0, long: [] as number[], worst: 0, pressed: 0 };
  const began = performance.now();
  const older = (): HTMLElement | undefined =>
    [...document.querySelectorAll('button')].findLast((one) => one.textContent.trim() === 'Show older');
  const isInSight = (one: HTMLElement): boolean => one.getBoundingClientRect().top < innerHeight;
  const seen = new Set<string | undefined>();
  return new Promise((resolve) => {
    let last = performance.now();
    let atEnd = 0;
    let height = 0;
    const turn = (): void => {
      const now = performance.now();
      const took = now - last;
      last = now;
      found.frames += 1;
      found.worst = Math.max(found.worst, took);
      if (took > long) found.long.push(took);
      for (const row of document.querySelectorAll<HTMLElement>('[data-session]'))
        if (isInSight(row) && row.getBoundingClientRect().bottom > 0) seen.add(row.dataset['session']);
      const page = document.documentElement;
      const button = older();
      if (button !== undefined && isInSight(button) && page.scrollHeight !== height) {
        // Pressed once for each height that the page has: the rows come a little later.
        height = page.scrollHeight;
        found.pressed += 1;
        button.click();
      }
      scrollBy(0, innerHeight * 0.4);
      const isDown = button === undefined && scrollY + innerHeight >= page.scrollHeight - 2;
      atEnd = isDown ? atEnd + 1 : 0;
      // The end is the end once it has stayed so for a while.
      if (atEnd > 30 || now - began > patience) resolve({ ...found, rows: seen.size, isAtEnd: atEnd > 30 });
      else requestAnimationFrame(turn);
    };
    requestAnimationFrame(() => {
      last = performance.now();
      requestAnimationFrame(turn);
    });
  });
}

export const historyScroll: Measure = {
  name: 'history-scroll',
  async run({ devices, say }) {
    say(`scrolls through ${String(SIZE)} sessions`);
    const found = await devices.on(SIZE, async (page) => {
      await inApp(page);
      // What is fetched at the first opening is no part of the scroll.
      await openedOnce(page, { hash: '#/history', selector: '[data-session]', least: FIRST });
      await page.evaluate(() => (location.hash = '#/history'));
      await page
        .locator('[data-session]')
        .nth(FIRST - 1)
        .waitFor();
      // Nor is what is read behind the list: nothing on the screen tells of its end.
      await page.waitForTimeout(1500);
      return page.evaluate(scrollAll, { long: LONG, patience: PATIENCE });
    });
    const end = found.isAtEnd ? 'to the end' : `NOT to the end within ${String(PATIENCE / 1000)} s`;
    return [
      {
        measure: 'a scroll through 10,000 sessions: frames over 50 ms',
        figure: String(found.long.length) + (found.isAtEnd ? '' : ' and not at the end'),
        // What was not reached was not smooth.
        value: found.isAtEnd ? found.long.length : Infinity,
        mark: atMost(0, ''),
        method: `${end}, ${String(found.pressed)} presses of Show older, ${String(found.rows)} rows seen; worst frame ${String(rounded(found.worst))} ms`,
        n: found.frames,
        details: found,
      },
    ];
  },
};
