import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isInstalled } from '../../../src/tools/install.mjs';

const svelte = { 'node_modules/svelte': { version: '5.57.0', integrity: 'sha512-a' } };
const vite = { 'node_modules/vite': { version: '8.3.0', integrity: 'sha512-b' } };
const forMac = { 'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-c', optional: true } };

/** A project whose lock file names some packages, with others installed, or none ever. */
async function setup(locked: object, installed?: object) {
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'node_modules'));
  const packages = { '': { name: 'greenroom' }, ...locked };
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  if (installed) {
    await writeFile(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  return folder;
}

test('what the lock file names is installed', async () => {
  expect(await isInstalled(await setup({ ...svelte, ...vite }, { ...svelte, ...vite }))).toBe(true);
});

test('a package for other systems may be missing', async () => {
  expect(await isInstalled(await setup({ ...svelte, ...forMac }, svelte))).toBe(true);
});

test.each([
  ['nothing was ever installed', svelte, undefined],
  ['the lock file gained a package', { ...svelte, ...vite }, svelte],
  ['the lock file lost a package', svelte, { ...svelte, ...vite }],
  ['a version changed', { 'node_modules/svelte': { version: '5.57.1', integrity: 'sha512-a' } }, svelte],
  [
    'the content of a version changed',
    { 'node_modules/svelte': { version: '5.57.0', integrity: 'sha512-z' } },
    svelte,
  ],
])('the install is stale when %s', async (_, locked, installed) => {
  expect(await isInstalled(await setup(locked, installed))).toBe(false);
});

test('an install that was broken off is stale', async () => {
  const folder = await setup(svelte, svelte);
  await writeFile(join(folder, 'node_modules/.package-lock.json'), '{"packages": {');
  expect(await isInstalled(folder)).toBe(false);
});

test('without a lock file it says so', async () => {
  const folder = await setup(svelte, svelte);
  await rm(join(folder, 'package-lock.json'));
  await expect(isInstalled(folder)).rejects.toThrow(`package-lock.json in ${folder}`);
});
