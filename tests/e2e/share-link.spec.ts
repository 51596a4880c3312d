import { expect, test, type Browser, type Page } from '@playwright/test';
import { begin, button, heading } from './pages';

/** What the whole interview asks, question for question. */
async function allQuestions(page: Page): Promise<string[]> {
  const asked: string[] = [];
  for (const number of [1, 2, 3]) {
    await expect(page.getByText(`Question ${number} of 3`)).toBeVisible();
    asked.push(await heading(page).innerText());
    await button(page, 'Skip question').click();
  }
  await expect(heading(page)).toHaveText('Debrief');
  return asked;
}

async function friend(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  return context.newPage();
}

test('a link opens the same questions in the same order in a fresh profile', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('./#/setup');
  await expect(page.getByLabel('Link to this interview')).toBeHidden();
  await button(page, 'None').click();
  for (const name of ['Frugality', 'Think Big', 'Dive Deep', 'Ownership', 'Earn Trust'])
    await page.getByRole('checkbox', { name }).check();
  await page.getByRole('radio', { name: 'In writing' }).check();
  await button(page, 'Draw a code').click();
  const code = await page.getByLabel('Interview code').inputValue();
  const link = await page.getByLabel('Link to this interview').inputValue();
  expect(link).toContain(`code=${code}`);
  await button(page, 'Start interview').click();
  await button(page, 'Begin').click();
  const mine = await allQuestions(page);
  expect(new Set(mine).size).toBe(3);

  const other = await friend(browser, baseURL);
  await other.goto(link);
  const brought = other.getByRole('region', { name: 'This link brings' });
  await expect(brought).toContainText(code);
  await expect(brought).toContainText('Five of the sixteen principles');
  await expect(other.getByRole('alert')).toBeHidden();
  await begin(other);
  expect(await allQuestions(other)).toEqual(mine);
  await other.context().close();
});

test('a damaged link says what it did not understand, and still works', async ({ page }) => {
  await page.goto('./#/setup?format=drill&pressure=hurried&code=7K&principles=frugality');
  const alert = page.getByRole('region', { name: 'This link brings' }).getByRole('alert');
  await expect(alert).toContainText('Not understood');
  await expect(alert.getByRole('listitem')).toHaveText(['pressure=hurried', 'code=7K']);
  await expect(page.getByRole('radio', { name: 'Drill' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Soft' })).toBeChecked();
  await expect(page.getByText('1 of 16.')).toBeVisible();
  await begin(page);
  await expect(page.getByText('Question 1 of 1')).toBeVisible();
});

test('a link made with other questions says so', async ({ page }) => {
  await page.goto('./#/setup?format=quick&code=7KQ-4FM&bank=other');
  await expect(page.getByRole('alert')).toContainText('another version of the questions');
  await begin(page);
});

test('an address that is none of ours shows a way home', async ({ page }) => {
  await page.goto('./#/nowhere');
  await expect(heading(page)).toHaveText('Nothing here');
  await page.getByRole('link', { name: 'Go home' }).click();
  await expect(heading(page)).toHaveText('Greenroom');
});
