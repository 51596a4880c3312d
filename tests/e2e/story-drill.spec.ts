import { expect, test, type Page } from '@playwright/test';
import { tabTo } from './by-keyboard';
import { openWith } from './open-with';
import { button, heading, saved } from './pages';
import { storyVersion } from '../fixtures/stories';

const stories = [storyVersion('oven'), storyVersion('saw')];
const results = (page: Page) => page.getByRole('region', { name: 'Results', exact: true });

test('two stories are written and drilled, and the results stay over a reload', async ({ page }) => {
  await page.clock.install();
  for (const title of ['The night oven', 'The saw']) {
    await page.goto('./#/stories');
    await page.getByRole('link', { name: 'New story' }).click();
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
    await page.clock.runFor(2000);
    await expect(saved(page)).toBeVisible();
  }
  await page.getByRole('link', { name: 'All stories' }).click();
  await page.getByRole('link', { name: 'Drill', exact: true }).click();
  await expect(page.getByText('You have two stories to name.')).toBeVisible();
  await button(page, 'Start').click();

  for (const name of ['The night oven', 'The saw', 'The night oven', 'None', 'The night oven']) {
    await expect(heading(page)).toBeFocused();
    await page.clock.runFor(4000);
    await button(page, name).click();
  }
  await expect(page.getByText('Question 6 of 10')).toBeVisible();
  await page.clock.runFor(20_000);
  await expect(page.getByText('Question 7 of 10')).toBeVisible();
  for (const place of [7, 8, 9, 10]) {
    await expect(page.getByText(`Question ${place} of 10`)).toBeVisible();
    await page.clock.runFor(3000);
    await button(page, 'The saw').click();
  }

  await expect(results(page)).toContainText(
    'Eight of ten questions with a story, one with none, one ran out of time.',
  );
  await expect(page.getByRole('region', { name: 'Carries too much' })).toContainText(
    'The saw for five questions',
  );
  await expect(page.getByRole('link', { name: /^New story for/u })).toHaveCount(2);
  await expect(saved(page)).toBeVisible();

  await page.reload();
  await expect(page.getByRole('region', { name: 'Earlier drills' })).toContainText(
    /Today, \d\d:\d\d 8 of 10 with a story/u,
  );
  await expect(button(page, 'Start')).toBeVisible();
});

test('reloaded in its middle, a drill shows all that was picked until then', async ({ page }) => {
  await page.clock.install();
  await openWith(page, '#/stories/drill', { stories });
  await button(page, 'Start').click();
  for (const name of ['The oven', 'None']) {
    await page.clock.runFor(2000);
    await button(page, name).click();
  }
  await expect(page.getByText('Question 3 of 10')).toBeVisible();
  await page.reload();
  await expect(results(page)).toContainText('closed or reloaded before the end');
  await expect(results(page)).toContainText(
    'One of ten questions with a story, one with none, eight not reached.',
  );
  await button(page, 'Again').click();
  await expect(page.getByText('Question 1 of 10')).toBeVisible();
});

test('a closed lid ends a drill once, and no question passes by', async ({ page }) => {
  await page.clock.install();
  await openWith(page, '#/stories/drill', { stories });
  await button(page, 'Start').click();
  await page.clock.runFor(2000);
  await button(page, 'The oven').click();
  await expect(page.getByText('Question 2 of 10')).toBeVisible();
  await page.clock.fastForward(3_600_000);
  await expect(results(page)).toContainText('It was ended for you');
  await expect(results(page)).toContainText('One of ten questions with a story, nine not reached.');
});

test('a drill is run by keyboard alone', async ({ page }) => {
  await page.clock.install();
  await openWith(page, '#/stories/drill', { stories });
  await tabTo(page, 'Start');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  const box = page.getByRole('searchbox', { name: 'Which story would you tell?' });
  await page.keyboard.press('Tab');
  await expect(box).toBeFocused();
  await page.clock.runFor(1000);
  await page.keyboard.type('saw');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 2 of 10')).toBeVisible();
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('');
  await page.clock.runFor(1000);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 3 of 10')).toBeVisible();
  await expect(heading(page)).toBeFocused();
});
