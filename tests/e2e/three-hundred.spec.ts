import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { historyOf } from '../fixtures/history';
import { fillHistory } from './fill-history';
import { button, heading } from './pages';

/** What stands on a screen once it has read everything. */
const VIEWS = [
  ['#/', 'What next'],
  ['#/history', 'Last week'],
  ['#/history?format=quick&words=figure', /of 300 sessions fit/u],
  ['#/trends', 'The figures'],
  ['#/settings', '300'],
] as const;

const SEED = 7;

async function troublesOf(page: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]);
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`with 300 sessions axe finds nothing on any view that looks back, ${colorScheme}`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await fillHistory(page, historyOf(300, { seed: SEED, until: Date.now() }));
    for (const [hash, settled] of VIEWS) {
      await page.goto(`./${hash}`);
      await expect(page.getByText(settled).first()).toBeVisible();
      expect.soft(await troublesOf(page), hash).toEqual([]);
    }
  });

test('of 300 sessions all are reached, the oldest too, and each opens', async ({ page }) => {
  test.slow();
  const sessions = [...historyOf(300, { seed: SEED, until: Date.now() })];
  await fillHistory(page, sessions);
  await page.goto('./#/history');
  const rows = page.locator('[data-session]');
  const weeks = page.getByRole('main').getByRole('region');
  let listed = 0;
  for (let presses = 0; presses < 5; presses += 1) {
    await expect.poll(() => weeks.count()).toBeGreaterThan(listed);
    listed = await weeks.count();
    await button(page, 'Show older').click();
  }
  await expect(button(page, 'Show older')).toBeHidden();
  // Only what is near is drawn, unless all of it is printed.
  expect(await rows.count()).toBeLessThan(100);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(rows).toHaveCount(300);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => rows.count()).toBeLessThan(100);
  await page.keyboard.press('End');
  await expect(page.locator(`[data-session="${sessions[0]?.id ?? ''}"]`)).toBeVisible();
  await rows.last().getByRole('link').click();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
});
