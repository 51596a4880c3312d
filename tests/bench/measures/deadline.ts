import { setTimeout as lasting } from 'node:timers/promises';
import { furthest, rounded, seeded } from '../figures';
import { begin, hide, stand, type Standing } from '../minute';
import { quiet, stalled, type Late, type State } from '../minute-states';
import { atMost, type Bench, type Measure, type Row } from '../row';

/** Chromium throttles intensively what is loaded and has been hidden for a minute; nothing is switched for it. */
const UNTIL_INTENSIVE = 62_000;

interface Prepared extends Standing {
  readonly state: State;
  readonly since: number;
}

/** All of them wait in the same minute, half a second apart: waiting is no load. */
async function waitTogether(bench: Bench): Promise<readonly Row[]> {
  const all: Prepared[] = [];
  try {
    for (const state of quiet)
      for (let time = 0; time < state.times; time += 1) {
        bench.say(`opens a browser: ${state.name}`);
        const standing = await stand(bench.builds.app);
        all.push({ ...standing, state, since: performance.now() });
        if (state.isLongHidden) await hide(standing);
      }
    bench.say('waits for the minute of each, some of them a second one');
    const ended = await Promise.all(all.map(runOne));
    return quiet.map((state) =>
      rowOf(
        state,
        ended.filter((run) => run.state === state).map(({ late }) => late),
      ),
    );
  } finally {
    await Promise.all(all.map(({ browser }) => browser.close()));
  }
}

async function runOne(
  prepared: Prepared,
  place: number,
): Promise<{ readonly state: State; readonly late: Late }> {
  const { state, since } = prepared;
  await lasting(500 * place);
  if (state.isLongHidden) await lasting(Math.max(0, since + UNTIL_INTENSIVE - performance.now()));
  return { state, late: await state.treat(await begin(prepared)) };
}

function rowOf({ name, method, most }: Pick<State, 'name' | 'method' | 'most'>, runs: readonly Late[]): Row {
  const worst = rounded(furthest(runs.map(({ late }) => late)));
  return {
    measure: `deadline of 60 s, ${name}: late by`,
    figure: `${String(worst)} ms`,
    value: Math.abs(worst),
    mark: atMost(most, 'ms'),
    method: `worst; ${method}; ${runs[0]?.proof ?? ''}`,
    n: runs.length,
    details: runs,
  };
}

async function stallOneByOne(bench: Bench): Promise<Row> {
  const chance = seeded(60);
  const runs: Late[] = [];
  for (const isShort of [false, true, true, true, true]) {
    bench.say(isShort ? 'stalls a minute whose clock is taken 50 s ahead' : 'stalls a whole minute');
    const standing = await stand(bench.builds.app);
    try {
      runs.push(await stalled(await begin(standing), isShort, chance));
    } finally {
      await standing.browser.close();
    }
  }
  return rowOf(
    {
      name: 'stalls of 0.3–0.9 s, after the stall',
      method: 'busy three quarters of the time; four of five with 50 s skipped',
      most: 50,
    },
    runs,
  );
}

export const deadline: Measure = {
  name: 'deadline',
  run: async (bench) => [...(await waitTogether(bench)), await stallOneByOne(bench)],
};
