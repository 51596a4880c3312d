import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { ownQuestion } from '../fixtures/own-questions';
import { openWith } from './open-with';
import { packFile } from './own-screens';
import { button, heading } from './pages';

const question = (page: Page) => page.getByRole('textbox', { name: 'Question', exact: true });
const oven = ownQuestion('oven');

test('what is typed survives a reload, is saved, and is there to be changed', async ({ page }) => {
  await page.goto('./#/questions/new');
  await question(page).fill('Which oven did you repair?');
  await page.reload();
  await expect(question(page)).toHaveValue('Which oven did you repair?');
  await page.getByLabel('Principle').selectOption('Frugality');
  await button(page, 'Add a follow-up').click();
  await page.keyboard.type('Who paid for it?');
  await button(page, 'Save question').click();
  await expect(page).toHaveURL(/#\/questions\/own-[^/]+$/);
  await page.goto(`${page.url()}/edit`);
  await page.reload();
  await expect(heading(page)).toHaveText('Change your question');
  await expect(question(page)).toHaveValue('Which oven did you repair?');
  await expect(page.getByRole('textbox', { name: 'What it asks' })).toHaveValue('Who paid for it?');
  await page.goto('./#/questions/new');
  await expect(heading(page)).toHaveText('Your own question');
  await expect(question(page)).toHaveValue('');
});

test('is deleted and comes back, also after a reload', async ({ page }) => {
  await openWith(page, `#/questions/${oven.id}/edit`, { own: [oven] });
  await button(page, 'Delete').click();
  await expect(button(page, 'Undo')).toBeFocused();
  await page.reload();
  await button(page, 'Undo').click();
  await expect(button(page, 'Delete')).toBeFocused();
  await expect(question(page)).toHaveValue(oven.text);
});

test('goes out as a file that comes in on another device, once', async ({ page, browser }) => {
  await openWith(page, '#/questions', { own: [{ ...oven, text: '<b>Which</b> oven?' }] });
  const downloading = page.waitForEvent('download');
  await button(page, 'Export my questions').click();
  const text = await readFile(await (await downloading).path(), 'utf8');

  const other = await browser.newPage();
  await other.goto(page.url());
  const file = other.getByLabel('Import questions');
  await file.setInputFiles(packFile(text));
  await other.getByText('See what is new').click();
  await expect(other.getByText('<b>Which</b> oven?')).toBeVisible();
  await button(other, 'Import one question').click();
  await expect(button(other, 'Undo the import')).toBeFocused();
  await file.setInputFiles(packFile(text));
  await expect(other.getByText('one question already here.')).toBeVisible();
  await expect(button(other, 'Import one question')).toBeHidden();
  await other.close();
});

test('a bad file says what is wrong where', async ({ page }) => {
  await page.goto('./#/questions');
  await page.getByLabel('Import questions').setInputFiles(packFile('{\n  "format": greenroom\n}'));
  await expect(page.getByRole('alert')).toContainText('Line 2, column 13: wanted a value');
});
