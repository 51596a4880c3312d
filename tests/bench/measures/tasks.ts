import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { setTimeout as lasting } from 'node:timers/promises';
import { findBrowser } from '../../../src/tools/browser.mjs';
import { SHORTEST, startFrom } from '../../e2e/pages';
import { rounded } from '../figures';
import { centre } from '../played';
import { atMost, type Measure } from '../row';

const ANSWERS = 3;
const PARTS = ['Situation', 'Task', 'Action', 'Result', 'Learning'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
}

/** In milliseconds. */
interface Longest {
  readonly starting: number;
  readonly during: number;
  readonly finishing: number;
}

const mark = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((given) => performance.mark(given).name, `bench-${name}`);

/** By places looked up before: looking for a button would be a task of ours on the page's own thread. */
async function answerOnce(page: Page): Promise<void> {
  const start = await centre(page, 'Start answer');
  await lasting(500);
  await mark(page, 'starting');
  await page.mouse.click(start.x, start.y);
  await lasting(1500);
  await mark(page, 'started');
  const parts = [];
  for (const part of PARTS) parts.push(await centre(page, part));
  const pause = await centre(page, 'Pause');
  const timer = await centre(page, 'Hide timer');
  const finish = await centre(page, 'Finish answer');
  const notes = await page.getByLabel('Notes').boundingBox();
  if (notes === null) throw new Error('There are no Notes.');
  await lasting(500);

  await mark(page, 'during');
  for (const { x, y } of parts) {
    await page.mouse.click(x, y);
    await lasting(600);
  }
  await page.mouse.click(notes.x + notes.width / 2, notes.y + notes.height / 2);
  await page.keyboard.type('forty beds, one lift', { delay: 90 });
  for (const { x, y } of [pause, pause, timer, timer]) {
    await page.mouse.click(x, y);
    await lasting(700);
  }
  await lasting(8000);
  await mark(page, 'finishing');
  await page.mouse.click(finish.x, finish.y);
  await lasting(1500);
  await mark(page, 'finished');
}

function longestIn(trace: readonly TraceEvent[]): Longest {
  const at = (name: string): TraceEvent => {
    const found = trace.find((event) => event.name === `bench-${name}`);
    if (found === undefined) throw new Error(`The trace has no mark bench-${name}.`);
    return found;
  };
  const { pid, tid } = at('starting');
  const tasks = trace.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && event.pid === pid && event.tid === tid,
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks.');
  const longest = (from: string, to: string): number =>
    Math.max(
      0,
      ...tasks
        .filter(({ ts }) => ts >= at(from).ts && ts <= at(to).ts)
        .map(({ dur }) => rounded((dur ?? 0) / 1000)),
    );
  return {
    starting: longest('starting', 'started'),
    during: longest('during', 'finishing'),
    finishing: longest('finishing', 'finished'),
  };
}

async function traced(address: string): Promise<Longest> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ baseURL: address });
    const talk = await page.context().newCDPSession(page);
    await startFrom(page, SHORTEST);
    await talk.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
    await answerOnce(page);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[];
    };
    return longestIn(traceEvents);
  } finally {
    await browser.close();
  }
}

export const tasks: Measure = {
  name: 'tasks',
  async run({ builds, say }) {
    const found: Longest[] = [];
    for (let answer = 1; answer <= ANSWERS; answer += 1) {
      say(`traces answer ${String(answer)} of ${String(ANSWERS)}, ×4`);
      found.push(await traced(builds.app));
    }
    const row = (phase: keyof Longest, words: string, method: string, isMarked: boolean) => {
      const worst = Math.max(...found.map((one) => one[phase]));
      return {
        measure: `longest task on the main thread ${words}, processor ×4`,
        figure: `${String(worst)} ms`,
        value: worst,
        mark: isMarked ? atMost(50, 'ms') : null,
        method,
        n: ANSWERS,
        details: found,
      };
    };
    return [
      row(
        'during',
        'during an answer',
        'worst; traced; parts, notes, pause, hidden timer, 8 s of nothing',
        true,
      ),
      row('starting', 'as an answer starts', 'worst; the press and the second after it', false),
      row('finishing', 'as an answer ends', 'worst; the press and the second after it', false),
    ];
  },
};
