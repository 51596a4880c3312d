// Draws docs/statechart.md from the machine, and docs/question-pack.schema.json from the schema that packs are read by.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { createServer } from 'vite';
import { root } from './run.mjs';

const page = join(root, 'docs', 'statechart.md');
const schema = join(root, 'docs', 'question-pack.schema.json');

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
  const { packSchemaText } = await server.ssrLoadModule('/src/tools/pack-schema.ts');
  await writeFile(
    schema,
    await format(packSchemaText(), { ...(await resolveConfig(schema)), parser: 'json' }),
  );
  console.log('Drawn: docs/statechart.md, docs/question-pack.schema.json');
} finally {
  await server.close();
}
