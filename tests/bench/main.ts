import { chromium } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../../src/tools/browser.mjs';
import { root } from '../../src/tools/run.mjs';
import { buildAll } from './builds';
import { openDevices } from './devices';
import { archive } from './measures/archive';
import { bytes } from './measures/bytes';
import { deadline } from './measures/deadline';
import { history } from './measures/history';
import { historyScroll } from './measures/history-scroll';
import { historySearch } from './measures/history-search';
import { keystroke } from './measures/keystroke';
import { kills } from './measures/kills';
import { length } from './measures/length';
import { lengthOver } from './measures/length-over';
import { loop } from './measures/loop';
import { manyStories } from './measures/many-stories';
import { matching } from './measures/matching';
import { navigation } from './measures/navigation';
import { tasks } from './measures/tasks';
import { trends } from './measures/trends';
import { isHit, type Bench, type Measure, type Row } from './row';
import { machine, tableOf } from './table';

/** One after another: the quick ones first, then those that take minutes. */
const measures: readonly Measure[] = [
  bytes,
  navigation,
  matching,
  manyStories,
  keystroke,
  tasks,
  history,
  historyScroll,
  historySearch,
  trends,
  archive,
  length,
  deadline,
  lengthOver,
  loop,
  kills,
];

/** Runs the measures named, all of them when none is, and gives the exit status: a miss is none. */
export async function bench(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !measures.some((measure) => measure.name === name));
  if (unknown !== undefined) {
    console.error(
      `There is no measure ${unknown}. The measures are ${measures.map(({ name }) => name).join(', ')}.`,
    );
    return 1;
  }
  const chosen = measures.filter(({ name }) => names.length === 0 || names.includes(name));
  const began = performance.now();
  const rows: Row[] = [];
  const failed: string[] = [];
  const browser = await chromium.launch(await findBrowser());
  const ran = machine(browser.version());
  await browser.close();
  console.log(`${ran}\nbuilds the app and the floor`);
  const builds = await buildAll();
  const devices = openDevices(builds.app);
  try {
    for (const measure of chosen) rows.push(...(await take(measure, { builds, devices }, failed)));
  } finally {
    await devices.close();
    await builds.close();
  }
  const took = Math.round((performance.now() - began) / 1000);
  console.log(`\n${tableOf(rows)}\n`);
  for (const trouble of failed) console.log(trouble);
  const hits = rows.filter((row) => isHit(row) === true).length;
  const misses = rows.filter((row) => isHit(row) === false).length;
  console.log(`${hits} hit, ${misses} missed, ${failed.length} not taken, in ${took} s.`);
  await writeFile(join(root, 'bench.json'), written(ran, rows, failed, took));
  return failed.length === 0 ? 0 : 1;
}

async function take(measure: Measure, given: Omit<Bench, 'say'>, failed: string[]): Promise<readonly Row[]> {
  const say = (words: string): void => {
    console.log(`${measure.name}: ${words}`);
  };
  try {
    const rows = await measure.run({ ...given, say });
    for (const { measure: what, figure } of rows) say(`${what}: ${figure}`);
    return rows;
  } catch (error) {
    failed.push(
      `${measure.name} could not be taken: ${error instanceof Error ? error.message : String(error)}`,
    );
    return [];
  }
}

const written = (ran: string, rows: readonly Row[], failed: readonly string[], seconds: number): string =>
  `${JSON.stringify(
    {
      at: new Date().toISOString(),
      machine: ran,
      seconds,
      failed,
      rows: rows.map((row) => ({ ...row, mark: row.mark?.text ?? null, isHit: isHit(row) })),
    },
    null,
    2,
  )}\n`;
