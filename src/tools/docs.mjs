// Draws docs/statechart.md from the machine, and the schemas of files in docs/ from those that they are read by.
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
  const { packSchemaText } = await server.ssrLoadModule('/src/tools/pack-schema.ts');
  await drawSchema('question-pack.schema.json', packSchemaText());
  const { storyFileSchemaText } = await server.ssrLoadModule('/src/tools/story-file-schema.ts');
  await drawSchema('story-file.schema.json', storyFileSchemaText());
  const { archiveSchemaText } = await server.ssrLoadModule('/src/tools/archive-schema.ts');
  await drawSchema('archive.schema.json', archiveSchemaText());
  console.log('Drawn: docs/statechart.md, and the schemas of packs, of files of stories and of archives');
} finally {
  await server.close();
}

/** @param {string} name @param {string} text */
async function drawSchema(name, text) {
  const file = join(root, 'docs', name);
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), parser: 'json' }));
}
