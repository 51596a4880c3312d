import type { Page, Response } from '@playwright/test';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexModule } from '../../../src/tools/bank/bank-modules';
import { compileBank } from '../../../src/tools/bank/compile-bank';
import { root } from '../../../src/tools/run.mjs';
import { button } from '../../e2e/pages';
import { rounded } from '../figures';
import { inPage } from '../played';
import { atMost, type Measure } from '../row';

type Phase = 'before' | 'at the intro' | 'after the question';

interface Fetched {
  readonly name: string;
  readonly isScript: boolean;
  /** As a server would send it: gzip where that makes it smaller. */
  readonly bytes: number;
  readonly phase: Phase;
}

interface Moments {
  intro: number;
  question: number;
}

/** Runs in the page: notes when the intro and the first question first stood in its document. */
function noteMoments(): void {
  const moments: Moments = { intro: Infinity, question: Infinity };
  Object.assign(globalThis, { moments });
  const observer = new MutationObserver(() => {
    const words = [...document.querySelectorAll('button')].map((one) => one.textContent.trim());
    if (words.some((one) => one.startsWith('Begin')))
      moments.intro = Math.min(moments.intro, performance.now());
    if (!words.some((one) => one.startsWith('Start answer'))) return;
    moments.question = performance.now();
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true });
}

/** All that a page fetches on a first visit. What it began to fetch once the question stood there is ahead of need. */
async function visit(address: string, reach: (page: Page) => Promise<void>): Promise<readonly Fetched[]> {
  return inPage(address, async (page) => {
    const heard = new Map<string, Response>();
    page.context().on('response', (response) => heard.set(response.url(), response));
    await page.addInitScript(noteMoments);
    await page.goto('./');
    await reach(page);
    await page.waitForLoadState('networkidle');
    const began = new Map(
      await page.evaluate<[string, number][]>(
        `performance.getEntriesByType('resource').map(({ name, startTime }) => [name, startTime])`,
      ),
    );
    const moments = await page.evaluate<Moments>('moments');
    const phaseOf = (url: string): Phase => {
      const start = began.get(url) ?? 0;
      if (start > moments.question) return 'after the question';
      return start > moments.intro ? 'at the intro' : 'before';
    };
    return Promise.all([...heard].map(([url, response]) => fetched(response, phaseOf(url))));
  });
}

async function fetched(response: Response, phase: Phase): Promise<Fetched> {
  const name = new URL(response.url()).pathname;
  const body = await response.body();
  return {
    name,
    isScript: name.endsWith('.js'),
    bytes: Math.min(body.length, gzipSync(body, { level: 9 }).length),
    phase,
  };
}

const sum = (all: readonly Fetched[]): number => all.reduce((so, { bytes }) => so + bytes, 0);
const kB = (bytes: number): string => `${rounded(bytes / 1000).toFixed(1)} kB`;

export const bytes: Measure = {
  name: 'bytes',
  async run({ builds, say }) {
    say('visits the app for the first time, up to the first question');
    const app = await visit(builds.app, async (page) => {
      await button(page, 'Start interview').click();
      await button(page, 'Begin').click();
      await button(page, 'Start answer').waitFor();
    });
    say('visits the floor');
    const floor = await visit(builds.floor, (page) => button(page, 'Start interview').click());
    const needed = app.filter(({ phase }) => phase !== 'after the question');
    const ahead = app.filter(({ phase }) => phase === 'after the question');
    const scripts = sum(needed.filter(({ isScript }) => isScript));
    const atIntro = sum(needed.filter(({ isScript, phase }) => isScript && phase === 'at the intro'));
    const least = sum(floor.filter(({ isScript }) => isScript));
    const ratio = rounded(scripts / least, 2);
    const whole = rounded(sum(needed) / 1000);
    const texts = sum(needed.filter(({ name }) => name.endsWith('.json')));
    const bank = compileBank(join(root, 'questions'));
    const index = bank.kind === 'sound' ? gzipSync(indexModule(bank.index), { level: 9 }).length : NaN;
    const ofBank = rounded((texts + index) / 1000);
    return [
      {
        measure: 'script to reach the first question, gzip, against the floor',
        figure: `${String(ratio)} ×`,
        value: ratio,
        mark: atMost(2.3, '×'),
        method: `${kB(scripts)} against ${kB(least)}; every script asked for by then, worker too; texts are data and count below; ${kB(atIntro)} of it once the intro stood`,
        n: 1,
        details: { app: needed, floor },
      },
      {
        measure: 'all bytes of a first visit, gzip',
        figure: `${whole.toFixed(1)} kB`,
        value: whole,
        mark: atMost(130, 'kB'),
        method: `bodies, up to the first question; fetched ahead after it: ${kB(sum(ahead))} in ${String(ahead.length)} files`,
        n: 1,
        details: { needed, ahead },
      },
      {
        measure: 'bytes of the bank in a first visit, gzip',
        figure: `${ofBank.toFixed(1)} kB`,
        value: ofBank,
        mark: atMost(25, 'kB'),
        method: `${kB(texts)} of texts, and its index, which is part of the script, ${kB(index)} by itself`,
        n: 1,
      },
    ];
  },
};
