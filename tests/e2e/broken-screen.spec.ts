import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import {
  answer,
  button,
  commitTo,
  heading,
  openHistory,
  rate,
  sessionRows,
  SHORTEST,
  startAnswer,
  startFrom,
  startWithAll,
} from './pages';

/** Takes away what a screen needs: the list format of its report, or the dialog of its keys. */
const takeAway = (page: Page, what: 'lists' | 'dialogs'): Promise<void> =>
  page.evaluate((taken) => {
    const broken = (): never => {
      throw new Error(`No ${taken} here.`);
    };
    if (taken === 'lists') Object.defineProperty(Intl, 'ListFormat', { value: broken, configurable: true });
    else HTMLDialogElement.prototype.showModal = broken;
  }, what);

async function expectBroken(page: Page): Promise<void> {
  await expect(heading(page)).toHaveText('Something broke');
  await expect(button(page, 'Try again')).toBeVisible();
}

test('what breaks in the middle of an answer costs nothing of it', async ({ page }) => {
  await startFrom(page, SHORTEST);
  const question = await startAnswer(page);
  await button(page, 'Situation').click();
  await page.getByLabel('Notes').fill('Forty beds');
  await takeAway(page, 'dialogs');
  await heading(page).focus();
  await page.keyboard.press('?');
  await expectBroken(page);
  await expect(page.getByText('nothing that you said or wrote is lost')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Download what it holds').click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('Forty beds');

  await button(page, 'Try again').click();
  await expect(heading(page)).toHaveText(question);
  await expect(page.getByLabel('Notes')).toHaveValue('Forty beds');
  await expect(button(page, 'Situation')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Finish answer').click();
  await expect(heading(page)).toHaveText('Rate your answer');
});

test('a debrief that breaks is there again after a reload', async ({ page }) => {
  await startWithAll(page, SHORTEST);
  await answer(page, { notes: 'Forty beds' });
  await takeAway(page, 'lists');
  await rate(page, { levels: { Result: 2, 'My role': 4 } });
  await expectBroken(page);
  await expect(button(page, 'Download what it holds')).toBeVisible();
  await page.reload();
  await expect(heading(page)).toHaveText('Debrief');
  await expect(page.getByRole('heading', { name: 'Weakest: result' })).toBeVisible();
});

test('a session that cannot be shown leaves the rest of the house standing', async ({ page }) => {
  await startWithAll(page, SHORTEST);
  await answer(page);
  await rate(page, { levels: { Result: 2 } });
  await commitTo(page, 'Breathe.');
  await button(page, 'Finish').click();
  await openHistory(page);
  await takeAway(page, 'lists');
  await sessionRows(page).getByRole('link').click();
  await expectBroken(page);
  await expect(button(page, 'Download what it holds')).toBeHidden();
  await page.getByRole('link', { name: 'Go to the start' }).click();
  await button(page, 'Try again').click();
  await expect(heading(page)).toHaveText('Greenroom');
});
