import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { tabTo } from './by-keyboard';
import { it } from './mortal-browser';
import { openWith } from './open-with';
import { button, heading, saved } from './pages';
import { storyVersion } from '../fixtures/stories';

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const oven = storyVersion('oven');

test('what is typed of a story survives a reload at once, and is in the list', async ({ page }) => {
  await page.goto('./#/stories/new');
  await box(page, 'Title').fill('The night oven');
  await page.reload();
  await expect(box(page, 'Title')).toHaveValue('The night oven');
  await box(page, 'Situation').fill('<b>It stood still.</b>');
  await page.reload();
  await expect(box(page, 'Situation')).toHaveValue('<b>It stood still.</b>');
  await page.getByRole('navigation').getByRole('link', { name: 'Stories' }).click();
  await expect(page.getByText('One story, the one written last first.')).toBeVisible();
  await page.getByRole('link', { name: 'The night oven', exact: true }).click();
  await expect(heading(page)).toHaveText('The night oven');
});

test('two tabs that write one story lose nothing of each other', async ({ page, context }) => {
  const address = `#/stories/${oven.story}`;
  await openWith(page, address, { stories: [oven] });
  const other = await context.newPage();
  await other.goto(`./${address}`);
  await box(page, 'Action').fill('I asked the baker first.');
  await expect(saved(page)).toBeVisible();
  await box(other, 'Result').fill('It burned at five.');
  await expect(saved(other)).toBeVisible();

  await page.reload();
  await expect(box(page, 'Result')).toHaveValue('It burned at five.');
  const versions = page.getByRole('region', { name: 'Earlier versions' });
  await versions.locator('summary').first().click();
  await expect(versions.getByText('I asked the baker first.')).toBeVisible();
  await versions
    .getByRole('button', { name: /^Restore/u })
    .first()
    .click();
  await expect(box(page, 'Action')).toHaveValue('I asked the baker first.');
  await page.reload();
  await expect(box(page, 'Action')).toHaveValue('I asked the baker first.');
  await expect(versions.getByText('It burned at five.')).toHaveCount(1);
});

test('a story is begun by keyboard alone, and deleted and brought back', async ({ page }) => {
  await page.goto('./#/stories');
  await tabTo(page, 'New story');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await tabTo(page, 'Title');
  await page.keyboard.type('The saw');
  await tabTo(page, 'Delete');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Delete')).toBeFocused();
  await expect(box(page, 'Title')).toHaveValue('The saw');
});

test('stories exported on one device come in on another, and are there after a reload', async ({
  page,
  browser,
}) => {
  await openWith(page, '#/stories', { stories: [oven, storyVersion('saw')] });
  const download = page.waitForEvent('download');
  await button(page, 'Export as JSON').click();
  const file = await (await download).path();

  const other = await (await browser.newContext()).newPage();
  await other.goto('./#/stories');
  await other.getByLabel('Import stories').setInputFiles({
    name: 'stories.json',
    mimeType: 'application/json',
    buffer: await readFile(file),
  });
  await button(other, 'Import two stories').click();
  await expect(other.getByText('Imported. Two stories new.')).toBeVisible();
  await expect(other.getByText('Two stories, the one written last first.')).toBeVisible();
  await other.reload();
  await other.getByRole('link', { name: 'The oven', exact: true }).click();
  await expect(box(other, 'Situation')).toHaveValue('The oven stood still.');
});

it('killed while a story is typed: what was shown as saved comes back', async ({ world }) => {
  const page = await world.open();
  await page.goto('./#/stories/new');
  await box(page, 'Title').pressSequentially('The night oven');
  await expect(page.getByText('Saving…')).toBeHidden();
  await expect(saved(page)).toBeVisible();
  const address = page.url();
  await world.kill();

  const again = await world.open();
  await again.goto(address);
  await expect(box(again, 'Title')).toHaveValue('The night oven');
});
