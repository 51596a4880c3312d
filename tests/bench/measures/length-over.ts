import type { Page } from '@playwright/test';
import { setTimeout as lasting } from 'node:timers/promises';
import { button, heading, SHORTEST, startFrom } from '../../e2e/pages';
import { between, median, rounded, seeded } from '../figures';
import { clockOf } from '../in-page';
import { inPage, mortalBrowser, pressAt } from '../played';
import { atMost, type Bench, type Measure, type Row } from '../row';
import { keptLength } from './length';

const RELOADS = 20;
const KILLS = 6;
/** How exactly our own clock tells what a person saw. */
const EXACTNESS = 50;

/** Runs in the page: notes when an answer under way first stood in its document. */
function noteAnswer(): void {
  const observer = new MutationObserver(() => {
    const isThere = [...document.querySelectorAll('button')].some((one) =>
      one.textContent.trim().startsWith('Finish answer'),
    );
    if (!isThere) return;
    Object.assign(globalThis, { answerSince: performance.now() });
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true });
}

/** The moment at which the answer was there again, on our own clock. */
async function backAt(page: Page): Promise<number> {
  await button(page, 'Finish answer').waitFor();
  const ahead = await clockOf((expression) => page.evaluate<number>(expression));
  return (await page.evaluate<number>('answerSince')) + ahead;
}

async function finishAt(page: Page): Promise<number> {
  const finished = await pressAt(page, 'Finish answer');
  await heading(page).getByText('Rate your answer').waitFor();
  return finished;
}

async function overReload(page: Page, milliseconds: number): Promise<number> {
  await page.goto('about:blank');
  await startFrom(page, SHORTEST);
  const started = await pressAt(page, 'Start answer');
  await button(page, 'Finish answer').waitFor();
  await lasting(milliseconds);
  const left = performance.now();
  await page.reload();
  const back = await backAt(page);
  await lasting(milliseconds / 2);
  const finished = await finishAt(page);
  return (await keptLength(page)) - (left - started) - (finished - back);
}

async function reloads({ builds, say }: Bench): Promise<Row> {
  const chance = seeded(20);
  say(`reloads ${String(RELOADS)} times in the middle of an answer`);
  const errors = await inPage(builds.app, async (page) => {
    await page.addInitScript(noteAnswer);
    const found: number[] = [];
    for (let time = 0; time < RELOADS; time += 1)
      found.push(await overReload(page, between(chance, 1000, 2500)));
    return found;
  });
  const middle = rounded(median(errors));
  return {
    measure: 'length of an answer over a reload: off by',
    figure: `${String(middle)} ms`,
    value: Math.abs(middle),
    mark: atMost(250, 'ms'),
    method: `median (${rounded(Math.min(...errors)).toString()} to ${rounded(Math.max(...errors)).toString()}); kept length less the time on screen before and after, on our own clock`,
    n: RELOADS,
    details: errors,
  };
}

async function overKill(address: string, milliseconds: number): Promise<number> {
  const mortal = await mortalBrowser(address);
  try {
    const page = await mortal.open();
    await startFrom(page, SHORTEST);
    const started = await pressAt(page, 'Start answer');
    await lasting(milliseconds);
    const killed = await mortal.kill();
    const again = await mortal.open();
    await again.addInitScript(noteAnswer);
    await again.goto('./#/interview');
    const back = await backAt(again);
    await lasting(1000);
    const finished = await finishAt(again);
    return (await keptLength(again)) - (killed - started) - (finished - back);
  } finally {
    await mortal.end();
  }
}

async function kills({ builds, say }: Bench): Promise<readonly Row[]> {
  const chance = seeded(10);
  const errors: number[] = [];
  for (let time = 0; time < KILLS; time += 1) {
    const milliseconds = Math.round(between(chance, 2000, 16_000));
    say(`kills the browser after ${String(milliseconds)} ms of an answer`);
    errors.push(await overKill(builds.app, milliseconds));
  }
  const shortest = rounded(Math.max(0, -Math.min(...errors)) / 1000, 2);
  const longest = rounded(Math.max(...errors));
  return [
    {
      measure: 'length of an answer over a kill: too short by',
      figure: `${String(shortest)} s`,
      value: shortest,
      mark: atMost(10, 's'),
      method: 'worst; nothing was pressed or typed since the start; SIGKILL to the whole browser',
      n: KILLS,
      details: errors,
    },
    {
      measure: 'length of an answer over a kill: longer than the truth by',
      figure: `${String(Math.max(0, longest))} ms`,
      value: longest,
      mark: { text: `never (± ${String(EXACTNESS)} ms)`, most: EXACTNESS },
      method: 'worst of the same runs; what our own clock cannot tell apart is allowed',
      n: KILLS,
      details: errors,
    },
  ];
}

export const lengthOver: Measure = {
  name: 'length-over',
  run: async (bench) => [await reloads(bench), ...(await kills(bench))],
};
