import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { onTestFinished, expect, test } from 'vitest';
import { policyPlugin } from '../../../src/tools/policy-plugin';
import { contentPolicy } from '../../../src/tools/policy.mjs';

test('the policy stands before all else in the head of the built page', async () => {
  const root = await mkdtemp(join(tmpdir(), 'greenroom-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await writeFile(join(root, 'main.js'), 'document.title = "Greenroom";');
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><html><head><meta charset="utf-8"><script type="module" src="./main.js"></script></head></html>',
  );
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false },
    plugins: [policyPlugin()],
  });
  const page = 'output' in built ? built.output.find(({ fileName }) => fileName === 'index.html') : undefined;
  const html = page?.type === 'asset' ? String(page.source) : '';
  expect(html.replace(/\s+/g, ' ').replaceAll('&#39;', "'")).toContain(
    `<head> <meta http-equiv="Content-Security-Policy" content="${contentPolicy}">`,
  );
});
