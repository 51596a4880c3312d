// Draws docs/statechart.md from the machine.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { createServer } from 'vite';
import { root } from './run.mjs';

const page = join(root, 'docs', 'statechart.md');

const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { statechartPage } = await server.ssrLoadModule('/src/tools/statechart.ts');
  await writeFile(
    page,
    await format(statechartPage(), { ...(await resolveConfig(page)), parser: 'markdown' }),
  );
  console.log('Drawn: docs/statechart.md');
} finally {
  await server.close();
}
