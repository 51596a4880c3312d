import { svelte } from '@sveltejs/vite-plugin-svelte';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { policyPlugin } from '../../src/tools/policy-plugin';
import { root } from '../../src/tools/run.mjs';
import { serve } from '../../src/tools/serve.mjs';

/** The addresses of what was built, each served as `npm start` serves the app. */
export interface Builds {
  readonly app: string;
  /** Of the origin of the app: a page that offers its store, and its rows of the history drawn from memory. */
  readonly kept: string;
  /** The smallest page with the libraries of the app. */
  readonly floor: string;
  /** A page that offers the app's own search: `match`. */
  readonly matching: string;
  /** The app behind one more line in each script, which lets `Date` be shifted in page and worker. */
  readonly shiftable: string;
  close(): Promise<void>;
}

const KEPT = 'bench-kept';

/** What is posted to this channel is added to `Date` wherever it is heard. */
export const SHIFTS = 'bench-shifts';

/** Once in each page and worker, though it stands in each script. */
const shiftLine = `(globalThis.benchShift ??= (() => {
  const shift = { by: 0 };
  const real = Date.now;
  const heard = new BroadcastChannel('${SHIFTS}');
  heard.onmessage = ({ data }) => (shift.by = data);
  const now = () => real() + shift.by;
  globalThis.Date = class extends Date {
    constructor(...given) { given.length === 0 ? super(now()) : super(...given); }
    static now() { return now(); }
  };
  return shift;
})());`.replaceAll(/\s*\n\s*/gu, ' ');

export async function buildAll(): Promise<Builds> {
  // What reads this file's TypeScript has set «development», with which Vite would build what nobody is served.
  process.env['NODE_ENV'] = 'production';
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-bench-'));
  const app = join(folder, 'app');
  const floor = join(folder, 'floor');
  const matching = join(folder, 'matching');
  const shiftable = join(folder, 'shiftable');
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    configLoader: 'runner',
    logLevel: 'error',
    build: { outDir: app },
  });
  for (const [name, outDir] of [
    ['floor', floor],
    ['matching', matching],
    // In a folder of the app: a page of another origin would not see what the app keeps.
    ['kept', join(app, KEPT)],
  ] as const)
    await build({
      root: join(root, 'tests/bench', name),
      configFile: false,
      base: './',
      logLevel: 'error',
      plugins: [svelte({ configFile: false }), policyPlugin()],
      build: { outDir, target: 'es2023', assetsInlineLimit: 0 },
    });
  await cp(app, shiftable, { recursive: true });
  await lineInFront(join(shiftable, 'assets'));
  const served = await Promise.all([app, floor, matching, shiftable].map((one) => serve(one, 0)));
  const [ofApp = '', ofFloor = '', ofMatching = '', ofShiftable = ''] = served.map(
    ({ port }) => `http://localhost:${String(port)}/`,
  );
  return {
    app: ofApp,
    kept: `${ofApp}${KEPT}/index.html`,
    floor: ofFloor,
    matching: ofMatching,
    shiftable: ofShiftable,
    async close() {
      await Promise.all(served.map(({ close }) => close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function lineInFront(assets: string): Promise<void> {
  for (const name of await readdir(assets)) {
    if (!name.endsWith('.js')) continue;
    const path = join(assets, name);
    await writeFile(path, `${shiftLine}\n${await readFile(path, 'utf8')}`);
  }
}
