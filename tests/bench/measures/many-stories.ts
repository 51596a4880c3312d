import type { Page } from '@playwright/test';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import { storyVersion } from '../../fixtures/stories';
import { openWith } from '../../e2e/open-with';
import { median, rounded } from '../figures';
import { inPage } from '../played';
import { atMost, type Measure } from '../row';

const RUNS = 11;
const FEW = 50;
const MANY = 500;

const stories = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    storyVersion(`s${String(place)}`, {
      shows: PRINCIPLE_IDS.slice(place % 8, (place % 8) + 6).map((principle) => ({
        principle,
        strength: 2,
        why: 'Nobody had asked me to.',
      })),
    }),
  );

/** Runs in the page: from the press on the link to the paint of the table's first row, in milliseconds. */
function openMatrix(): Promise<number> {
  const link = [...document.querySelectorAll('a')].find((one) => one.textContent.trim() === 'Matrix');
  const began = performance.now();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('tbody tr') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          resolve(performance.now() - began);
        };
        port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true });
    link?.click();
  });
}

async function opened(page: Page): Promise<number> {
  await page.goto('./#/stories');
  await page.getByText('the one written last first').waitFor();
  return page.evaluate(openMatrix);
}

export const manyStories: Measure = {
  name: 'many-stories',
  async run({ builds, say }) {
    say(`opens the matrix of ${String(FEW)} and of ${String(MANY)} stories, ${String(RUNS)} times each`);
    const [few, many]: [number[], number[]] = [[], []];
    await inPage(builds.app, async (fewPage) => {
      await openWith(fewPage, '#/stories', { stories: stories(FEW) });
      await inPage(builds.app, async (manyPage) => {
        await openWith(manyPage, '#/stories', { stories: stories(MANY) });
        for (let run = -1; run < RUNS; run += 1) {
          const [one, other] = [await opened(fewPage), await opened(manyPage)];
          // The first ones only warm the browsers up.
          if (run < 0) continue;
          few.push(one);
          many.push(other);
        }
      });
    });
    const ratio = rounded(median(many) / median(few), 2);
    return [
      {
        measure: `the matrix of ${String(MANY)} stories against that of ${String(FEW)}`,
        figure: `${String(ratio)} ×`,
        value: ratio,
        mark: atMost(1.5, '×'),
        method: `medians ${median(many).toFixed(0)} and ${median(few).toFixed(0)} ms, by turns, from the press to the paint of the first row`,
        n: RUNS,
        details: { few, many },
      },
    ];
  },
};
