// `npm run bench`, or `npm run bench -- name name`. What it measures is written in TypeScript, which Vite reads for it.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../../src/tools/run.mjs';

const { module } = await runnerImport(join(root, 'tests/bench/main.ts'), { configFile: false, root });
process.exitCode = await module.bench(process.argv.slice(2));
