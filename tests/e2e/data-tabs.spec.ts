import { expect, test, type Page } from '@playwright/test';
import { archiveLine } from '../../src/domain/archive-writer';
import { packSession } from '../../src/domain/stored/pack';
import { fileOf } from '../fixtures/archives';
import { historyOf } from '../fixtures/history';
import { keptSessions } from './kept';
import { openWith } from './open-with';
import { button, heading, saved, sessionRows, SHORTEST, startAnswer, startFrom } from './pages';
import { some } from './sample-sessions';

async function settingsIn(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto('./#/settings');
  await expect(button(tab, 'Export everything')).toBeVisible();
  return tab;
}

async function eraseIn(tab: Page): Promise<void> {
  await button(tab, 'Erase everything …').click();
  await tab.getByLabel('To erase it all').fill('erase');
  await button(tab, 'Erase it all').click();
  await expect(tab.getByText('Everything was erased from this browser.')).toBeVisible();
}

const archive = (count: number) => ({
  name: 'greenroom.jsonl',
  mimeType: 'application/jsonl',
  buffer: Buffer.from(
    fileOf(
      [...historyOf(count, { seed: 7, until: Date.now() })].map((session) =>
        archiveLine('session', packSession(session)),
      ),
    ),
  ),
});

const NEWS = 'Sessions came in or went away in another tab. This is how it stands now.';

test('what is erased in one tab is gone from History in the other, which says so', async ({ page }) => {
  await openWith(page, '#/history', { sessions: some });
  await expect(sessionRows(page)).toHaveCount(some.length);
  await eraseIn(await settingsIn(page));
  await expect(page.getByText(NEWS)).toBeVisible();
  await expect(page.getByText(/^No sessions yet/u)).toBeVisible();
  await expect(page.locator('[data-session]')).toHaveCount(0);
});

test('what is imported in one tab stands in History and Settings of the others', async ({ page }) => {
  await openWith(page, '#/history', { sessions: some });
  await expect(sessionRows(page)).toHaveCount(some.length);
  const [importing, settings] = [await settingsIn(page), await settingsIn(page)];
  await importing.getByLabel('Import a file').setInputFiles(archive(12));
  await button(importing, 'Import').click();
  await expect(importing.getByText(/^Imported: /u)).toBeVisible();
  await expect(page.getByText(NEWS)).toBeVisible();
  await expect(page.getByText(`${some.length + 12} sessions, newest first.`, { exact: false })).toBeVisible();
  await expect(settings.getByRole('region', { name: 'What is kept here' })).toContainText('18');
});

test('an interview that another tab erased stops, claims nothing of History, and writes nothing anew', async ({
  page,
}) => {
  await startFrom(page, SHORTEST);
  await startAnswer(page);
  await page.getByLabel('Notes').fill('Forty beds');
  await expect(saved(page)).toBeVisible();
  const settings = await settingsIn(page);
  await eraseIn(settings);
  await expect(heading(page)).toHaveText('It has ended there');
  await expect(page.getByText(/everything was erased or deleted, this interview with it/u)).toBeVisible();
  await expect(page.getByText(/stands in History/u)).toHaveCount(0);
  await page.getByRole('link', { name: 'Go to the start' }).click();
  await expect(button(page, 'Start interview')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Unfinished interview' })).toHaveCount(0);
  expect(await keptSessions(settings)).toEqual([]);
});

test('reading a large file can be cancelled, and nothing was changed', async ({ page }) => {
  await openWith(page, '#/settings', { sessions: some });
  await expect(button(page, 'Export everything')).toBeVisible();
  const before = await keptSessions(page);
  await page.getByLabel('Import a file').setInputFiles(archive(1200));
  await button(page, 'Cancel').click();
  await expect(page.getByText('Stopped. Nothing was changed.')).toBeVisible();
  await expect(button(page, 'Import')).toHaveCount(0);
  expect(await keptSessions(page)).toEqual(before);
});

test('an import that is cancelled says what came in until then, and can be taken back whole', async ({
  page,
}) => {
  await openWith(page, '#/settings', { sessions: some });
  await expect(button(page, 'Export everything')).toBeVisible();
  const before = await keptSessions(page);
  await page.getByLabel('Import a file').setInputFiles(archive(1200));
  await button(page, 'Import').click();
  await button(page, 'Cancel').click();
  await expect(page.getByText(/^Stopped\. Until then came in/u)).toBeVisible();
  expect((await keptSessions(page)).length).toBeLessThan(some.length + 1200);
  await button(page, 'Undo the import').click();
  await expect(page.getByText(/^Taken back: /u)).toBeVisible();
  expect(await keptSessions(page)).toEqual(before);
});
