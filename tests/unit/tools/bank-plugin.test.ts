import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { build, createServer, type HotPayload, type InlineConfig } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import { bankPlugin } from '../../../src/tools/bank-plugin';
import { testChunks } from '../../fixtures/bank';
import { bankFolder } from '../../fixtures/bank-folder';

const entry = `
import { files } from 'virtual:bank/files';
import { index } from 'virtual:bank/index';
console.log(index, files);
`;

/** A tiny app that asks for everything the plugin offers. */
function setup() {
  const folder = bankFolder();
  const root = dirname(folder.dir);
  writeFileSync(join(root, 'main.js'), entry);
  const config = {
    root,
    configFile: false as const,
    logLevel: 'silent' as const,
    plugins: [bankPlugin()],
  } satisfies InlineConfig;
  return {
    folder,
    build: () =>
      build({ ...config, build: { write: false, rolldownOptions: { input: join(root, 'main.js') } } }),
    serve: async () => {
      const server = await createServer({
        ...config,
        server: { middlewareMode: true, ws: false, watch: null },
      });
      onTestFinished(() => server.close());
      return server;
    },
  };
}

describe('a build', () => {
  test('makes data of the texts, one file a principle, and keeps them out of the script', async () => {
    const result = await setup().build();
    if (Array.isArray(result) || !('output' in result)) return expect.fail('wanted one output');
    const texts = result.output.flatMap((file) => (file.type === 'asset' ? [file] : []));
    expect(texts.map(({ names }) => names[0]).toSorted()).toEqual(
      [...PRINCIPLE_IDS.map((id) => `${id}.json`), 'rounds.json', 'rubric.json', 'recall.json'].toSorted(),
    );
    const trust = texts.find(({ names }) => names[0] === 'earn-trust.json');
    if (trust === undefined) return expect.fail('wanted a file of data');
    expect(JSON.parse(String(trust.source))).toEqual(
      testChunks.find(({ principle }) => principle.id === 'earn-trust'),
    );
    const script = result.output.find((file) => file.type === 'chunk' && file.isEntry);
    if (script?.type !== 'chunk') return expect.fail('wanted a script');
    expect(script.code).toContain('hard-promise-mistake');
    expect(script.code).toContain('fola-grove');
    expect(script.code).toContain(trust.fileName.split('/').at(-1));
    expect(script.code).not.toContain('Describe a mistake');
    expect(script.code).not.toContain('Fola Grove');
  });

  test('stops, and names all mistakes once', async () => {
    const { folder, build } = setup();
    folder.edit('earn-trust.yaml', 'name: Earn Trust', 'name: Trust');
    folder.edit('frugality.yaml', 'item: role', 'item: results');
    const failure = await build().then(
      () => 'built',
      (error: unknown) => String(error),
    );
    expect(failure.match(/2 mistakes in questions/gu)).toHaveLength(1);
    expect(failure).toContain('questions/earn-trust.yaml:1 name: wanted "Earn Trust"; found "Trust"');
    expect(failure).toContain(
      'questions/frugality.yaml:17 questions[0].probes[1].item: wanted one of event,',
    );
  });
});

describe('while developing', () => {
  /** What the page is told when a file of the folder was edited. */
  async function setupServer() {
    const { folder, serve } = setup();
    const server = await serve();
    const { client } = server.environments;
    const http = createHttpServer(server.middlewares).listen(0);
    onTestFinished(() => void http.close());
    await once(http, 'listening');
    const { port } = http.address() as AddressInfo;
    return {
      index: async () => (await client.transformRequest('virtual:bank/index'))?.code,
      texts: async () => (await fetch(`http://localhost:${port}/@bank/earn-trust.json`)).text(),
      edit: (from: string, to: string) => {
        const told = new Promise<HotPayload>((resolve) => {
          client.hot.send = (payload: HotPayload | string) => resolve(payload as HotPayload);
        });
        folder.edit('earn-trust.yaml', from, to);
        server.watcher.emit('change', join(folder.dir, 'earn-trust.yaml'));
        return told;
      },
    };
  }

  test('an edited text loads the page anew', async () => {
    const { texts, edit } = await setupServer();
    expect(await texts()).toContain('Describe a mistake');
    expect(await edit('Describe a mistake', 'Describe one mistake')).toMatchObject({ type: 'full-reload' });
    expect(await texts()).toContain('Describe one mistake');
  });

  test('a mistake is laid over the page until it is corrected', async () => {
    const { index, texts, edit } = await setupServer();
    await index();
    expect(await edit('name: Earn Trust', 'name: Trust')).toMatchObject({
      type: 'error',
      err: {
        message: expect.stringContaining('questions/earn-trust.yaml:1 name: wanted "Earn Trust"') as string,
      },
    });
    await expect(index()).rejects.toThrow('A mistake in questions/:');
    expect(await texts()).not.toContain('Describe a mistake');
    expect(await edit('name: Trust', 'name: Earn Trust')).toMatchObject({ type: 'full-reload' });
    expect(await index()).toContain('hard-promise-mistake');
    expect(await texts()).toContain('Describe a mistake');
  });
});
