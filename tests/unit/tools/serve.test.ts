import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { onFreePort } from '../../../src/tools/free-port.mjs';
import { headers } from '../../../src/tools/policy.mjs';
import { serve } from '../../../src/tools/serve.mjs';

/** A served folder with a secret beside it; `ask` sends a path untouched, which `fetch` would tidy up. */
async function setup() {
  const around = await mkdtemp(join(tmpdir(), 'greenroom-'));
  const folder = join(around, 'dist');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(around, 'dist-secret'));
  await writeFile(join(around, 'secret.txt'), 'secret');
  await writeFile(join(around, 'dist-secret', 'key.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), '<h1>Żółw</h1>');
  for (const name of [
    'app.js',
    'app.css',
    'bank.json',
    'app.webmanifest',
    'icon.svg',
    'icon.png',
    'robots.txt',
  ]) {
    await writeFile(join(folder, name), name);
  }
  await writeFile(join(folder, 'assets', 'main-Ab12Cd34.js'), 'main');
  await writeFile(join(folder, 'assets', 'serif-Ab12Cd34.woff2'), 'serif');
  const served = await serve(folder, 0);
  onTestFinished(async () => {
    await served.close();
    await rm(around, { recursive: true });
  });
  const ask = (path: string, method = 'GET') =>
    new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>(
      (resolve, reject) => {
        request({ host: 'localhost', port: served.port, path, method }, (response) => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (body += chunk));
          response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
        })
          .on('error', reject)
          .end();
      },
    );
  return { folder, ask, port: served.port };
}

test('the page is served at the root', async () => {
  const { ask } = await setup();
  for (const path of ['/', '/index.html', '/?from=share']) {
    expect(await ask(path)).toMatchObject({ status: 200, body: '<h1>Żółw</h1>' });
  }
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/app.js', 'text/javascript; charset=utf-8'],
  ['/app.css', 'text/css; charset=utf-8'],
  ['/bank.json', 'application/json; charset=utf-8'],
  ['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['/icon.svg', 'image/svg+xml; charset=utf-8'],
  ['/icon.png', 'image/png'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/assets/serif-Ab12Cd34.woff2', 'font/woff2'],
])('%s comes as %s', async (path, type) => {
  const { ask } = await setup();
  expect(await ask(path)).toMatchObject({ status: 200, headers: { 'content-type': type } });
});

test('what has a hash in its name is kept for good, the rest is asked for again', async () => {
  const { ask } = await setup();
  const kept = { headers: { 'cache-control': expect.stringContaining('immutable') } };
  expect(await ask('/assets/main-Ab12Cd34.js')).toMatchObject(kept);
  expect(await ask('/')).toMatchObject({ headers: { 'cache-control': 'no-cache' } });
  expect(await ask('/app.js')).toMatchObject({ headers: { 'cache-control': 'no-cache' } });
  expect(await ask('/assets/gone-Ab12Cd34.js')).not.toMatchObject(kept);
});

test('every answer carries the policy, a refusal too', async () => {
  const { ask } = await setup();
  const wanted = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  for (const path of ['/', '/assets/main-Ab12Cd34.js', '/nowhere', '/%']) {
    expect((await ask(path)).headers).toMatchObject(wanted);
  }
});

test('HEAD gives the length and no body', async () => {
  const { ask } = await setup();
  expect(await ask('/', 'HEAD')).toMatchObject({
    status: 200,
    body: '',
    headers: { 'content-length': '16' },
  });
});

test.each(['/nowhere', '/assets', '/assets/', '/assets/gone.js'])('%s is not found', async (path) => {
  const { ask } = await setup();
  expect((await ask(path)).status).toBe(404);
});

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/../dist-secret/key.txt',
  '//../secret.txt',
  '/app.js%00',
  '/%',
])('%s is refused', async (path) => {
  const { ask } = await setup();
  expect(await ask(path)).toMatchObject({ status: 400, body: 'Bad request\n' });
});

test('nothing can be written', async () => {
  const { ask } = await setup();
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect(await ask('/', method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  }
});

test('a taken port is refused, and the next free one is found', async () => {
  const { folder, port } = await setup();
  await expect(serve(folder, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const next = await onFreePort((candidate) => serve(folder, candidate), port);
  onTestFinished(next.close);
  expect(next.port).toBeGreaterThan(port);
});

test('another trouble than a taken port is not tried again', async () => {
  const asked: number[] = [];
  const start = (port: number) => {
    asked.push(port);
    return Promise.reject(new Error('no'));
  };
  await expect(onFreePort(start, 4173)).rejects.toThrow('no');
  expect(asked).toEqual([4173]);
});
