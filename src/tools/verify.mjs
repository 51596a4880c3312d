import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { install } from './install.mjs';
import { add, none, oneFailed, readPlaywright, readVitest, sentence, tally } from './reports.mjs';
import { root, runNode, script } from './run.mjs';

/**
 * @typedef {object} Step
 * @property {string} name as in `npm test -- name`
 * @property {string} run
 * @property {boolean} [inBrowser]
 * @property {boolean} [ofBuild] looks at dist/, so it builds first
 * @property {(report: any) => import('./reports.mjs').Tally} [read] how to count its tests
 */

const vitest = `vitest run --configLoader bundle --reporter=default --reporter=json`;

/** Cheapest first: what is wrong is known soon. @type {readonly Step[]} */
const steps = [
  { name: 'format', run: 'prettier --check .' },
  { name: 'lint', run: 'eslint .' },
  { name: 'spelling', run: 'cspell lint --config questions/cspell.json --root questions --no-progress .' },
  { name: 'types', run: 'svelte-check --fail-on-warnings --tsconfig ./tsconfig.json' },
  { name: 'dead-code', run: 'knip' },
  { name: 'unit', run: `${vitest} --project unit --project component`, read: readVitest },
  { name: 'build', run: 'vite build --configLoader bundle' },
  { name: 'size', run: 'size-limit', ofBuild: true },
  { name: 'browser', run: `${vitest} --project browser`, inBrowser: true, read: readVitest },
  {
    name: 'e2e',
    run: 'playwright test -c tests/e2e/playwright.config.ts',
    inBrowser: true,
    ofBuild: true,
    read: readPlaywright,
  },
];

const reports = join(root, 'node_modules', '.cache', 'greenroom', 'reports');

/**
 * Runs the steps, all of them when none is named, up to the first that fails; ends with the sum of all tests.
 * @param {readonly string[]} names
 */
export async function verify(names) {
  let sum = none;
  /** @type {string[]} */
  const troubles = [];
  try {
    const chosen = choose(names);
    await install();
    const env = { ...process.env, ...(chosen.some(({ inBrowser }) => inBrowser) ? await browserEnv() : {}) };
    for (const step of chosen) {
      const { counted, isGood } = await take(step, env);
      sum = add(sum, counted);
      if (isGood) continue;
      troubles.push(
        `${step.name} failed${step === chosen.at(-1) ? '' : ': what comes after it was not run'}.`,
      );
      break;
    }
  } catch (error) {
    troubles.push(error instanceof Error ? error.message : String(error));
    sum = add(sum, oneFailed);
  }
  if (sum.skipped > 0) troubles.push(`${sum.skipped} skipped: a test is either run or removed.`);
  for (const trouble of troubles) console.log(trouble);
  console.log(sentence(sum));
  return troubles.length === 0;
}

/** @param {readonly string[]} names */
function choose(names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    throw new Error(
      `There is no step ${unknown}. The steps are ${steps.map(({ name }) => name).join(', ')}.`,
    );
  }
  if (names.length === 0) return steps;
  const ofBuild = steps.some((step) => step.ofBuild && names.includes(step.name));
  return steps.filter(({ name }) => names.includes(name) || (ofBuild && name === 'build'));
}

async function browserEnv() {
  const { findBrowser } = await import('./browser.mjs');
  const { executablePath } = await findBrowser();
  return { GREENROOM_CHROMIUM: executablePath };
}

/** @param {Step} step @param {NodeJS.ProcessEnv} env */
async function take({ name, run, read }, env) {
  console.log(`\n── ${name}: ${run}`);
  const report = join(reports, `${name}.json`);
  await mkdir(reports, { recursive: true });
  await rm(report, { force: true });
  const [command = '', ...args] = run.split(' ');
  const outputs = command === 'vitest' ? [`--outputFile.json=${report}`] : [];
  const began = performance.now();
  const status = await runNode(script(command), [...args, ...outputs], {
    env: { ...env, GREENROOM_REPORT: report },
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const text = await readFile(report, 'utf8').catch(() => undefined);
  const counted = read === undefined ? (status === 0 ? none : oneFailed) : tally(status, text, read);
  const isGood = status === 0 && counted.failed === 0;
  console.log(`\n── ${name}: ${isGood ? 'good' : 'failed'}, ${seconds} s`);
  return { counted, isGood };
}
