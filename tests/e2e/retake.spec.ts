import { expect, test, type Page } from '@playwright/test';
import { answer, button, heading, openHistory, rate, sessionRows, startFrom } from './pages';

const TWO_QUESTIONS = '#/setup?format=custom&questions=2&followups=0&thinking=0';

/** Answers the first question, skips the second, and gives back what was asked. */
async function throughBoth(page: Page): Promise<readonly string[]> {
  const first = await answer(page, { notes: 'Forty beds' });
  await expect(heading(page)).not.toHaveText(first);
  const second = await heading(page).innerText();
  await button(page, 'Skip question').click();
  await rate(page, { vote: 'Inclined' });
  await expect(heading(page)).toHaveText('Debrief');
  await button(page, 'Finish').click();
  await expect(button(page, 'Finish')).toBeHidden();
  return [first, second];
}

test('a session is asked once more, the same in the same order, and both stay in the history', async ({
  page,
}) => {
  await startFrom(page, TWO_QUESTIONS);
  const asked = await throughBoth(page);
  await openHistory(page);
  await sessionRows(page).getByRole('link').click();
  const address = page.url();

  await button(page, 'Retake').press('Enter');
  await expect(heading(page)).toHaveText('Before you start');
  await button(page, 'Begin').click();
  await expect(button(page, 'Start answer')).toBeVisible();
  await page.reload();
  expect(await throughBoth(page)).toEqual(asked);

  await openHistory(page);
  await expect(sessionRows(page)).toHaveCount(2);
  await sessionRows(page).first().getByRole('link').click();
  await expect(page.getByText('It asks once more what was asked in an earlier session.')).toBeVisible();
  await page.getByRole('link', { name: 'an earlier session' }).click();
  await expect(button(page, 'Retake')).toBeVisible();
  expect(page.url()).toBe(address);
});
