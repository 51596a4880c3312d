import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { headers } from './policy.mjs';
import { root } from './run.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

export const dist = join(root, 'dist');

/** @typedef {{ port: number, close: () => Promise<void> }} Served */

/**
 * Serves a folder of static files to this machine alone.
 * @param {string} folder
 * @param {number} port 0 for any free one
 * @returns {Promise<Served>} rejects with `EADDRINUSE` when the port is taken
 */
export function serve(folder, port) {
  const server = createServer((request, response) => void answer(folder, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, request, response) {
  /** @param {number} status @param {string | Buffer} body @param {Record<string, string>} more */
  const send = (status, body, more) => {
    response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body), ...more });
    // Node itself leaves the body away when it was asked for the head alone.
    response.end(body);
  };
  /** @param {number} status @param {string} reason @param {Record<string, string>} [more] */
  const refuse = (status, reason, more) =>
    send(status, `${reason}\n`, {
      'Content-Type': String(types['.txt']),
      'Cache-Control': 'no-store',
      ...more,
    });

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(405, 'Method not allowed', { Allow: 'GET, HEAD' });
  }
  const file = fileOf(folder, request.url ?? '/');
  if (file === undefined) return refuse(400, 'Bad request');
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) return refuse(404, 'Not found');
  send(200, body, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    // Vite puts a hash of the content into the name of everything in assets/.
    'Cache-Control': file.startsWith(join(folder, 'assets', sep))
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  });
}

/**
 * The file that a request asks for, or nothing when it asks for what is outside the folder.
 * @param {string} folder
 * @param {string} target path and query as they came
 */
function fileOf(folder, target) {
  let path;
  try {
    path = decodeURIComponent(target.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  return path.includes('\0') || !file.startsWith(resolve(folder) + sep) ? undefined : file;
}

/** Whether there is a build to serve. */
export const isBuilt = () => existsSync(join(dist, 'index.html'));

/** Ends the program on Ctrl+C or when it is asked to stop. @param {Served} served */
export function closeOnSignal(served) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void served.close());
}

async function main() {
  if (!isBuilt()) throw new Error('There is nothing to serve in dist/ yet: run `npm run build` first.');
  const served = await serve(dist, Number(process.argv[2] ?? 4173));
  closeOnSignal(served);
  console.log(`http://localhost:${served.port}/`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((/** @type {Error} */ error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
