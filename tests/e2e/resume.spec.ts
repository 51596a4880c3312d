import { expect, test, type Page } from '@playwright/test';
import { keptLive, keptSessions } from './kept';
import {
  answer,
  answerTime,
  button,
  heading,
  inSeconds,
  letPass,
  openHistory,
  openIntro,
  saved,
  sessionRows,
  SHORTEST,
  startAnswer,
  startFrom,
  untilAnswerTime,
} from './pages';

const HOUR = 3_600_000;

const unfinished = (page: Page) => page.getByRole('region', { name: 'Unfinished interview' });

/** In the middle of an answer, with a part marked and a note jotted down. Gives back the question. */
async function amidAnswer(page: Page): Promise<string> {
  await startFrom(page, SHORTEST);
  const question = await startAnswer(page);
  await button(page, 'Task').click();
  await page.getByLabel('Notes').fill('Forty beds, one lift');
  await expect(saved(page)).toBeVisible();
  return question;
}

async function expectAllOf(page: Page, question: string): Promise<void> {
  await expect(heading(page)).toHaveText(question);
  await expect(button(page, 'Task')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Notes')).toHaveValue('Forty beds, one lift');
}

async function timesAway(page: Page): Promise<number[]> {
  const log = (await keptLive(page))?.running?.answer.log ?? [];
  return log.flatMap((event) => (event.kind === 'away' ? event.lasting : []));
}

test('left in the middle of an answer, an hour later it goes on where it was', async ({ page }) => {
  await page.clock.install();
  const question = await amidAnswer(page);
  await untilAnswerTime(page, 1);
  await button(page, 'Leave').click();
  await expect(unfinished(page)).toContainText(/You left at 0:\d\d of the answer/);
  await letPass(page, HOUR);
  await button(page, 'Resume').click();

  await expectAllOf(page, question);
  const time = inSeconds(await answerTime(page).innerText());
  expect(time).toBeGreaterThanOrEqual(1);
  expect(time).toBeLessThan(60);
  await expect.poll(() => timesAway(page)).toHaveLength(1);
  expect((await timesAway(page))[0]).toBeGreaterThanOrEqual(HOUR);
});

test('the way back of the browser leaves, too, and the way forward goes on', async ({ page }) => {
  await page.goto('./');
  const question = await amidAnswer(page);
  await page.goBack();
  await expect(heading(page)).toHaveText('Set up');
  await page.goBack();
  await expect(unfinished(page)).toContainText(/You left at 0:\d\d of the answer/);
  await page.goForward();
  await expect(heading(page)).toHaveText('Set up');
  await page.goForward();
  await expectAllOf(page, question);
});

test('ended where it was left, it stays in the history with what was said', async ({ page }) => {
  const question = await amidAnswer(page);
  await button(page, 'Leave').click();
  await button(page, 'End here').click();
  await expect(unfinished(page)).toBeHidden();
  await openHistory(page);
  await expect(sessionRows(page)).toHaveCount(1);
  await expect(sessionRows(page)).toContainText('Left early, 1 of 1');
  await sessionRows(page).getByRole('link').click();
  await expect(page.getByRole('main')).toContainText(question);
  await expect(page.getByRole('main')).toContainText('Forty beds, one lift');
  await expect(page.getByText('Left early.')).toBeVisible();
});

test('starting another one ends the one that was left, and keeps it', async ({ page }) => {
  await amidAnswer(page);
  await button(page, 'Leave').click();
  await expect(unfinished(page)).toBeVisible();
  await button(page, 'Start interview').click();
  await button(page, 'Begin').click();
  await expect(button(page, 'Start answer')).toBeVisible();
  await button(page, 'Leave').click();
  await openHistory(page);
  await expect(sessionRows(page)).toHaveCount(2);
  await expect(sessionRows(page).nth(0)).toContainText('Unfinished');
  await expect(sessionRows(page).nth(1)).toContainText('Left early, 1 of 1');
});

test('what was not begun leaves nothing behind', async ({ page }) => {
  await openIntro(page, SHORTEST);
  await button(page, 'Leave').click();
  await expect(heading(page)).toHaveText('Greenroom');
  await expect(button(page, 'Start interview')).toHaveCount(1);
  await expect(unfinished(page)).toBeHidden();
  await openHistory(page);
  await expect(page.getByText('No sessions yet.')).toBeVisible();
  expect(await keptSessions(page)).toEqual([]);
});

test('what was ended elsewhere cannot be taken up, and says so', async ({ page, context }) => {
  await amidAnswer(page);
  await button(page, 'Leave').click();
  await expect(unfinished(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto('./');
  await button(other, 'End here').click();
  await expect(unfinished(other)).toBeHidden();
  await button(page, 'Resume').click();
  await expect(page.getByText('It was ended elsewhere.')).toBeVisible();
  await answerable(page);
});

/** A new interview can be started from here. */
async function answerable(page: Page): Promise<void> {
  await button(page, 'Start interview').click();
  await button(page, 'Begin').click();
  await answer(page);
}
