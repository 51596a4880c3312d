import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { keptSessions } from './kept';
import {
  answer,
  button,
  commitTo,
  heading,
  openHistory,
  rate,
  saved,
  sessionRows,
  SHORTEST,
  startAnswer,
  startFrom,
} from './pages';

declare global {
  /** While it stands, no write succeeds. */
  var isDiskFull: boolean;
}

async function withFillableDisk(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.isDiskFull = false;
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      if (globalThis.isDiskFull) throw new DOMException('', 'QuotaExceededError');
      return put.call(this, value, key);
    };
  });
}

const setDisk = (page: Page, isFull: boolean): Promise<void> =>
  page.evaluate((full) => void (globalThis.isDiskFull = full), isFull);

const notSaved = (page: Page) => page.getByText('Not saved', { exact: true });

async function downloaded(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  expect(download.suggestedFilename()).toMatch(/^greenroom-unsaved-\d+\.json$/u);
  return readFile(await download.path(), 'utf8');
}

test('a full disk never ends an interview: what is not saved can be downloaded', async ({ page }) => {
  await withFillableDisk(page);
  await startFrom(page, SHORTEST);
  await startAnswer(page);
  await setDisk(page, true);
  await page.getByLabel('Notes').fill('Forty beds, one lift');
  await expect(notSaved(page)).toBeVisible();
  expect(await downloaded(page, 'Download what is not saved')).toContain('Forty beds, one lift');

  await button(page, 'Finish answer').click();
  await expect(heading(page)).toHaveText('Rate your answer');
  await expect(notSaved(page)).toBeVisible();
  await rate(page, { levels: { Result: 2 }, change: 'Give one number.' });
  await commitTo(page, 'Say the date first.');
  await expect(notSaved(page)).toBeVisible();
  const held = await downloaded(page, 'Download what is not saved');
  for (const words of ['Forty beds, one lift', 'Give one number.', 'Say the date first.'])
    expect(held).toContain(words);
});

test('once there is room again, all is saved', async ({ page }) => {
  await withFillableDisk(page);
  await startFrom(page, SHORTEST);
  await startAnswer(page);
  await setDisk(page, true);
  await page.getByLabel('Notes').fill('Forty beds');
  await expect(notSaved(page)).toBeVisible();
  await button(page, 'Finish answer').click();
  await expect(heading(page)).toHaveText('Rate your answer');
  await expect(notSaved(page)).toBeVisible();

  await setDisk(page, false);
  await rate(page, { levels: { Result: 2 }, change: 'Give one number.' });
  await expect(saved(page)).toBeVisible();
  await expect(button(page, 'Download what is not saved')).toBeHidden();
  await page.reload();
  await expect(heading(page)).toHaveText('Debrief');
  await button(page, 'Finish').click();
  await openHistory(page);
  await sessionRows(page).getByRole('link').click();
  await expect(page.getByRole('main')).toContainText('Forty beds');
  await expect(page.getByRole('main')).toContainText('Give one number.');
});

test('a short trouble in the middle of an answer mends itself with the next words', async ({ page }) => {
  await withFillableDisk(page);
  await startFrom(page, SHORTEST);
  await startAnswer(page);
  await setDisk(page, true);
  await page.getByLabel('Notes').fill('Forty');
  await expect(notSaved(page)).toBeVisible();
  await setDisk(page, false);
  await page.getByLabel('Notes').fill('Forty beds');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Notes')).toHaveValue('Forty beds');
});

test('a disk that is full from the start still lets a whole interview pass', async ({ page }) => {
  await withFillableDisk(page);
  await page.addInitScript(() => void (globalThis.isDiskFull = true));
  await startFrom(page, SHORTEST);
  await expect(notSaved(page)).toBeVisible();
  await answer(page, { notes: 'Forty beds' });
  await rate(page);
  await expect(heading(page)).toHaveText('Debrief');
  expect(await downloaded(page, 'Download what is not saved')).toContain('Forty beds');
  expect(await keptSessions(page)).toEqual([]);
});
