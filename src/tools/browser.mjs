import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackaged, installPlaywrights, packaged, playwrights } from './browser-install.mjs';
import { installed } from './browser-places.mjs';

/** How the tests start a browser: quiet, since what it does in the background is not what they look at. */
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Launch options for the configurations of Playwright and Vitest: what `npm test` found, or what is installed.
 * Without either, Playwright looks for its own.
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function installedBrowser() {
  const executablePath = process.env.GREENROOM_CHROMIUM ?? installed()[0] ?? packaged();
  return executablePath === undefined ? { args } : { executablePath, args };
}

/** The first browser that starts, installed for the tests where the machine has none. */
export async function findBrowser() {
  for await (const executablePath of candidates()) {
    if (await starts(executablePath)) return { executablePath, args };
    console.error(`${executablePath} does not start: looking further.`);
  }
  throw new Error(
    'The tests need a Chromium, and none is installed or could be fetched: ' +
      'install Chromium or Chrome, or set CHROMIUM to the path of one.',
  );
}

/** @returns {AsyncGenerator<string>} */
async function* candidates() {
  yield* installed();
  for (const path of [packaged(), await playwrights()]) if (path !== undefined) yield path;
  console.log('No browser is installed here: fetching a Chromium for the tests (70 MB) …');
  for (const fetch of [installPackaged, installPlaywrights]) {
    const path = await fetch();
    if (path !== undefined) yield path;
  }
}

/**
 * Whether a browser opens its debugging port, which is what the tests need. (`--version` opens a window on Windows.)
 * @param {string} path
 * @param {number} [patience] in milliseconds
 */
async function starts(path, patience = 30_000) {
  const profile = await mkdtemp(join(tmpdir(), 'greenroom-'));
  const child = spawn(
    path,
    // Playwright starts it without its sandbox too.
    [
      ...args,
      '--no-sandbox',
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const closed = new Promise((resolve) => child.on('close', resolve).on('error', resolve));
  const listening = new Promise((resolve) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('DevTools listening')) resolve(true);
    });
  });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
  const isUp = (await Promise.race([listening, closed, late])) === true;
  clearTimeout(timer);
  child.kill('SIGKILL');
  await closed;
  // A browser that is still dying may write there; the system clears its temporary folder in any case.
  await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  return isUp;
}
