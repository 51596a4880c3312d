import { expect, test, type Page } from '@playwright/test';
import { button, heading, openHistory, sessionRows, SHORTEST, startAnswer, startFrom } from './pages';

/** One session in the list, left early with a note in it. */
async function oneSession(page: Page): Promise<void> {
  await startFrom(page, SHORTEST);
  await startAnswer(page);
  await page.getByLabel('Notes').fill('Forty beds');
  await button(page, 'Leave').click();
  await button(page, 'End here').click();
  await expect(button(page, 'End here')).toBeHidden();
  await openHistory(page);
  await expect(sessionRows(page)).toHaveCount(1);
}

test('what is deleted comes back by Undo, with every word', async ({ page }) => {
  await oneSession(page);
  await page.getByRole('button', { name: /^Delete Custom/ }).click();
  await expect(sessionRows(page).getByRole('link')).toBeHidden();
  await expect(page.getByRole('button', { name: /^Undo deleting/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Delete Custom/ })).toBeFocused();
  await page.reload();
  await sessionRows(page).getByRole('link').click();
  await expect(page.getByRole('main')).toContainText('Forty beds');
});

test('after a reload it is gone from the list, and its own page still brings it back', async ({ page }) => {
  await oneSession(page);
  const address = await sessionRows(page).getByRole('link').getAttribute('href');
  await page.getByRole('button', { name: /^Delete Custom/ }).click();
  await expect(page.getByRole('button', { name: /^Undo deleting/ })).toBeVisible();
  await page.reload();
  await expect(page.getByText('No sessions yet.')).toBeVisible();

  await page.goto(`./${address}`);
  await expect(page.getByText('It is erased for good after 30 days.')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(button(page, 'Delete')).toBeFocused();
  await openHistory(page);
  await expect(sessionRows(page)).toHaveCount(1);
});

test('deleted on its own page, it is gone from the list', async ({ page }) => {
  await oneSession(page);
  await sessionRows(page).getByRole('link').click();
  await button(page, 'Delete').click();
  await expect(button(page, 'Undo')).toBeFocused();
  await openHistory(page);
  await expect(page.getByText('No sessions yet.')).toBeVisible();
});

test('deleting what was left running ends it, and nothing is offered to be taken up', async ({ page }) => {
  await startFrom(page, SHORTEST);
  await button(page, 'Leave').click();
  await openHistory(page);
  await page.getByRole('button', { name: /^Delete Custom/ }).click();
  await expect(page.getByRole('button', { name: /^Undo deleting/ })).toBeVisible();
  await page.getByRole('link', { name: 'Greenroom' }).first().click();
  await expect(button(page, 'Start interview')).toBeVisible();
  await expect(button(page, 'Resume')).toBeHidden();
});

test('a session that is not there says so', async ({ page }) => {
  await page.goto('./#/history/0190f1d2-0000-7000-8000-000000000000');
  await expect(heading(page)).toHaveText('No such session');
  await page.getByRole('link', { name: 'Go to History' }).click();
  await expect(heading(page)).toHaveText('History');
});
