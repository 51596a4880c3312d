import { expect, test, type Page } from '@playwright/test';
import {
  answer,
  button,
  commitTo,
  heading,
  letPass,
  openHistory,
  rate,
  sessionRows,
  startAnswer,
  startFrom,
} from './pages';

/** Chromium writes the objects that are its pages plainly. */
async function pagesOnPaper(page: Page): Promise<number> {
  const paper = await page.pdf({ format: 'A4' });
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

async function expectOnePage(page: Page): Promise<void> {
  expect(await pagesOnPaper(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
  await expect(page.getByText('Say the date first.', { exact: true })).toBeVisible();
  for (const role of ['button', 'radio', 'textbox', 'navigation'] as const)
    await expect(page.getByRole(role)).toHaveCount(0);
  await page.emulateMedia({ media: null });
}

/** Answers of real lengths, every part marked, and something said at each place where something can be said. */
async function fullRun(page: Page): Promise<void> {
  await page.clock.install();
  await startFrom(page, '#/setup?format=quick&code=7KQ-4FM');
  for (const number of [1, 2, 3]) {
    await startAnswer(page);
    for (const part of ['Situation', 'Task', 'Action', 'Result', 'Learning']) {
      await button(page, part).click();
      await letPass(page, 30_000);
    }
    await page.getByLabel('Notes').fill('Forty beds, one lift, and nobody on call but Amina');
    await button(page, 'Finish answer').click();
    await answer(page, { notes: 'She took the stairs' });
    await page
      .getByRole('combobox', { name: 'Your guess' })
      .selectOption('Success and Scale Bring Broad Responsibility');
    await rate(page, {
      levels: {
        'One specific event': number,
        'My role': 3,
        'Actions and reasoning': 4,
        Result: 2,
        Learning: 5,
      },
      change: 'I would name the date, the place and the people at once, and give one number at the end.',
      ...(number === 3 && { vote: 'Strongly not inclined' }),
    });
  }
  await commitTo(page, 'Say the date first.');
}

test('a quick run prints on one page without buttons, in the debrief and from the history', async ({
  page,
}) => {
  await fullRun(page);
  await expectOnePage(page);

  await button(page, 'Finish').click();
  await expect(heading(page)).toHaveText('Greenroom');
  await openHistory(page);
  await sessionRows(page).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
  await expectOnePage(page);
});
