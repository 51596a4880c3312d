import { expect, test, type Page } from '@playwright/test';
import { keptLive, keptSessions } from './kept';
import {
  answer,
  answerTime,
  button,
  chooseLevel,
  commitTo,
  heading,
  inSeconds,
  item,
  letPass,
  openIntro,
  rate,
  saved,
  SHORTEST,
  startAnswer,
  startFrom,
  untilAnswerTime,
} from './pages';

const THINKING = SHORTEST.replace('thinking=0', 'thinking=60');
const HOUR = 3_600_000;

/** Loads the page anew once it says that all is saved. */
async function reload(page: Page): Promise<void> {
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(saved(page)).toBeVisible();
}

const thinkingLeft = async (page: Page): Promise<number> =>
  inSeconds((await page.getByRole('timer', { name: 'Thinking time' }).innerText()).slice(0, 4));

test('at the intro', async ({ page }) => {
  await openIntro(page, SHORTEST);
  await reload(page);
  await expect(heading(page)).toHaveText('Before you start');
  await button(page, 'Begin').click();
  await expect(button(page, 'Start answer')).toBeVisible();
});

test('while thinking, in the plainer words', async ({ page }) => {
  await startFrom(page, THINKING);
  await button(page, 'Say it differently').click();
  const plain = await heading(page).innerText();
  const first = await thinkingLeft(page);
  await expect.poll(() => thinkingLeft(page)).toBeLessThan(first);
  await reload(page);
  await expect(heading(page)).toHaveText(plain);
  const left = await thinkingLeft(page);
  expect(left).toBeLessThan(first);
  expect(left).toBeGreaterThan(0);
});

test('when the time to think is over', async ({ page }) => {
  await page.clock.install();
  await startFrom(page, THINKING);
  const question = await heading(page).innerText();
  // The most patient interviewer gives twice the time.
  await letPass(page, 121_000);
  await expect.poll(() => thinkingLeft(page)).toBe(0);
  await reload(page);
  await expect(heading(page)).toHaveText(question);
  expect(await thinkingLeft(page)).toBe(0);
  await answer(page);
  await expect(heading(page)).toHaveText('Rate your answer');
});

test('in the middle of an answer: the time away is logged and does not count', async ({ page }) => {
  await page.clock.install();
  await startFrom(page, SHORTEST);
  const question = await startAnswer(page);
  await button(page, 'Situation').click();
  await page.getByLabel('Notes').fill('Forty beds, one lift');
  await untilAnswerTime(page, 1);
  await expect(saved(page)).toBeVisible();
  await page.goto('about:blank');
  await page.clock.fastForward(HOUR);
  await page.goto('./#/interview');

  await expect(heading(page)).toHaveText(question);
  await expect(button(page, 'Situation')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Notes')).toHaveValue('Forty beds, one lift');
  expect(inSeconds(await answerTime(page).innerText())).toBeLessThan(60);

  await button(page, 'Finish answer').click();
  await expect(heading(page)).toHaveText('Rate your answer');
  const [session] = await keptSessions(page);
  const log = session?.entries.flatMap((entry) => (entry.kind === 'answered' ? entry.answer.log : [])) ?? [];
  expect(log.map(({ kind }) => kind)).toEqual(['started', 'part', 'noted', 'away', 'finished']);
  expect(log.find((event) => event.kind === 'away')?.lasting).toBeGreaterThanOrEqual(HOUR);
});

test('what was typed in the last moment is there, too', async ({ page }) => {
  await startFrom(page, SHORTEST);
  await startAnswer(page);
  await untilAnswerTime(page, 2);
  await page.getByLabel('Notes').fill('One more word');
  await page.reload();
  await expect(page.getByLabel('Notes')).toHaveValue('One more word');
  expect(inSeconds(await answerTime(page).innerText())).toBeGreaterThanOrEqual(2);
});

test('while paused: it stays paused', async ({ page }) => {
  await startFrom(page, SHORTEST);
  await startAnswer(page);
  await untilAnswerTime(page, 1);
  await button(page, 'Pause').click();
  await page.getByLabel('Notes').fill('Breathe');
  const before = await answerTime(page).innerText();
  await reload(page);
  await expect(button(page, 'Go on')).toBeVisible();
  await expect(answerTime(page)).toHaveText(before);
  await expect(page.getByLabel('Notes')).toHaveValue('Breathe');
  await button(page, 'Go on').click();
  await untilAnswerTime(page, inSeconds(before) + 1);
});

test('while an answer is written: every word is there', async ({ page }) => {
  await startFrom(page, `${SHORTEST}&answer=writing`);
  await startAnswer(page);
  const text = page.getByLabel('Your answer', { exact: true });
  await text.pressSequentially('It was a Sunday night, and the lift failed.');
  await reload(page);
  await expect(text).toHaveValue('It was a Sunday night, and the lift failed.');
});

test('in a rating that is half done', async ({ page }) => {
  await startFrom(page, SHORTEST);
  await answer(page, { notes: 'Forty beds' });
  await button(page, 'Show the principle').click();
  await chooseLevel(page, 'My role', 4);
  await item(page, 'Vote').getByRole('radio', { name: 'Inclined', exact: true }).check();
  await page.getByLabel('What would you change?').fill('Say the date.');
  await reload(page);
  await expect(heading(page)).toHaveText('Rate your answer');
  await expect(item(page, 'My role').getByRole('radio').nth(3)).toBeChecked();
  await expect(page.getByText('1 of 7 rated')).toBeVisible();
  await expect(item(page, 'Vote').getByRole('radio', { name: 'Inclined', exact: true })).toBeChecked();
  await expect(page.getByLabel('What would you change?')).toHaveValue('Say the date.');
  await expect(page.getByText('This question was about')).toBeVisible();
  await expect(page.getByText('Forty beds')).toBeVisible();
});

test('in a debrief with a commitment typed', async ({ page }) => {
  await startFrom(page, SHORTEST);
  await answer(page);
  await rate(page, { levels: { Result: 2 } });
  await commitTo(page, 'Give one number.');
  await reload(page);
  await expect(heading(page)).toHaveText('Debrief');
  await expect(page.getByRole('textbox', { name: 'My own words' })).toHaveValue('Give one number.');
  await button(page, 'Finish').click();
  await expect(heading(page)).toHaveText('Greenroom');
  expect(await keptLive(page)).toBeNull();
  const [session] = await keptSessions(page);
  expect(session?.entries.at(-1)).toMatchObject({ kind: 'committed', text: 'Give one number.' });
});

test('in a second look: the first levels stay put away, the new ones are there', async ({ page }) => {
  await startFrom(page, SHORTEST);
  await answer(page);
  await rate(page, { levels: { Result: 2 } });
  await button(page, 'Second look').click();
  await expect(heading(page)).toHaveText('Rate your answer');
  await chooseLevel(page, 'My role', 5);
  await reload(page);
  await expect(page.getByText('A second look.')).toBeVisible();
  await expect(item(page, 'My role').getByRole('radio').nth(4)).toBeChecked();
  await expect(item(page, 'Result').getByRole('radio').nth(1)).not.toBeChecked();
});
