import { expect, test } from '@playwright/test';
import { answer, button, commitTo, heading, openHistory, rate, sessionRows } from './pages';

test('a run answered in writing', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Set up' }).first().click();
  await page.getByRole('radio', { name: 'Drill' }).check();
  await page.getByRole('radio', { name: 'In writing' }).check();
  await button(page, 'Start interview').click();
  await expect(page.getByText('Write as you would speak')).toBeVisible();
  await button(page, 'Begin').click();

  const written = [
    'In March the lift failed.\nI called Amina.',
    'She took the stairs.',
    'Four patients were safe.',
  ];
  const asked: string[] = [];
  for (const text of written) asked.push(await answer(page, { text }));
  expect(new Set(asked).size).toBe(3);

  await expect(heading(page)).toHaveText('Rate your answer');
  for (const text of written) await expect(page.getByText(text)).toBeVisible();
  await rate(page, { levels: { 'My role': 5 }, vote: 'Strongly inclined' });
  await commitTo(page, 'Write shorter.');
  await button(page, 'Finish').click();
  await expect(heading(page)).toHaveText('Greenroom');

  await openHistory(page);
  await sessionRows(page).getByRole('link').click();
  await expect(heading(page)).toHaveText(/^Drill, /);
  for (const words of [...asked, ...written, 'Write shorter.'])
    await expect(page.getByRole('main')).toContainText(words);
});

test('what is written stays where it is when the timer is hidden, and parts are marked beside it', async ({
  page,
}) => {
  await page.goto('./#/setup?format=drill&answer=writing');
  await button(page, 'Start interview').click();
  await button(page, 'Begin').click();
  await button(page, 'Start answer').click();
  const text = page.getByLabel('Your answer', { exact: true });
  await text.fill('It began on a Sunday.');
  await button(page, 'Situation').click();
  await button(page, 'Hide timer').click();
  await expect(text).toHaveValue('It began on a Sunday.');
  await expect(button(page, 'Situation')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Notes')).toBeHidden();
});
