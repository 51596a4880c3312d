import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, createServer, type HotPayload, type InlineConfig } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import { bankPlugin } from '../../../src/tools/bank-plugin';
import { testIndex } from '../../fixtures/bank';
import { bankFolder } from '../../fixtures/bank-folder';

const entry = `
import { chunks } from 'virtual:bank/chunks';
import { index } from 'virtual:bank/index';
import { interviewers } from 'virtual:bank/interviewers';
import { questions } from 'virtual:bank/questions';
console.log(index, chunks, interviewers, questions, () => [import('virtual:bank/rubric'), import('virtual:bank/frame')]);
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
  test('makes one file of each principle, question and interviewer, and keeps texts out of the first one', async () => {
    const result = await setup().build();
    if (Array.isArray(result) || !('output' in result)) return expect.fail('wanted one output');
    const files = result.output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
    const lazy = files.filter(({ isDynamicEntry }) => isDynamicEntry).map(({ name }) => name);
    expect(lazy.toSorted()).toEqual(
      [
        ...PRINCIPLE_IDS,
        ...testIndex.questions.map(({ id }) => id),
        ...testIndex.interviewers,
        'rubric',
        'frame',
      ].toSorted(),
    );
    const first = files.find(({ isEntry }) => isEntry);
    expect(first?.code).toContain('hard-promise-mistake');
    expect(first?.code).not.toContain('Describe a mistake');
    expect(first?.code).toContain('fola-grove');
    expect(first?.code).not.toContain('Fola Grove');
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
    return {
      code: async () => (await client.transformRequest('virtual:bank/question/hard-promise-mistake'))?.code,
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
    const { code, edit } = await setupServer();
    expect(await code()).toContain('Describe a mistake');
    expect(await edit('Describe a mistake', 'Describe one mistake')).toMatchObject({ type: 'full-reload' });
    expect(await code()).toContain('Describe one mistake');
  });

  test('a mistake is laid over the page until it is corrected', async () => {
    const { code, edit } = await setupServer();
    await code();
    expect(await edit('name: Earn Trust', 'name: Trust')).toMatchObject({
      type: 'error',
      err: {
        message: expect.stringContaining('questions/earn-trust.yaml:1 name: wanted "Earn Trust"') as string,
      },
    });
    await expect(code()).rejects.toThrow('A mistake in questions/:');
    expect(await edit('name: Trust', 'name: Earn Trust')).toMatchObject({ type: 'full-reload' });
    expect(await code()).toContain('Describe a mistake');
  });
});
