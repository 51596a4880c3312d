import { expect, test } from '@playwright/test';
import { heardIn, listen } from './heard';
import { answerTime, begin, button, heading, letPass, openHistory, saved, startAnswer } from './pages';

const SECOND = 1000;
/** Half, 60 s, 30 s, 10 s, the end, and one to spare. */
const MOST = 6;

test('An answer from its start to far over its target is announced in at most six sentences', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('./');
  await begin(page);
  await listen(page);
  await startAnswer(page);
  for (const part of ['Situation', 'Task', 'Action', 'Result', 'Learning']) {
    await button(page, part).click();
    // A write that is under way would take as long as what passes.
    await expect(saved(page)).toBeVisible();
    await letPass(page, 30 * SECOND);
  }
  // Going on in a zone is not entering it.
  await button(page, 'Pause').click();
  await button(page, 'Go on').click();
  for (let passed = 0; passed < 150; passed += 10) {
    await expect(saved(page)).toBeVisible();
    await letPass(page, 10 * SECOND);
  }
  await expect(page.getByText('Finish the sentence and stop.')).toBeVisible();
  await expect(answerTime(page)).toHaveText(/^5:/u);

  const heard = await heardIn(page);
  expect(heard).toEqual(['On target.', 'Past the target.', 'Over.']);
  expect(heard.length).toBeLessThanOrEqual(MOST);
});

test('Each screen has one h1, which has the focus after the person went there, and a title of its own', async ({
  page,
}) => {
  const titles: string[] = [];
  const arriveAt = async (name: string | RegExp): Promise<void> => {
    await expect(heading(page)).toHaveCount(1);
    await expect(heading(page)).toHaveText(name);
    await expect(heading(page)).toBeFocused();
    titles.push(await page.title());
  };

  await page.goto('./');
  await expect(heading(page)).toHaveText('Greenroom');
  titles.push(await page.title());
  await page.getByRole('navigation').getByRole('link', { name: 'Set up' }).click();
  await arriveAt('Set up');
  await openHistory(page);
  await arriveAt('History');
  await page.goto('./#/nowhere');
  await arriveAt('Nothing here');
  await page.goto('./#/history/nothing');
  await arriveAt(/./u);
  await page.goto('./#/setup?format=custom&questions=1&followups=1');
  await button(page, 'Start interview').click();
  await arriveAt('Before you start');
  await button(page, 'Begin').click();
  for (const place of ['opening', 'follow-up']) {
    await expect(button(page, 'Start answer'), place).toBeVisible();
    await arriveAt(/./u);
    await startAnswer(page);
    await arriveAt(/./u);
    await button(page, 'Finish answer').click();
    await expect(button(page, 'Finish answer')).toBeHidden();
  }
  await arriveAt('Rate your answer');
  await button(page, 'Save rating').click();
  await arriveAt('Debrief');
  await button(page, 'Finish').click();
  await expect(heading(page)).toHaveText('Greenroom');
  await expect(heading(page)).toBeFocused();
  expect(await page.title()).toBe(titles[0]);
  await page
    .getByRole('link', { name: /Debrief|Quick|Custom/u })
    .first()
    .click();
  await expect(heading(page)).not.toHaveText('Greenroom');
  await arriveAt(/./u);

  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
});

test('With forced colours a pressed part and the tape are still told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./');
  await begin(page);
  await startAnswer(page);
  await button(page, 'Situation').click();
  const edge = (name: string): Promise<string> =>
    button(page, name).evaluate((element) => getComputedStyle(element).borderTopWidth);
  expect(await edge('Situation')).not.toBe(await edge('Task'));
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  const tape = page.getByRole('img', { name: /in all|empty tape/iu });
  const strokes = await tape.evaluate((element) =>
    [...element.querySelectorAll('line, rect, path')].map((shape) => getComputedStyle(shape).stroke),
  );
  expect(strokes).toContain(ink);
});
