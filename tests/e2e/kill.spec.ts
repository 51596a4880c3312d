import { expect } from '@playwright/test';
import { it } from './mortal-browser';
import {
  answer,
  answerTime,
  button,
  chooseLevel,
  heading,
  inSeconds,
  item,
  saved,
  SHORTEST,
  startAnswer,
  startFrom,
  untilAnswerTime,
} from './pages';

it('killed in the middle of an answer: marks, notes and the clock come back', async ({ world }) => {
  const page = await world.open();
  await startFrom(page, SHORTEST);
  const question = await startAnswer(page);
  const began = Date.now();
  await button(page, 'Situation').click();
  await untilAnswerTime(page, 1);
  await button(page, 'Action').click();
  await page.getByLabel('Notes').pressSequentially('Amina took the stairs');
  const typed = inSeconds(await answerTime(page).innerText());
  await untilAnswerTime(page, typed + 2);
  await world.kill();
  const lasted = (Date.now() - began) / 1000;

  const again = await world.open();
  await again.goto('./');
  await button(again, 'Resume').click();
  await expect(heading(again)).toHaveText(question);
  const time = inSeconds(await answerTime(again).innerText());
  expect(time).toBeGreaterThanOrEqual(Math.floor(lasted) - 10);
  expect(time).toBeLessThanOrEqual(lasted + 1);
  await expect(again.getByLabel('Notes')).toHaveValue('Amina took the stairs');
  await expect(button(again, 'Action')).toHaveAttribute('aria-pressed', 'true');
  await expect(again.getByRole('slider', { name: 'Situation starts at' })).toBeVisible();
  await expect(again.getByRole('slider', { name: 'Action starts at' })).toBeVisible();
});

it('killed in a rating: the levels and the words come back', async ({ world }) => {
  const page = await world.open();
  await startFrom(page, SHORTEST);
  await answer(page, { notes: 'Forty beds' });
  await chooseLevel(page, 'Result', 2);
  await page.getByLabel('What would you change?').fill('Give one number.');
  await expect(saved(page)).toBeVisible();
  await world.kill();

  const again = await world.open();
  await again.goto('./');
  await button(again, 'Resume').click();
  await expect(heading(again)).toHaveText('Rate your answer');
  await expect(item(again, 'Result').getByRole('radio').nth(1)).toBeChecked();
  await expect(again.getByLabel('What would you change?')).toHaveValue('Give one number.');
  await expect(again.getByText('Forty beds')).toBeVisible();
});

it('killed right after an answer was finished: it is kept, and the next screen waits', async ({ world }) => {
  const page = await world.open();
  await startFrom(page, SHORTEST);
  await answer(page, { notes: 'Forty beds' });
  await world.kill();

  const again = await world.open();
  await again.goto('./');
  await button(again, 'Resume').click();
  await expect(heading(again)).toHaveText('Rate your answer');
  await expect(again.getByText('Forty beds')).toBeVisible();
});
