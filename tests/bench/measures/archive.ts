import type { CDPSession, Page } from '@playwright/test';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as lasting } from 'node:timers/promises';
import { button } from '../../e2e/pages';
import { rounded } from '../figures';
import { watchHeaps } from '../heaps';
import { mortalBrowser } from '../played';
import { atMost, type Measure, type Row } from '../row';

const SIZE = 10_000;
const SAMPLE_EVERY = 100;
const PATIENCE = 300_000;

/** What one job did to its page. */
interface Watched {
  /** In bytes, of page and workers; with whatever was not collected yet. */
  readonly idle: number;
  readonly peak: number;
  /** The longest task of the page in milliseconds; the browser tells of none under 50. */
  readonly block: number;
  readonly seconds: number;
  readonly samples: number;
}

/** Runs in the page. */
function collectTasks(): void {
  const tasks: number[] = [];
  Object.assign(globalThis, { tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
}

async function watched(page: Page, talk: CDPSession, job: () => Promise<unknown>): Promise<Watched> {
  for (let turn = 0; turn < 3; turn += 1) await talk.send('HeapProfiler.collectGarbage');
  const heaps = await watchHeaps(talk);
  const idle = await heaps.used();
  await page.evaluate(collectTasks);
  const began = performance.now();
  let isOver = false;
  const ended = job().finally(() => (isOver = true));
  // It is awaited below; until then its failure is nobody's.
  ended.catch(() => undefined);
  const samples: number[] = [];
  while (!isOver) {
    samples.push(await heaps.used());
    await lasting(SAMPLE_EVERY);
  }
  await ended;
  // Without it the figure would be that of the page alone, which does none of the work.
  if (heaps.workers === 0) throw new Error('No worker was seen at work.');
  const tasks = await page.evaluate<number[]>('tasks');
  return {
    idle,
    peak: Math.max(idle, ...samples),
    block: Math.max(0, ...tasks),
    seconds: (performance.now() - began) / 1000,
    samples: samples.length,
  };
}

async function openSettings(page: Page): Promise<void> {
  await page.goto('./#/settings');
  await button(page, 'Export everything').waitFor();
  await lasting(2000);
}

async function exportTo(path: string, page: Page): Promise<void> {
  const download = page.waitForEvent('download', { timeout: PATIENCE });
  await button(page, 'Export everything').click();
  await (await download).saveAs(path);
}

async function importFrom(path: string, page: Page): Promise<void> {
  await page.getByLabel('Import a file').setInputFiles(path);
  await button(page, 'Import').click({ timeout: PATIENCE });
  await page.getByText(/^Imported: /u).waitFor({ timeout: PATIENCE });
}

function rowsOf(
  what: string,
  { idle, peak, block, seconds, samples }: Watched,
  bytes: number,
): readonly Row[] {
  const grown = rounded((peak - idle) / 1e6);
  const longest = rounded(block, 0);
  return [
    {
      measure: `${what} of 10,000 sessions: peak over the idle heap`,
      figure: `${String(grown)} MB`,
      value: grown,
      mark: atMost(64, 'MB'),
      method: `page and worker, garbage included, every ${String(SAMPLE_EVERY)} ms; a file of ${String(rounded(bytes / 1e6))} MB in ${String(rounded(seconds))} s`,
      n: samples,
    },
    {
      measure: `${what} of 10,000 sessions: longest block of the page`,
      figure: longest === 0 ? '≤ 50 ms' : `${String(longest)} ms`,
      value: longest,
      mark: atMost(50, 'ms'),
      method: 'worst of the long tasks that the browser tells of',
      n: 1,
    },
  ];
}

export const archive: Measure = {
  name: 'archive',
  async run({ builds, devices, say }) {
    const folder = await mkdtemp(join(tmpdir(), 'greenroom-bench-'));
    const path = join(folder, 'all.jsonl');
    const other = await mortalBrowser(builds.app);
    try {
      say(`exports ${String(SIZE)} sessions`);
      const out = await devices.on(SIZE, async (page, talk) => {
        await openSettings(page);
        return watched(page, talk, () => exportTo(path, page));
      });
      const { size } = await stat(path);
      say(`imports them on another device`);
      const page = await other.open();
      await openSettings(page);
      const talk = await page.context().newCDPSession(page);
      const back = await watched(page, talk, () => importFrom(path, page));
      return [...rowsOf('export', out, size), ...rowsOf('import', back, size)];
    } finally {
      await other.end();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
