import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { storyVersion } from '../fixtures/stories';
import { keptSessions } from './kept';
import { openWith } from './open-with';
import { button, heading, sessionRows } from './pages';
import { some } from './sample-sessions';

const stories = [storyVersion('bridge'), storyVersion('ward')];
const field = (page: Page): Locator => page.getByLabel('Import a file');

async function openSettings(page: Page): Promise<void> {
  await page.goto('./#/settings');
  await expect(heading(page)).toHaveText('Settings');
  await expect(button(page, 'Export everything')).toBeVisible();
}

/** The file as the browser saved it. */
async function exported(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await button(page, 'Export everything').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^greenroom-\d{4}-\d\d-\d\d\.jsonl$/u);
  return file.path();
}

async function listed(page: Page, hash: string, name: string): Promise<readonly string[]> {
  await page.goto(`./${hash}`);
  await expect(heading(page)).toHaveText(name);
  const rows = name === 'History' ? sessionRows(page) : page.getByRole('list', { name: 'All stories' });
  await expect(rows.first()).toBeVisible();
  return rows.allInnerTexts();
}

async function eraseAll(page: Page): Promise<void> {
  await button(page, 'Erase everything …').click();
  await page.getByLabel('To erase it all').fill('erase');
  await button(page, 'Erase it all').click();
  await expect(page.getByText('Everything was erased from this browser.')).toBeVisible();
}

test('everything goes out, is erased, and comes in again in another browser', async ({ page, browser }) => {
  await openWith(page, '#/settings', { sessions: some, stories });
  const history = await listed(page, '#/history', 'History');
  const told = await listed(page, '#/stories', 'Stories');
  await openSettings(page);
  const file = await exported(page);
  await eraseAll(page);
  expect(await keptSessions(page)).toEqual([]);

  const other = await browser.newPage();
  await openSettings(other);
  await field(other).setInputFiles(file);
  await expect(other.getByText(/would come in\. Nothing was changed yet\./u)).toBeVisible();
  await button(other, 'Import').click();
  await expect(other.getByText(/^Imported: /u)).toBeVisible();
  expect(await listed(other, '#/history', 'History')).toEqual(history);
  expect(await listed(other, '#/stories', 'Stories')).toEqual(told);

  await openSettings(other);
  await field(other).setInputFiles(file);
  await expect(other.getByText('There is nothing to import.')).toBeVisible();
  await expect(button(other, 'Import')).toHaveCount(0);

  await button(other, 'Leave it').click();
  await button(other, 'Undo the import').click();
  await expect(other.getByText(/^Taken back: /u)).toBeVisible();
  expect(await keptSessions(other)).toEqual([]);
  await other.close();
});

test('an import that a reload cuts off leaves each session whole, and the next import does the rest', async ({
  page,
  browser,
}) => {
  await openWith(page, '#/settings', { sessions: some });
  const [, line = '', ...rest] = (await readFile(await exported(page), 'utf8')).trimEnd().split('\n');
  const head = JSON.stringify({ format: 'greenroom-archive', version: 1, exported: 0, records: null });
  // Many, so that the reload finds it at work.
  const lines = Array.from({ length: 600 }, (_, place) =>
    line.replaceAll(
      /01935000-0000-7000-8000-\d{12}/gu,
      `01935000-0000-7000-9000-${String(place).padStart(12, '0')}`,
    ),
  );
  expect(rest.length).toBeGreaterThan(0);
  const text = [head, ...lines, JSON.stringify({ kind: 'end', records: 600 }), ''].join('\n');
  const buffer = Buffer.from(text);
  const file = { name: 'many.jsonl', mimeType: 'application/jsonl', buffer };

  const other = await browser.newPage();
  await openSettings(other);
  await field(other).setInputFiles(file);
  await button(other, 'Import').click();
  await expect(other.getByRole('progressbar', { name: 'Importing' })).not.toHaveAttribute('value', '0');
  await other.reload();

  await openSettings(other);
  const before = (await keptSessions(other)).length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(600);
  await field(other).setInputFiles(file);
  await button(other, 'Import').click();
  await expect(other.getByText(/^Imported: /u)).toBeVisible();
  expect(await keptSessions(other)).toHaveLength(600);
  await other.goto('./#/history');
  await expect(other.getByText('600 sessions, newest first.')).toBeVisible();
  await other.close();
});
