import type { Page } from '@playwright/test';
import { setTimeout as lasting } from 'node:timers/promises';
import { lengthOf } from '../../../src/domain/answer';
import { entriesOf } from '../../../src/domain/session';
import { SHIFTS } from '../builds';
import { keptSessions } from '../../e2e/kept';
import { button, heading, SHORTEST, startFrom } from '../../e2e/pages';
import { between, furthest, rounded, seeded } from '../figures';
import { inPage, pressAt } from '../played';
import { atMost, type Measure } from '../row';

const TIMES = 5;
const HOUR = 3_600_000;

/** The length of the newest answer, as it is kept. */
export async function keptLength(page: Page): Promise<number> {
  const sessions = await keptSessions(page);
  const answered = sessions
    .toSorted((a, b) => a.started - b.started)
    .flatMap((session) => entriesOf(session, 'answered'))
    .at(-1);
  if (answered === undefined) throw new Error('No answer was kept.');
  return lengthOf(answered.answer);
}

/** Answers once for so long, and gives by how much the kept length differs from that on our own clock. */
async function errorOf(page: Page, milliseconds: number, midway: () => Promise<void>): Promise<number> {
  await page.goto('about:blank');
  await startFrom(page, SHORTEST);
  const started = await pressAt(page, 'Start answer');
  await button(page, 'Finish answer').waitFor();
  await lasting(milliseconds / 2);
  await midway();
  await lasting(milliseconds / 2);
  const finished = await pressAt(page, 'Finish answer');
  await heading(page).getByText('Rate your answer').waitFor();
  return (await keptLength(page)) - (finished - started);
}

/** Shifts `Date` in page and worker, and sees to it that both show it. */
async function shift(page: Page, by: number): Promise<void> {
  await page.evaluate(
    ([name, milliseconds]) => {
      const channel = new BroadcastChannel(name);
      channel.postMessage(milliseconds);
      channel.close();
    },
    [SHIFTS, by] as const,
  );
  const places: readonly Pick<Page, 'evaluate'>[] = [page, ...page.workers()];
  if (places.length < 2) throw new Error('There is no worker to shift.');
  for (const place of places) {
    let apart = Infinity;
    for (let turn = 0; turn < 20 && Math.abs(apart) > 1000; turn += 1)
      apart = (await place.evaluate(() => Date.now())) - Date.now() - by;
    if (Math.abs(apart) > 1000) throw new Error(`Date could not be shifted: it is ${String(apart)} ms off.`);
  }
}

export const length: Measure = {
  name: 'length',
  async run({ builds, say }) {
    const chance = seeded(50);
    const told: readonly (readonly [string, number])[] = [
      ['Date as it is', 0],
      ['Date an hour ahead from its middle on', HOUR],
      ['Date an hour back from its middle on', -HOUR],
    ];
    const rows = [];
    for (const [name, by] of told) {
      say(`answers ${String(TIMES)} times, ${name}`);
      const errors = await inPage(builds.shiftable, async (page) => {
        const found: number[] = [];
        for (let time = 0; time < TIMES; time += 1)
          found.push(
            await errorOf(page, between(chance, 1500, 4000), () =>
              by === 0 ? Promise.resolve() : shift(page, by),
            ),
          );
        return found;
      });
      const worst = rounded(furthest(errors));
      rows.push({
        measure: `length of an answer, ${name}: off by`,
        figure: `${String(worst)} ms`,
        value: Math.abs(worst),
        mark: atMost(50, 'ms'),
        method: `worst; kept length less that between two presses of the mouse, on our own clock`,
        n: TIMES,
        details: errors,
      });
    }
    return rows;
  },
};
