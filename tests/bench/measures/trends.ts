import { median, rounded } from '../figures';
import type { Offered } from '../kept/main';
import { inApp, openedOnce } from '../opened-screen';
import { atMost, type Measure } from '../row';

const SIZE = 10_000;
const RUNS = 9;

declare const readAllRaw: Offered['readAllRaw'];

/** The last part of the screen. */
const trendsScreen = { hash: '#/trends', selector: '#trend-commitments', least: 1 };

export const trends: Measure = {
  name: 'trends',
  async run({ builds, devices, say }) {
    say(`draws the trends of ${String(SIZE)} sessions ${String(RUNS)} times`);
    const drawn: number[] = [];
    const raw: number[] = [];
    await devices.on(SIZE, (page) =>
      devices.on(SIZE, async (kept) => {
        await kept.goto(builds.kept);
        await inApp(page);
        for (let run = -1; run < RUNS; run += 1) {
          const one = await openedOnce(page, trendsScreen);
          const other = await kept.evaluate(() => readAllRaw());
          // The first ones only warm the browser up.
          if (run < 0) continue;
          drawn.push(one);
          raw.push(other);
        }
      }),
    );
    const value = rounded(median(drawn) / median(raw), 2);
    return [
      {
        measure: 'trends of 10,000 drawn, against a raw read of all summaries',
        figure: `${String(value)} ×`,
        value,
        mark: atMost(2, '×'),
        method: `medians ${median(drawn).toFixed(0)} ms from the address to the paint of the whole, and ${median(raw).toFixed(0)} ms for getAll, by turns`,
        n: RUNS,
        details: { drawn, raw },
      },
    ];
  },
};
