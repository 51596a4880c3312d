import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findBrowser } from '../../src/tools/browser.mjs';

type Answered = Record<string, unknown>;

/** A page of a browser that nobody pretends anything to. */
export interface RawPage {
  readonly target: string;
  send(method: string, params?: object): Promise<Answered>;
  /** What an expression comes to in the page; a promise is awaited there. */
  evaluate<T>(expression: string): Promise<T>;
}

export interface RawBrowser {
  open(url: string, before: string): Promise<RawPage>;
  /** Brings a page to the front of its window, which hides the others. */
  activate(page: RawPage): Promise<void>;
  /** The process ids of everything that runs pages. */
  renderers(): Promise<readonly number[]>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (result: Answered) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly result?: Answered;
  readonly error?: { readonly message: string };
}

/**
 * A browser spoken to over its own debugging pipe. Playwright shows each page as visible and focused, and starts the
 * browser with its throttling switched off; here it is as a person has it.
 */
export async function openRawBrowser(switches: readonly string[] = []): Promise<RawBrowser> {
  const { executablePath, args } = await findBrowser();
  const profile = await mkdtemp(join(tmpdir(), 'greenroom-bench-'));
  const child = spawn(
    executablePath,
    [...args, '--headless', '--remote-debugging-pipe', `--user-data-dir=${profile}`, ...switches],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const gone = new Promise((resolve) => child.once('close', resolve));
  const send = speakOver(child.stdio[3] as Writable, child.stdio[4] as Readable);

  async function attach(target: string): Promise<RawPage> {
    const { sessionId } = await send('Target.attachToTarget', { targetId: target, flatten: true });
    const sendHere = (method: string, params?: object): Promise<Answered> =>
      send(method, params, String(sessionId));
    return {
      target,
      send: sendHere,
      async evaluate<T>(expression: string): Promise<T> {
        const { result, exceptionDetails } = await sendHere('Runtime.evaluate', {
          expression,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
        return (result as { value: T }).value;
      },
    };
  }

  return {
    async open(url, before) {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
      const page = await attach(String(targetId));
      await page.send('Page.enable');
      await page.send('Page.addScriptToEvaluateOnNewDocument', { source: before });
      await page.send('Page.navigate', { url });
      return page;
    },
    async activate({ target }) {
      await send('Target.activateTarget', { targetId: target });
    },
    async renderers() {
      const { processInfo } = await send('SystemInfo.getProcessInfo');
      return (processInfo as { type: string; id: number }[])
        .filter(({ type }) => type === 'renderer')
        .map(({ id }) => id);
    },
    async close() {
      child.kill('SIGKILL');
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Messages as text, each ended by a nought. */
function speakOver(to: Writable, from: Readable) {
  const waiting = new Map<number, Waiting>();
  let heard = '';
  let last = 0;
  from.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (heard + chunk).split('\0');
    heard = messages.pop() ?? '';
    for (const message of messages) hear(JSON.parse(message) as Message);
  });
  // A browser that is killed breaks its pipes.
  to.on('error', () => undefined);
  from.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone.'));
  });

  function hear({ id, result, error }: Message): void {
    const one = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || one === undefined) return;
    waiting.delete(id);
    if (error === undefined) one.resolve(result ?? {});
    else one.reject(new Error(error.message));
  }

  return (method: string, params: object = {}, sessionId?: string): Promise<Answered> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
}
