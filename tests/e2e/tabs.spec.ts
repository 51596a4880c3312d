import { expect, test, type Page } from '@playwright/test';
import { answerTime, button, heading, inSeconds, saved, SHORTEST, startAnswer, startFrom } from './pages';

/** Another tab of the same browser. */
async function secondTab(page: Page, hash = ''): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(`./${hash}`);
  return tab;
}

test('a second tab reads along, says where the interview runs, and takes nothing by itself', async ({
  page,
}) => {
  await startFrom(page, SHORTEST);
  const question = await startAnswer(page);
  const other = await secondTab(page, '#/interview');
  await expect(heading(other)).toHaveText('It runs in another tab');
  await expect(other.getByText(question)).toBeVisible();
  await expect(other.getByRole('textbox')).toHaveCount(0);

  await page.getByLabel('Notes').fill('Forty beds, one lift');
  await expect(other.getByText('Forty beds, one lift')).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await expect(button(page, 'Finish answer')).toBeVisible();
});

test('a second tab takes over with the last word, and the first one stops and says so', async ({ page }) => {
  await startFrom(page, SHORTEST);
  const question = await startAnswer(page);
  const other = await secondTab(page, '#/interview');
  await button(other, 'Take over').waitFor();
  await page.getByLabel('Notes').fill('Forty beds, one lift, and a word of the last moment');
  await button(other, 'Take over').click();
  await expect(heading(other)).toHaveText(question);
  await expect(other.getByLabel('Notes')).toHaveValue('Forty beds, one lift, and a word of the last moment');

  await expect(heading(page)).toHaveText('It runs in another tab');
  await other.getByLabel('Notes').fill('written in the second');
  await expect(page.getByText('written in the second')).toBeVisible();

  await button(page, 'Take over').click();
  await expect(page.getByLabel('Notes')).toHaveValue('written in the second');
  await expect(heading(other)).toHaveText('It runs in another tab');
});

test('Home in a second tab offers to take over, and Resume by itself once the first tab is closed', async ({
  page,
}) => {
  await startFrom(page, SHORTEST);
  await startAnswer(page);
  await page.getByLabel('Notes').fill('Forty beds');
  await expect(saved(page)).toBeVisible();
  const other = await secondTab(page);
  await expect(other.getByRole('region', { name: 'Unfinished interview' })).toContainText(
    'It runs in another tab of this browser',
  );
  await expect(button(other, 'Take over')).toBeVisible();
  await page.close();
  await button(other, 'Resume').click();
  await expect(other.getByLabel('Notes')).toHaveValue('Forty beds');
});

test('starting in a second tab ends the first interview with all that was said', async ({ page }) => {
  await startFrom(page, SHORTEST);
  await startAnswer(page);
  await page.getByLabel('Notes').fill('Forty beds');
  const other = await secondTab(page, SHORTEST);
  await button(other, 'Start interview').click();
  await expect(heading(other)).toHaveText('Before you start');
  await expect(heading(page)).not.toHaveText('Your answer');
  await button(other, 'Leave').click();
  await other.goto('./#/history');
  await other.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await expect(other.getByRole('main')).toContainText('Forty beds');
});

test('three tabs in turn: the answer goes on, and its clock is true', async ({ page }) => {
  await startFrom(page, SHORTEST);
  await startAnswer(page);
  const began = Date.now();
  await page.getByLabel('Notes').fill('0');
  const tabs = [page, await secondTab(page, '#/interview'), await secondTab(page, '#/interview')];
  for (let turn = 1; turn <= 6; turn += 1) {
    const tab = tabs[turn % 3] as Page;
    await button(tab, 'Take over').click();
    const notes = tab.getByLabel('Notes');
    await expect(notes).toBeVisible();
    await notes.fill(`${await notes.inputValue()} ${turn}`);
  }
  await expect(page.getByLabel('Notes')).toHaveValue('0 1 2 3 4 5 6');
  const shown = inSeconds(await answerTime(page).innerText());
  expect(shown).toBeLessThanOrEqual((Date.now() - began) / 1000 + 1);
});
