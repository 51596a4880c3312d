import { setTimeout as lasting } from 'node:timers/promises';
import { between } from './figures';
import { clockOf, type Watched } from './in-page';
import { hide, over, untilDue, type Waiting } from './minute';

/** How a page is treated while it waits, and what it came to. */
export interface State {
  readonly name: string;
  readonly method: string;
  readonly most: number;
  readonly times: number;
  /** Hidden long before the minute begins. */
  readonly isLongHidden: boolean;
  readonly treat: (waiting: Waiting) => Promise<Late>;
}

export interface Late {
  readonly late: number;
  readonly proof: string;
}

const shown = (watch: Watched): string => `visibilityState «${String(watch.visibility)}»`;

async function inFront(waiting: Waiting): Promise<Late> {
  await untilDue(waiting, 500);
  const watch = await over(waiting.page, true);
  return { late: Number(watch.painted) - waiting.due, proof: shown(watch) };
}

async function hidden(waiting: Waiting): Promise<Late> {
  await hide(waiting);
  return afterAll(waiting);
}

async function afterAll(waiting: Waiting): Promise<Late> {
  await untilDue(waiting, 500);
  const watch = await over(waiting.page, false);
  return {
    late: Number(watch.ended) - waiting.due,
    proof: `${shown(watch)}, its own timers of 100 ms up to ${String(Math.round(watch.longestGap))} ms apart`,
  };
}

/** Away from two seconds before the end to four after it, longer than what counts as slept over. */
async function away(
  waiting: Waiting,
  go: () => Promise<void>,
  back: () => Promise<void>,
): Promise<Omit<Late, 'proof'> & { readonly watch: Watched }> {
  const { page, due } = waiting;
  const ahead = await clockOf((expression) => page.evaluate<number>(expression));
  await untilDue(waiting, -2000);
  await go();
  await lasting(6000);
  const thawed = performance.now();
  await back();
  const watch = await over(page, false);
  if (Number(watch.ended) < due + 3000) throw new Error('The page was not frozen.');
  return { late: Number(watch.ended) + ahead - thawed, watch };
}

async function stopped(waiting: Waiting): Promise<Late> {
  const processes = await waiting.browser.renderers();
  const signal = (name: NodeJS.Signals) => (): Promise<void> => {
    for (const id of processes) process.kill(id, name);
    return Promise.resolve();
  };
  const { late, watch } = await away(waiting, signal('SIGSTOP'), signal('SIGCONT'));
  return { late, proof: shown(watch) };
}

async function frozen(waiting: Waiting): Promise<Late> {
  const { page } = waiting;
  await hide(waiting);
  const turn = (state: string) => async (): Promise<void> => {
    await page.send('Page.setWebLifecycleState', { state });
  };
  const { late, watch } = await away(waiting, turn('frozen'), turn('active'));
  return {
    late,
    proof: `${shown(watch)}, its own timers stood still for ${String(Math.round(watch.longestGap))} ms`,
  };
}

export async function stalled(waiting: Waiting, isShort: boolean, chance: () => number): Promise<Late> {
  const { page, due } = waiting;
  if (isShort) await page.evaluate('bench.goAhead(50_000)');
  const lengths = Array.from({ length: 150 }, () => between(chance, 300, 900));
  page.evaluate(`bench.stall(${JSON.stringify(lengths)})`).catch(() => undefined);
  await lasting(isShort ? 11_500 : 61_500);
  const { painted, stalls } = await over(page, true);
  const fell = stalls.find(({ from, to }) => from <= due && due <= to);
  return {
    late: Number(painted) - (fell?.to ?? due),
    proof:
      fell === undefined
        ? 'between two stalls'
        : `in a stall of ${String(Math.round(fell.to - fell.from))} ms`,
  };
}

export const quiet: readonly State[] = [
  {
    name: 'in front',
    method: 'to the paint of the next screen',
    most: 50,
    times: 3,
    isLongHidden: false,
    treat: inFront,
  },
  {
    name: 'really hidden',
    method: 'behind another tab',
    most: 50,
    times: 3,
    isLongHidden: false,
    treat: hidden,
  },
  {
    name: 'intensively throttled',
    method: 'hidden for a minute before the minute begins',
    most: 50,
    times: 3,
    isLongHidden: true,
    treat: afterAll,
  },
  {
    name: 'stopped past its end, after the thaw',
    method: 'SIGSTOP to its process, SIGCONT 4 s after the end',
    most: 100,
    times: 2,
    isLongHidden: false,
    treat: stopped,
  },
  {
    name: 'frozen past its end, after the thaw',
    method: 'Page.setWebLifecycleState in a hidden page',
    most: 100,
    times: 2,
    isLongHidden: false,
    treat: frozen,
  },
];
