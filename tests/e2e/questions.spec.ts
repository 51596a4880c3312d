import { expect, test } from '@playwright/test';
import { ownQuestion } from '../fixtures/own-questions';
import { openWith } from './open-with';
import { button, heading } from './pages';
import { some } from './sample-sessions';

const found = (text: string | RegExp) => ({ hasText: text });

test('a search is kept by the address, over a reload and the way back', async ({ page }) => {
  await page.goto('./#/questions');
  const search = page.getByRole('searchbox', { name: 'Search questions' });
  await search.fill('promise');
  const status = page.getByRole('status').filter(found(/of \d+ questions/u));
  await expect(status).toBeVisible();
  const count = await status.textContent();
  await expect(search).toBeFocused();
  await page.reload();
  await expect(search).toHaveValue('promise');
  await expect(status).toHaveText(count ?? '');
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await expect(button(page, 'Drill this question')).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue('promise');
});

test('the way to all questions leads there from what was typed', async ({ page }) => {
  await page.goto('./#/questions');
  const search = page.getByRole('searchbox', { name: 'Search questions' });
  await search.fill('promise');
  await expect(page.getByRole('status').filter(found(/of \d+ questions/u))).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Questions' }).click();
  await expect(search).toHaveValue('');
  await expect(heading(page)).toBeFocused();
});

test('a bookmark survives a reload, and what is bookmarked is drilled', async ({ page }) => {
  await page.goto('./#/questions/outside-my-duties');
  await button(page, 'Bookmark').click();
  await expect(button(page, 'Bookmark')).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(button(page, 'Bookmark')).toHaveAttribute('aria-pressed', 'true');
  const text = await heading(page).textContent();
  await page.goto('./#/questions?among=bookmarked');
  await button(page, 'Drill this one').click();
  await button(page, 'Begin').click();
  await expect(heading(page)).toHaveText(text ?? '');
});

test('a question of one’s own is drilled, and then stands in its history', async ({ page }) => {
  const oven = ownQuestion('oven');
  await openWith(page, `#/questions/${oven.id}`, { own: [oven], sessions: some });
  await button(page, 'Drill this question').click();
  await button(page, 'Begin').click();
  await expect(heading(page)).toHaveText(oven.text);
  await button(page, 'Start answer').click();
  await page.getByLabel('Notes').fill('Forty euros.');
  await button(page, 'Finish answer').click();
  await button(page, 'Leave').click();
  await page.goto(`./#/questions/${oven.id}`);
  await expect(page.getByText('Asked once, on')).toBeVisible();
});

test('follow-ups that nobody has unfolded are found by no search', async ({ page }) => {
  await page.goto('./#/questions/outside-my-duties');
  await page.getByText('Follow-ups', { exact: true }).click();
  const probe = await page
    .locator('ul li')
    .first()
    .evaluate((item) => item.firstChild?.textContent?.trim() ?? '');
  expect(probe).not.toBe('');
  await page.goto(`./#/questions?words=${encodeURIComponent(probe)}`);
  await expect(page.getByText('No question fits all of that.')).toBeVisible();
});

test('a principle leads to its questions and to those it pulls against', async ({ page }) => {
  await page.goto('./#/principles/dive-deep');
  await page.getByRole('link', { name: /^Its \d+ questions$/u }).click();
  await expect(page.getByLabel('Principle')).toHaveValue('dive-deep');
  await page.getByRole('link', { name: 'About Dive Deep' }).click();
  await page.getByRole('link', { name: 'Earn Trust' }).click();
  await expect(heading(page)).toHaveText('Earn Trust');
});
