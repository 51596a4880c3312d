import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openWith } from './open-with';
import { heading } from './pages';
import { some } from './sample-sessions';

const openTrends = async (page: Page): Promise<void> => {
  await openWith(page, '#/', { sessions: some });
  await page.getByRole('navigation').getByRole('link', { name: 'Trends' }).click();
  await expect(heading(page)).toHaveText('Trends');
};
const figures = (page: Page) => page.getByText('The figures');

test('trends are read, unfolded and narrowed by keyboard alone', async ({ page }) => {
  await openTrends(page);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(/^6 sessions/u)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Period' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByText(/^5 sessions/u)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: /^Levels by item/u })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on trends with all its tables, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openTrends(page);
    await expect(figures(page)).toHaveCount(4);
    for (const one of await figures(page).all()) await one.click();
    await expect(page.getByRole('table')).toHaveCount(10);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  });

test('what never came up is set up in one click', async ({ page }) => {
  await openTrends(page);
  await page.getByRole('link', { name: 'Set up an interview on them' }).click();
  await expect(heading(page)).toHaveText('Set up');
  await expect(page).toHaveURL(/principles=customer-obsession/u);
});
