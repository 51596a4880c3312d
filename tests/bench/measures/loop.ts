import type { CDPSession, Page } from '@playwright/test';
import { button, heading, openIntro, saved } from '../../e2e/pages';
import { fakeHours, type Written } from '../fake-hours';
import { rounded } from '../figures';
import { inPage } from '../played';
import { atMost, type Bench, type Measure } from '../row';

/** Five rounds of an opener, three questions with five follow-ups each, and own questions: a hundred answers. */
const LINK = '#/setup?format=loop&thinking=0';
/** So that a hundred of them last for four hours. */
const ANSWER_SECONDS = 110;
const THINKING_SECONDS = 15;
const IDLE_MINUTES = 10;

interface Told {
  /** At the first rating after each round, in bytes. */
  readonly heaps: number[];
  readonly idle: { question?: Written; answer?: Written; rating?: Written };
}

const pass = (page: Page, seconds: number): Promise<unknown> =>
  page.evaluate(`bench.pass(${String(seconds)})`);
const idle = (page: Page): Promise<Written> => page.evaluate<Written>(`bench.idle(${String(IDLE_MINUTES)})`);

/** What is held after all that can be thrown away was. */
async function heapOf(talk: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) await talk.send('HeapProfiler.collectGarbage');
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = (await talk.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
    backingStorageSize?: number;
  };
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

async function answerOnce(page: Page, told: Told): Promise<void> {
  await pass(page, THINKING_SECONDS);
  told.idle.question ??= await idle(page);
  await button(page, 'Start answer').click();
  const finish = button(page, 'Finish answer');
  await finish.waitFor();
  for (const part of ['Situation', 'Action', 'Result']) {
    const key = button(page, part);
    if ((await key.count()) > 0) await key.click();
    await pass(page, ANSWER_SECONDS / 5);
  }
  await page.getByLabel('Notes').fill('forty beds, one lift, an hour');
  await pass(page, (2 * ANSWER_SECONDS) / 5);
  await saved(page).waitFor();
  told.idle.answer ??= await idle(page);
  await finish.click();
  await finish.waitFor({ state: 'hidden' });
}

async function rateOnce(page: Page, told: Told): Promise<void> {
  await page.getByLabel('What would you change?').fill('Give one number.');
  await pass(page, 10);
  told.idle.rating ??= await idle(page);
  const rated = await page.getByRole('heading', { level: 1 }).elementHandle();
  await button(page, 'Save rating').click();
  // The next rating has a heading of its own, under the same name.
  await rated?.waitForElementState('hidden');
  // Held here, it would hold its whole screen in the page's memory.
  await rated?.dispose();
}

async function runLoop(page: Page, talk: CDPSession, say: Bench['say']): Promise<Told> {
  const told: Told = { heaps: [], idle: {} };
  await page.addInitScript(fakeHours);
  await openIntro(page, LINK);
  await button(page, 'Begin').click();
  let isRating = false;
  const scenes = ['Start answer', 'Save rating', 'Next round'].map((name) => button(page, name));
  const anyScene = scenes.reduce((all, one) => all.or(one)).or(heading(page).getByText('Debrief'));
  for (;;) {
    const scene = (await anyScene.first().innerText()).split(/\s{2,}|\n/u)[0] ?? '';
    if (scene.startsWith('Debrief')) return told;
    if (scene.startsWith('Save rating')) {
      if (!isRating) {
        told.heaps.push(await heapOf(talk));
        const hours = rounded(await page.evaluate<number>('bench.hours()'), 2);
        say(`round ${String(told.heaps.length)} is over after ${String(hours)} hours`);
      }
      isRating = true;
      await rateOnce(page, told);
      continue;
    }
    isRating = false;
    if (scene.startsWith('Next round')) await button(page, 'Next round').click();
    else await answerOnce(page, told);
    await anyScene.first().waitFor();
  }
}

export const loop: Measure = {
  name: 'loop',
  async run({ builds, say }) {
    say('runs a loop of four hours');
    const { told, hours } = await inPage(builds.app, async (page, talk) => ({
      told: await runLoop(page, talk, say),
      hours: rounded(await page.evaluate<number>('bench.hours()'), 1),
    }));
    const grown = rounded(((told.heaps.at(-1) ?? NaN) - (told.heaps[0] ?? NaN)) / 1e6, 2);
    const writes = Object.entries(told.idle).map(([scene, { puts }]) => ({ scene, puts: rounded(puts) }));
    const most = Math.max(...writes.map(({ puts }) => puts));
    return [
      {
        measure: `a loop of ${String(hours)} hours: heap grown from the end of the first round to that of the last`,
        figure: `${String(grown)} MB`,
        value: grown,
        mark: atMost(3, 'MB'),
        method: `after a forced collection, script and embedder; ${told.heaps.map((heap) => rounded(heap / 1e6, 2)).join(', ')} MB`,
        n: told.heaps.length,
        details: told,
      },
      {
        measure: 'writes a minute while nothing happens',
        figure: String(most),
        value: most,
        mark: { text: '≤ 6', most: 6 },
        method: `calls of IDBObjectStore.put in ${String(IDLE_MINUTES)} min: ${writes.map(({ scene, puts }) => `${scene} ${String(puts)}`).join(', ')}`,
        n: writes.length,
        details: told.idle,
      },
    ];
  },
};
