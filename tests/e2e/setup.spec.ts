import { expect, test } from '@playwright/test';
import { begin, button, heading } from './pages';

test('without a principle it says what is wrong, and offers all of them', async ({ page }) => {
  await page.goto('./#/setup');
  await button(page, 'None').click();
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('No principle is chosen');
  await button(page, 'Start interview').click();
  await expect(problem).toBeFocused();
  await expect(heading(page)).toHaveText('Set up');
  await button(page, 'Use the nearest: All sixteen principles').click();
  await expect(problem).toBeHidden();
  await expect(page.getByText('16 of 16.')).toBeVisible();
  await begin(page);
});

test('more questions than there are: it says how many there are, and offers as many', async ({ page }) => {
  await page.goto('./#/setup?format=custom&rounds=3&questions=6&followups=1&principles=frugality');
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('This asks for 18 questions, and the chosen principles have only');
  await page.getByRole('button', { name: /^Use the nearest: Custom/ }).click();
  await expect(problem).toBeHidden();
  await begin(page);
  await expect(page.getByText(/Question 1 of [1-5]$/)).toBeVisible();
});

test('what was chosen is there again the next time', async ({ page }) => {
  await page.goto('./#/setup');
  await page.getByRole('radio', { name: 'Drill' }).check();
  await page.getByRole('radio', { name: 'Untimed' }).check();
  await page.getByRole('checkbox', { name: 'Show the principle' }).check();
  await begin(page);
  await button(page, 'Leave').click();
  await button(page, 'End here').click();
  await expect(page.getByRole('heading', { name: 'Drill' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Drill' })).toBeVisible();
  await page.getByRole('link', { name: 'Set up' }).first().click();
  await expect(page.getByRole('radio', { name: 'Drill' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Untimed' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Show the principle' })).toBeChecked();
});

test('a loop over one principle: it says what is wrong, and offers fewer questions', async ({ page }) => {
  await page.goto('./#/setup?format=loop&principles=frugality');
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('This asks for 15 questions');
  await page.getByRole('button', { name: /^Use the nearest: Custom, five rounds/ }).click();
  await expect(problem).toBeHidden();
  await expect(page.getByRole('group', { name: 'Rounds' }).getByRole('radio', { name: '5' })).toBeChecked();
  await begin(page);
});

test('a drill asks the questions that were chosen for it', async ({ page }) => {
  await page.goto('./#/setup?format=drill&principles=ownership');
  await button(page, 'Choose the questions yourself').click();
  const offered = page.getByRole('group', { name: 'Ownership' }).getByRole('checkbox');
  await offered.nth(1).check();
  await offered.nth(0).check();
  const chosen = page.getByRole('list', { name: 'Chosen questions' }).getByRole('listitem');
  await expect(chosen).toHaveCount(2);
  const first = await chosen.first().innerText();
  await begin(page);
  await expect(page.getByText('Question 1 of 2')).toBeVisible();
  expect(first).toContain(await heading(page).innerText());
});
