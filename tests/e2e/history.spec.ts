import { expect, test, type Page } from '@playwright/test';
import type { SessionId } from '../../src/domain/session';
import { keptSessions } from './kept';
import { openWith } from './open-with';
import { button } from './pages';
import { idOf, looked, some } from './sample-sessions';
import { shiftsIn, slowStore, slowWords, watchShifts } from './shifts';

const rows = (page: Page) => page.locator('[data-session]');

test('what is filtered and searched stands after a reload, and words are found by the worker', async ({
  page,
}) => {
  await openWith(page, '#/history', { sessions: some });
  await expect(rows(page)).toHaveCount(some.length);
  await page.getByRole('searchbox', { name: 'Search sessions' }).fill('invoices MARCH');
  await expect(page.locator('mark').first()).toHaveText('Invoices');
  await page.getByText('Filters', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Vote' }).selectOption('Not inclined');
  await expect(page.getByText(`1 of ${some.length} sessions fits.`)).toBeVisible();
  await page.reload();
  await expect(page.getByText(`1 of ${some.length} sessions fits.`)).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('invoices MARCH');
  await button(page, 'Clear filters').click();
  await expect(rows(page)).toHaveCount(some.length);
});

test('several are deleted and brought back by keyboard alone', async ({ page }) => {
  await openWith(page, '#/history', { sessions: some });
  await button(page, 'Select').focus();
  await page.keyboard.press('Enter');
  await rows(page).getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByText('Two selected')).toBeVisible();
  await button(page, 'Delete selected').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Undo deleting two sessions')).toBeFocused();
  const deleted = (await keptSessions(page)).filter(({ entries }) => entries.at(-1)?.kind === 'deleted');
  expect(deleted).toHaveLength(2);
  await page.keyboard.press('Enter');
  await expect(button(page, 'Select')).toBeFocused();
  const back = (await keptSessions(page)).filter(({ entries }) => entries.at(-1)?.kind === 'restored');
  expect(back).toHaveLength(2);
});

test('two that are selected go out as one file, and come into an empty browser', async ({
  page,
  browser,
}) => {
  await openWith(page, '#/history', { sessions: some });
  await button(page, 'Select').click();
  for (const place of [0, 1]) await rows(page).getByRole('checkbox').nth(place).click();
  const download = page.waitForEvent('download');
  await button(page, 'Export selected').click();
  const made = await download;
  expect(made.suggestedFilename()).toMatch(/^greenroom-selected-\d{4}-\d\d-\d\d\.jsonl$/u);
  await expect(page.getByText(/was made, with two sessions: /u)).toBeVisible();
  await expect(page.getByText('Two selected')).toBeVisible();
  const ids = await rows(page).evaluateAll((all) => all.slice(0, 2).map((row) => row.dataset['session']));

  const other = await browser.newPage();
  await other.goto('./#/settings');
  await other.getByLabel('Import a file').setInputFiles(await made.path());
  await expect(other.getByText('Sessions: 2 new.')).toBeVisible();
  await button(other, 'Import').click();
  await expect(other.getByText('Imported: 2 records.')).toBeVisible();
  expect((await keptSessions(other)).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  await other.close();
});

test('one list without weeks stands after a reload, and on the way back from a session', async ({ page }) => {
  await openWith(page, '#/history', { sessions: some });
  const grouping = page.getByRole('checkbox', { name: 'Group by week' });
  await grouping.uncheck();
  await expect(page.getByRole('region')).toHaveCount(1);
  await page.reload();
  await expect(grouping).not.toBeChecked();
  await rows(page).first().getByRole('link').click();
  await expect(rows(page)).toHaveCount(0);
  await page.goBack();
  await expect(grouping).not.toBeChecked();
  await expect(rows(page)).toHaveCount(some.length);
});

for (const width of [390, 1280])
  test(`the reminder of an export comes after the list and moves nothing, ${width} wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await watchShifts(page);
    await slowStore(page);
    await slowWords(page);
    const many = Array.from({ length: 12 }, (_, place) => ({ ...looked, id: idOf(place + 11) as SessionId }));
    // A filter that leaves one row, so that the end of the list is in sight.
    await openWith(page, '#/history?vote=not-inclined', { sessions: [...many, ...some.slice(2, 3)] });
    await expect(page.getByText('1 of 13 sessions fits.')).toBeVisible();
    await expect(page.getByText('13 sessions are in no export.')).toBeVisible();
    expect(await shiftsIn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Export them in Settings' }).click();
    await expect(button(page, 'Export everything')).toBeVisible();
  });
