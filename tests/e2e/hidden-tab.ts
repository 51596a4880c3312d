import { expect, test, type CDPSession } from '@playwright/test';
import { shiftableClocks } from './shifted-clocks';

/**
 * A tab that is really hidden and really frozen. Playwright shows each of its pages as visible and focused, so this one
 * is opened and spoken to without it, over its browser's own connection.
 */
export interface HiddenTab {
  /** Runs in the page, frozen or not. */
  evaluate<T, A = undefined>(run: (given: A) => T | Promise<T>, given?: A): Promise<T>;
  open(url: string): Promise<void>;
  /** Presses the first button whose words begin so, once it is there. */
  press(words: string): Promise<void>;
  type(text: string): Promise<void>;
  heading(): Promise<string>;
  /** Another tab comes before it. */
  hide(): Promise<void>;
  show(): Promise<void>;
  freeze(): Promise<void>;
  thaw(): Promise<void>;
}

/** Tests with such a tab, its clocks in their hands. */
export const it = test.extend<{ tab: HiddenTab }>({
  tab: async ({ browser, baseURL }, use) => {
    const connection = await browser.newBrowserCDPSession();
    const { browserContextId } = await connection.send('Target.createBrowserContext');
    const newTarget = async (): Promise<string> => {
      const made = await connection.send('Target.createTarget', { url: 'about:blank', browserContextId });
      return made.targetId;
    };
    const [targetId, otherId] = [await newTarget(), await newTarget()];
    const send = await attached(connection, targetId);
    const activate = async (id: string): Promise<void> => {
      await connection.send('Target.activateTarget', { targetId: id });
    };
    const setWindow = async (windowState: 'normal' | 'minimized'): Promise<void> => {
      const { windowId } = await connection.send('Browser.getWindowForTarget', { targetId });
      await connection.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
    };
    await send('Page.enable');
    await send('Page.addScriptToEvaluateOnNewDocument', { source: `(${shiftableClocks})(0)` });
    await activate(targetId);

    const evaluate: HiddenTab['evaluate'] = async (run, given) => {
      const expression = `(${run})(${JSON.stringify(given)})`;
      const told = (await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as Evaluated;
      if (told.exceptionDetails !== undefined) throw new Error(JSON.stringify(told.exceptionDetails));
      return told.result.value as never;
    };
    await use({
      evaluate,
      async open(url) {
        await send('Page.navigate', { url: new URL(url, baseURL).href });
      },
      press: (words) =>
        expect
          .poll(() => evaluate(pressed, words), { intervals: [50] })
          .toBe(true)
          .then(),
      async type(text) {
        await send('Input.insertText', { text });
      },
      heading: () => evaluate(() => document.querySelector('main h1')?.textContent ?? ''),
      async hide() {
        await activate(otherId);
        // A browser without a window of its own shows all its tabs: there the tab's window is made small.
        if ((await evaluate(() => document.visibilityState)) === 'visible') await setWindow('minimized');
      },
      async show() {
        await setWindow('normal');
        await activate(targetId);
      },
      async freeze() {
        await send('Page.setWebLifecycleState', { state: 'frozen' });
      },
      async thaw() {
        await send('Page.setWebLifecycleState', { state: 'active' });
      },
    });
    await connection.send('Target.disposeBrowserContext', { browserContextId });
    await connection.detach();
  },
});

/** Runs in the page. */
function pressed(words: string): boolean {
  const wanted = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent.trim().startsWith(words),
  );
  wanted?.click();
  return wanted !== undefined;
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: unknown;
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

type Send = (method: string, params?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Speaks to one target: commands wrapped in commands, since a session of Playwright's has no sessions of its own. */
async function attached(connection: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let last = 0;
  connection.on('Target.receivedMessageFromTarget', (told) => {
    if (told.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(told.message) as Reply;
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || asked === undefined) return;
    waiting.delete(id);
    if (error === undefined) asked.resolve(result);
    else asked.reject(new Error(error.message));
  });
  return (method, params = {}) => {
    const id = (last += 1);
    const answered = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    const message = JSON.stringify({ id, method, params });
    return connection.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answered);
  };
}
