import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './install.mjs';
import { root, runNode, script } from './run.mjs';

const folder = join(root, 'node_modules', '.cache', 'greenroom', 'chromium');
const launcher = join(folder, 'chromium.sh');

/** A Chromium that comes inside an npm package (Linux on x64 only), where this machine has it already. */
export const packaged = () => (existsSync(launcher) ? launcher : undefined);

/**
 * Installs it beside the other packages without saving it among them: most machines have a browser of their own.
 * @returns {Promise<string | undefined>} nothing where the package has no binary or npm failed
 */
export async function installPackaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  await rm(folder, { recursive: true, force: true });
  const unpacked = join(folder, 'unpacked');
  await mkdir(unpacked, { recursive: true });
  const name = '@sparticuz/chromium';
  const options = ['--no-save', '--no-package-lock', '--engine-strict=false', '--no-audit', '--no-fund'];
  if ((await npm(['install', '--prefix', folder, ...options, '--loglevel=error', `${name}@153`])) !== 0)
    return undefined;

  const unpack = join(folder, 'unpack.mjs');
  await writeFile(unpack, `import chromium from '${name}';\nawait chromium.executablePath();\n`);
  // It unpacks into the temporary folder, and its libraries only where it believes to be in Amazon's cloud.
  const env = { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  if ((await runNode(unpack, [], { cwd: folder, env })) !== 0) return undefined;

  // Its own fonts and libraries are for machines that have none.
  const fonts = join(unpacked, 'fonts.conf');
  await writeFile(
    fonts,
    `<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${unpacked}/fonts</dir></fontconfig>\n`,
  );
  await writeFile(
    launcher,
    [
      '#!/bin/sh',
      `export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}${unpacked}/al2023/lib"`,
      `export FONTCONFIG_FILE="\${FONTCONFIG_FILE:-${fonts}}"`,
      `exec "${unpacked}/chromium" "$@"`,
      '',
    ].join('\n'),
  );
  await chmod(launcher, 0o755);
  return launcher;
}

/** Playwright's own browser, where it was fetched before. */
export async function playwrights() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

export async function installPlaywrights() {
  return (await runNode(script('playwright'), ['install', 'chromium'])) === 0 ? playwrights() : undefined;
}
