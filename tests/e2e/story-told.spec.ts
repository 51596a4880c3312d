import { expect, test, type Page } from '@playwright/test';
import { openWith } from './open-with';
import { button, heading, saved, startAnswer } from './pages';
import { storyVersion } from '../fixtures/stories';

const TWO_QUESTIONS = '#/setup?format=custom&questions=2&followups=1&ratings=question';
const picker = (page: Page) => page.getByRole('combobox', { name: 'Which story did you tell?' });

/** A question and its follow-up. */
async function answer(page: Page): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await startAnswer(page);
    await button(page, 'Finish answer').click();
    await expect(button(page, 'Finish answer')).toBeHidden();
  }
  await expect(heading(page)).toHaveText('Rate your answer');
}

test('a story told to two questions is called out in the debrief, and counted under Stories', async ({
  page,
}) => {
  await openWith(page, TWO_QUESTIONS, { stories: [storyVersion('oven'), storyVersion('saw')] });
  await button(page, 'Start interview').click();
  await button(page, 'Begin').click();
  await answer(page);
  await picker(page).fill('ov');
  await page.getByRole('option', { name: 'The oven' }).click();
  await expect(button(page, 'Another one')).toBeFocused();
  // What was said of it survives a reload in the middle of a rating.
  await page.reload();
  await expect(page.getByText('The oven')).toBeVisible();
  await button(page, 'Save rating').click();
  await answer(page);
  await picker(page).focus();
  await page.keyboard.type('the oven');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You told “The oven” at question 1 and question 2.')).toBeVisible();
  await button(page, 'Save rating').click();

  await expect(heading(page)).toHaveText('Debrief');
  await expect(page.getByText(/question 1 and question 2\. Interviewers compare notes/u)).toBeVisible();
  await button(page, 'Finish').click();
  await page.getByRole('navigation').getByRole('link', { name: 'Stories' }).click();
  await expect(page.getByText(/^Told twice, last today/u)).toBeVisible();
  await expect(page.getByText('Never told.')).toBeVisible();
});

test('a story that is named at the rating is one of the stories', async ({ page }) => {
  await page.goto(`./${TWO_QUESTIONS}`);
  await button(page, 'Start interview').click();
  await button(page, 'Begin').click();
  await answer(page);
  await picker(page).fill('The night train');
  await page.getByRole('option', { name: 'Add “The night train”' }).click();
  await expect(button(page, 'Another one')).toBeFocused();
  await page.goto('./#/stories');
  await expect(page.getByRole('link', { name: 'The night train', exact: true })).toBeVisible();
});

test('three stories are recalled, mapped, told in a round, called out and drilled', async ({ page }) => {
  await page.goto('./#/stories/recall');
  for (const line of ['The night oven', 'The frozen canal', 'The lost key']) {
    await page.getByRole('textbox', { name: 'What comes to mind' }).fill(line);
    await button(page, 'Keep and go on').click();
    await expect(page.getByRole('region', { name: /^Found so far/u })).toContainText(line);
  }

  await page.goto('./#/stories');
  await page.getByRole('link', { name: 'The night oven', exact: true }).click();
  await page.getByLabel('Add a principle').selectOption('Ownership');
  await page.getByRole('radio', { name: 'Strongly' }).check();
  await expect(saved(page)).toBeVisible();
  await page.goto('./#/stories/matrix');
  await expect(page.getByRole('row', { name: /^The night oven/u })).toContainText('Never told.');
  await page.getByRole('button', { name: 'Ownership: strongly' }).click();
  await expect(page.getByText('The night oven, Ownership, strongly')).toBeVisible();

  await page.goto(`./${TWO_QUESTIONS}`);
  await button(page, 'Start interview').click();
  await button(page, 'Begin').click();
  for (let question = 0; question < 2; question += 1) {
    await answer(page);
    await picker(page).fill('night');
    await page.getByRole('option', { name: 'The night oven' }).click();
    await button(page, 'Save rating').click();
  }
  await expect(page.getByText(/^You told “The night oven” at question 1 and question 2\./u)).toBeVisible();
  await button(page, 'Finish').click();
  await expect(heading(page)).toHaveText('Greenroom');

  await page.goto('./#/stories/drill');
  await expect(page.getByText('You have three stories to name.')).toBeVisible();
  await button(page, 'Start').click();
  await expect(page.getByText('Question 1 of 10')).toBeVisible();
  await expect(async () => {
    // A press in the first moment of a question is taken for one that was meant for the last.
    await page.getByRole('button', { name: 'The lost key' }).click({ timeout: 500 });
    await expect(page.getByText('Question 2 of 10')).toBeVisible({ timeout: 100 });
  }).toPass();
  await page.goto('./#/stories');
  await expect(page.getByText(/^Told twice, last today/u)).toBeVisible();
});
