import type { Page } from '@playwright/test';
import { SIZES, type Devices, type Size } from '../devices';
import { median, rounded } from '../figures';
import type { Offered } from '../kept/main';
import { inApp, openedOnce } from '../opened-screen';
import { atMost, type Measure, type Row } from '../row';

const RUNS = 9;
const SAVES = 25;
/** Rows that a screen of history draws at first: more than there is room for in the window. */
const ROWS = 10;

declare const readAndDraw: Offered['readAndDraw'];
declare const saveMore: Offered['saveMore'];

/** All in milliseconds. */
interface Found {
  /** The first opening since the app was loaded, then the others. */
  readonly first: number;
  readonly opened: readonly number[];
  readonly floor: readonly { readonly read: number; readonly draw: number }[];
  readonly saved: readonly number[];
}

const listOf = (size: Size) => ({
  hash: '#/history',
  selector: '[data-session]',
  least: Math.min(size, ROWS),
});

async function openings(page: Page, kept: Page, size: Size): Promise<Omit<Found, 'saved'>> {
  await inApp(page);
  const first = await openedOnce(page, listOf(size));
  const opened: number[] = [];
  const floor: { read: number; draw: number }[] = [];
  for (let run = -1; run < RUNS; run += 1) {
    const one = await openedOnce(page, listOf(size));
    await kept.bringToFront();
    const other = await kept.evaluate(() => readAndDraw());
    if (other.rows < listOf(size).least) throw new Error(`Only ${String(other.rows)} rows were read.`);
    // The first ones only warm the browser up.
    if (run < 0) continue;
    opened.push(one);
    floor.push(other);
  }
  return { first, opened, floor };
}

const found = (devices: Devices, address: string, size: Size): Promise<Found> =>
  devices.on(size, (page) =>
    devices.on(size, async (kept) => {
      await kept.goto(address);
      const opened = await openings(page, kept, size);
      const [, ...saved] = await kept.evaluate((times) => saveMore(times), SAVES + 1);
      return { ...opened, saved };
    }),
  );

const inMs = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

function ratio(
  measure: string,
  [most, against]: readonly [number, number],
  mark: number,
  rest: Pick<Row, 'method' | 'n' | 'details'>,
): Row {
  const value = rounded(most / against, 2);
  return { measure, figure: `${String(value)} ×`, value, mark: atMost(mark, '×'), ...rest };
}

function rowsOf(by: ReadonlyMap<Size, Found>): readonly Row[] {
  const of = (size: Size): Found => {
    const one = by.get(size);
    if (one === undefined) throw new Error(`Nothing was measured with ${String(size)} sessions.`);
    return one;
  };
  const [few, some, many] = [of(10), of(1000), of(10_000)];
  const opened = ({ opened: took }: Found): number => median(took);
  const saved = ({ saved: took }: Found): number => median(took);
  const read = median(many.floor.map((one) => one.read));
  const draw = median(many.floor.map((one) => one.draw));
  const details = Object.fromEntries(by);
  const three = (of3: (one: Found) => number): string =>
    `medians ${[few, some, many].map((one) => inMs(of3(one))).join(', ')} with ${SIZES.join(', ')} sessions`;
  return [
    ratio(
      'history of 10,000 opened, against reading and drawing its fifty rows',
      [opened(many), read + draw],
      1.5,
      {
        method: `medians ${inMs(opened(many))} from the address to the paint, and ${inMs(read)} for a raw read and a count with ${inMs(draw)} for the rows alone, by turns`,
        n: RUNS,
        details,
      },
    ),
    ratio('history opened, 10,000 against 10', [opened(many), opened(few)], 2, {
      method: `${three(opened)}; of ten there are ten rows to draw; the first of a page ${inMs(many.first)} and ${inMs(few.first)}`,
      n: RUNS,
    }),
    ratio('one more session saved, 10,000 against 10', [saved(many), saved(few)], 1.5, {
      method: `${three(saved)}; the app’s own store, until it is on disk`,
      n: SAVES,
    }),
  ];
}

export const history: Measure = {
  name: 'history',
  async run({ builds, devices, say }) {
    const by = new Map<Size, Found>();
    for (const size of SIZES) {
      say(
        `fills a device with ${String(size)} sessions, opens its history ${String(RUNS)} times, saves ${String(SAVES)}`,
      );
      by.set(size, await found(devices, builds.kept, size));
    }
    return rowsOf(by);
  },
};
