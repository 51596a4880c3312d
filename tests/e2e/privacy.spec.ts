import { expect, test, type Page } from '@playwright/test';
import {
  answer,
  begin,
  button,
  chooseLevel,
  commitTo,
  openHistory,
  rate,
  sessionRows,
  startAnswer,
} from './pages';

const FOREIGN = 'https://elsewhere.example';

/** A run that visits every screen and uses everything that may load or store something. */
async function wholeRun(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('link', { name: 'Set up' }).first().click();
  await page.getByRole('radio', { name: 'Drill' }).check();
  await button(page, 'Draw a code').click();
  await begin(page);
  await startAnswer(page);
  await button(page, 'Situation').click();
  await page.getByLabel('Notes').fill('The ward');
  await button(page, 'Pause').click();
  await button(page, 'Leave').click();
  await button(page, 'Resume').click();
  await button(page, 'Go on').click();
  await button(page, 'Finish answer').click();
  await answer(page);
  await button(page, 'Skip follow-up').click();
  await button(page, 'Show the principle').click();
  await chooseLevel(page, 'Result', 3);
  await rate(page, { vote: 'Inclined' });
  await commitTo(page, 'Breathe.');
  await button(page, 'Finish').click();
  await openHistory(page);
  await sessionRows(page).getByRole('link').click();
  await expect(page.getByRole('main')).toContainText('Breathe.');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('Breathe.');
}

test('no request of a whole run leaves the origin', async ({ page, context, baseURL }) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await context.routeWebSocket(/.*/, (socket) => {
    asked.push(socket.url());
  });
  await wholeRun(page);
  expect(asked.some((url) => url.includes('worker'))).toBe(true);
  const foreign = asked.filter((url) => new URL(url).origin !== new URL(baseURL ?? '').origin);
  expect(foreign).toEqual([]);
});

test('the console stays silent during a whole run', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(error.message));
  await wholeRun(page);
  expect(said).toEqual([]);
});

/** Ways out of a page, and the rule of the policy that stands in each. */
const WAYS = [
  ['fetch', 'connect-src'],
  ['beacon', 'connect-src'],
  ['socket', 'connect-src'],
  ['image', 'img-src'],
  ['script', 'script-src-elem'],
  ['style', 'style-src-elem'],
  ['frame', 'frame-src'],
] as const;

for (const [way, rule] of WAYS)
  test(`the policy stops a foreign ${way}`, async ({ page, context }) => {
    const out: string[] = [];
    await context.route(`${FOREIGN}/**`, (route) => {
      out.push(route.request().url());
      return route.abort();
    });
    await page.goto('./');
    await expect(button(page, 'Start interview')).toBeVisible();
    const blocked = await page.evaluate(
      async ({ way, foreign }) => {
        const stopped = new Promise<{ rule: string; address: string; isEnforced: boolean }>((resolve) => {
          document.addEventListener(
            'securitypolicyviolation',
            ({ effectiveDirective, blockedURI, disposition }) => {
              resolve({
                rule: effectiveDirective,
                address: blockedURI,
                isEnforced: disposition === 'enforce',
              });
            },
          );
        });
        const put = (tag: string, given: Record<string, string>): void => {
          const element = document.createElement(tag);
          for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
          document.head.append(element);
        };
        const tries: Record<typeof way, () => unknown> = {
          fetch: () => fetch(`${foreign}/fetch`).catch(() => undefined),
          beacon: () => navigator.sendBeacon(`${foreign}/beacon`),
          socket: () => new WebSocket(foreign.replace('https', 'wss')),
          image: () => (new Image().src = `${foreign}/image`),
          script: () => import(`${foreign}/script`).catch(() => undefined),
          style: () => put('link', { rel: 'stylesheet', href: `${foreign}/style` }),
          frame: () => put('iframe', { src: `${foreign}/frame` }),
        };
        tries[way]();
        return stopped;
      },
      { way, foreign: FOREIGN },
    );
    expect(blocked.isEnforced).toBe(true);
    expect(blocked.rule).toBe(rule);
    expect(blocked.address).toContain('elsewhere.example');
    expect(out).toEqual([]);
  });

test('the policy stands in the page itself, for hosts that send no headers', async ({ page }) => {
  const served = await page.goto('./');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(served?.headers()['content-security-policy']).toBe(`${policy}; frame-ancestors 'none'`);
});
