import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Entry */

/**
 * Whether node_modules is just what the lock file names. npm leaves its own record of what it installed as the last
 * thing it does, so an install that was broken off counts as stale.
 * @param {string} folder
 */
export async function isInstalled(folder) {
  const wanted = await entries(join(folder, 'package-lock.json'));
  const found = await entries(join(folder, 'node_modules', '.package-lock.json'));
  if (wanted === undefined) throw new Error(`There is no readable package-lock.json in ${folder}`);
  if (found === undefined) return false;
  for (const [path, entry] of wanted) {
    const there = found.get(path);
    if (there === undefined ? !entry.optional : !isSame(entry, there)) return false;
  }
  return [...found.keys()].every((path) => wanted.has(path));
}

/** @param {string} path */
async function entries(path) {
  try {
    /** @type {{ packages: Record<string, Entry> }} */
    const { packages } = JSON.parse(await readFile(path, 'utf8'));
    return new Map(Object.entries(packages).filter(([name]) => name !== ''));
  } catch {
    return undefined;
  }
}

/** @param {Entry} one @param {Entry} other */
const isSame = (one, other) => one.version === other.version && one.integrity === other.integrity;

/** Brings node_modules in line with the lock file, and does nothing when it already is. */
export async function install() {
  if (await isInstalled(root)) return;
  console.log('Installing what Greenroom is built with (npm ci) …');
  // The build and the tests are made of development packages, whatever NODE_ENV says.
  const status = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    throw new Error(
      'The packages could not be installed: npm says above why. Without a network, run this once with one.',
    );
  }
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit status, 1 when npm did not run at all
 */
export function npm(args) {
  const [command, ...rest] = npmCommand();
  return new Promise((resolve) => {
    const child = spawn(command, [...rest, ...args], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** The npm that started us where one did; npm's own name needs a shell on Windows. @returns {[string, ...string[]]} */
function npmCommand() {
  const path = process.env.npm_execpath ?? '';
  return basename(path).startsWith('npm-cli') ? [process.execPath, path] : ['npm'];
}
