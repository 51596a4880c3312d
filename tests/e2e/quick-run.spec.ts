import { expect, test } from '@playwright/test';
import {
  answer,
  button,
  chooseLevel,
  commitTo,
  heading,
  openHistory,
  rate,
  saved,
  sessionRows,
  startAnswer,
  startQuick,
} from './pages';

const COMMITMENT = 'Say the date and the place first.';

test('a quick run by mouse, from a cold load to the history and the next start', async ({ page }) => {
  await startQuick(page);

  await test.step('the first question, with parts, notes and a rating', async () => {
    await expect(page.getByText('Question 1 of 3')).toBeVisible();
    await startAnswer(page);
    await button(page, 'Situation').click();
    await expect(button(page, 'Situation')).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('timer', { name: 'Answer time' })).toHaveText('0:02');
    await button(page, 'Action').click();
    await expect(button(page, 'Action')).toHaveAttribute('aria-pressed', 'true');
    await expect(button(page, 'Situation')).toHaveAttribute('aria-pressed', 'false');
    await page.getByLabel('Notes').fill('The ward in March');
    await button(page, 'Finish answer').click();
    await expect(page.getByText('Follow-up 1 of 1')).toBeVisible();
    await expect(saved(page)).toBeVisible();
    await answer(page, { notes: 'Amina was there' });

    await expect(heading(page)).toHaveText('Rate your answer');
    await expect(page.getByRole('slider', { name: 'Situation starts at' })).toBeVisible();
    await expect(page.getByRole('slider', { name: 'Action starts at' })).toBeVisible();
    await expect(page.getByText('The ward in March')).toBeVisible();
    await expect(page.getByRole('group', { name: 'Vote' })).toBeHidden();
    await page.getByRole('combobox', { name: 'Your guess' }).selectOption('Frugality');
    await button(page, 'Show the principle').click();
    await expect(page.getByText('This question was about')).toBeVisible();
    await chooseLevel(page, 'The principle is evident', 4);
    await rate(page, {
      levels: { 'One specific event': 2, 'My role': 4, Result: 3 },
      change: 'Name the ward at once.',
    });
  });

  const second = await test.step('the second, rated in one word', async () => {
    await expect(page.getByText('Question 2 of 3')).toBeVisible();
    const question = await answer(page);
    await answer(page);
    await rate(page, { levels: { 'One specific event': 2 } });
    return question;
  });

  await test.step('the third, with the vote', async () => {
    await answer(page);
    await answer(page);
    await rate(page, { vote: 'Inclined' });
  });

  await test.step('the debrief, with one thing for next time', async () => {
    await expect(heading(page)).toHaveText('Debrief');
    await expect(page.getByText('Three questions, three follow-ups')).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Weakest: one specific event/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Strongest: my role/ })).toBeVisible();
    await expect(button(page, 'Try this one again')).toHaveCount(3);
    await commitTo(page, COMMITMENT);
    await button(page, 'Finish').click();
    await expect(heading(page)).toHaveText('Greenroom');
    await expect(button(page, 'Resume')).toBeHidden();
  });

  await test.step('it stands in the history', async () => {
    await openHistory(page);
    await expect(sessionRows(page)).toHaveCount(1);
    await expect(sessionRows(page)).toContainText('Quick');
    await expect(sessionRows(page)).toContainText('Inclined');
    await sessionRows(page).getByRole('link').click();
  });

  await test.step('and on its page, with the same words', async () => {
    await expect(heading(page)).toHaveText(/^Quick, /);
    await expect(page.getByRole('heading', { level: 3, name: second })).toBeVisible();
    for (const words of [
      'The ward in March',
      'Amina was there',
      /You (took it for|named the principle:) Frugality\./u,
      'Name the ward at once.',
      'Inclined',
      COMMITMENT,
    ])
      await expect(page.getByRole('main')).toContainText(words);
  });

  await test.step('and its commitment comes before the next start', async () => {
    await page.getByRole('link', { name: 'Greenroom' }).first().click();
    await button(page, 'Start interview').click();
    await expect(heading(page)).toHaveText('Before you start');
    await expect(page.getByRole('region', { name: 'Last time you said' })).toContainText(COMMITMENT);
  });
});

test('the first question is two clicks away, and nothing comes between', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Start interview' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(button(page, 'Start answer')).toBeVisible();
  await expect(page.getByText('Question 1 of 3')).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
});
