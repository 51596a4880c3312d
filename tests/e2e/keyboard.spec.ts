import { expect, test, type Page } from '@playwright/test';
import { answerByKeys, arriveAt, press, tabTo } from './by-keyboard';
import { answerTime, button, heading, item } from './pages';

const part = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Part you are in' }).getByRole('button', { name });

/** From a cold load to the first answer. */
async function toFirstAnswer(page: Page): Promise<void> {
  await page.goto('./');
  await tabTo(page, 'Start interview');
  await press(page, 'Enter');
  await arriveAt(page, 'Before you start');
  await press(page, 'Space');
  await expect(button(page, 'Start answer')).toBeVisible();
  await press(page, 'Space');
  await expect(button(page, 'Finish answer')).toBeVisible();
}

test('a quick run by keyboard alone', async ({ page }) => {
  await page.goto('./');
  await tabTo(page, 'Start interview');
  await press(page, 'Enter');
  await arriveAt(page, 'Before you start');
  await press(page, 'Space');

  await answerByKeys(page, /^Question 1 of 3$/, 's', 'a');
  await answerByKeys(page, /Follow-up 1 of 1/);
  await arriveAt(page, 'Rate your answer');
  await expect(page.getByRole('slider', { name: 'Action starts at' })).toBeVisible();
  await press(page, '2');
  await expect(item(page, 'My role').getByRole('radio').first()).toBeFocused();
  await press(page, '4', '3', '0', '5');
  await expect(page.getByText('4 of 7 rated')).toBeVisible();
  await expect(item(page, 'Answers what was asked').getByRole('radio').first()).toBeFocused();
  await press(page, '3');
  await expect(button(page, 'Save rating')).toBeFocused();
  await press(page, 'Enter');

  await answerByKeys(page, /^Question 2 of 3$/);
  await answerByKeys(page, /Follow-up 1 of 1/);
  await arriveAt(page, 'Rate your answer');
  await tabTo(page, 'What would you change?');
  await page.keyboard.type('Speak slower, 1 point at a time');
  await expect(page.getByText('0 of 7 rated')).toBeVisible();
  await tabTo(page, 'Save rating');
  await press(page, 'Enter');

  await answerByKeys(page, /^Question 3 of 3$/);
  await answerByKeys(page, /Follow-up 1 of 1/);
  await arriveAt(page, 'Rate your answer');
  await press(page, '1', '1', '1', '1', '1', '1');
  await expect(page.getByRole('radio', { name: 'Strongly not inclined' })).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(page.getByRole('radio', { name: 'Not inclined', exact: true })).toBeChecked();
  await press(page, 'Enter');

  await arriveAt(page, 'Debrief');
  await tabTo(page, 'My own words');
  await page.keyboard.type('Pause first.');
  await tabTo(page, 'Finish');
  await press(page, 'Enter');
  await arriveAt(page, 'Greenroom');

  await tabTo(page, 'History');
  await press(page, 'Enter');
  await arriveAt(page, 'History');
  await expect(page.getByRole('listitem').getByText('Not inclined', { exact: true })).toBeVisible();
  await tabTo(page, /Quick/);
  await press(page, 'Enter');
  await arriveAt(page, /^Quick, /);
  await expect(page.getByRole('main')).toContainText('Speak slower, 1 point at a time');
  await expect(page.getByRole('main')).toContainText('Pause first.');
});

test('no key acts while somebody writes', async ({ page }) => {
  await toFirstAnswer(page);
  await press(page, 'n');
  await expect(page.getByLabel('Notes')).toBeFocused();
  await page.keyboard.type('start here, pause? ');
  await press(page, 'Escape', 'Enter');
  await expect(page.getByLabel('Notes')).toHaveValue('start here, pause? \n');
  await expect(button(page, 'Finish answer')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(answerTime(page)).toBeVisible();
  await expect(button(page, 'Pause')).toBeVisible();
  for (const name of ['Situation', 'Task', 'Action', 'Result', 'Learning'])
    await expect(part(page, name)).toHaveAttribute('aria-pressed', 'false');
});

test('an answer is marked, taken back, paused and hidden by key', async ({ page }) => {
  await toFirstAnswer(page);
  await press(page, 's');
  await expect(part(page, 'Situation')).toHaveAttribute('aria-pressed', 'true');
  await press(page, 't');
  await expect(part(page, 'Task')).toHaveAttribute('aria-pressed', 'true');
  await press(page, 't');
  await expect(part(page, 'Situation')).toHaveAttribute('aria-pressed', 'true');
  await press(page, 'p');
  await expect(button(page, 'Go on')).toBeVisible();
  await press(page, 'p', 'h');
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(button(page, 'Show timer')).toBeVisible();
  await expect(answerTime(page)).toBeHidden();
  await press(page, 'Escape');
  await arriveAt(page, 'Greenroom');
  await expect(page.getByRole('region', { name: 'Unfinished interview' })).toBeVisible();
});

test('the sheet of keys opens by ?, and switched off there they do nothing', async ({ page }) => {
  await toFirstAnswer(page);
  await press(page, '?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toContainText('Start or finish the answer');
  await tabTo(page, 'Single keys act as shortcuts');
  await press(page, 'Space', 'Escape');
  await expect(sheet).toBeHidden();

  await press(page, 's', 'Space', 'p', 'h', 'n', '?');
  await expect(part(page, 'Situation')).toHaveAttribute('aria-pressed', 'false');
  await expect(button(page, 'Finish answer')).toBeVisible();
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(button(page, 'Hide timer')).toBeVisible();
  await expect(page.getByLabel('Notes')).not.toBeFocused();
  await expect(sheet).toBeHidden();

  await page.reload();
  await expect(button(page, 'Finish answer')).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await press(page, 's');
  await expect(part(page, 'Situation')).toHaveAttribute('aria-pressed', 'false');
  await tabTo(page, 'Finish answer');
  await press(page, 'Enter');
  await expect(page.getByText('Follow-up 1 of 1')).toBeVisible();
});
