import { expect, test, type Page } from '@playwright/test';
import { hasRunOut, lengthOf } from '../../src/domain/answer';
import { HOUR, MINUTE, SECOND } from '../../src/domain/time';
import { press } from './by-keyboard';
import { keptSessions } from './kept';
import { keptAnswers } from './kept-answers';
import { button, heading, inSeconds, SHORTEST, startAnswer, startFrom, untilAnswerTime } from './pages';
import { passTime, runDown, spend, withShiftableClocks } from './shifted-clocks';

/** One question with one follow-up: 0:30 to think and 3:00 to answer, then 0:05 and 2:00. */
const STRICT = `${SHORTEST.replace('followups=0', 'followups=1')}&pressure=strict`;

/** To the letter, and to the space. */
const TYPED = ' Forty beds,\n  one lift ';

const notes = (page: Page) => page.getByLabel('Notes');
const whatWasWritten = (page: Page) => page.getByLabel('What you wrote');
const time = (page: Page, name: string) => page.getByRole('timer', { name });
const urgent = (page: Page) => page.locator('[aria-live="assertive"]');
const polite = (page: Page, words: string) => page.locator('[aria-live="polite"]').getByText(words);

async function toQuestion(page: Page): Promise<void> {
  await withShiftableClocks(page);
  await startFrom(page, STRICT);
}

async function toAnswer(page: Page): Promise<string> {
  await toQuestion(page);
  return startAnswer(page);
}

/** The screen of the follow-up, still to be answered. */
async function expectFollowUpAsked(page: Page): Promise<void> {
  await expect(page.getByText('Question 1 of 1 · Follow-up 1 of 1')).toBeVisible();
  await expect(button(page, 'Start answer')).toBeVisible();
}

test('time runs out from thinking to the answer, and on to the follow-up and the rating', async ({
  page,
}) => {
  await toQuestion(page);
  const question = await heading(page).innerText();
  await expect(page.getByText('When it is over, your answer starts by itself.')).toBeVisible();
  await page.evaluate(runDown, { timer: 'Thinking time', seconds: 1 });
  await expect(button(page, 'Finish answer')).toBeVisible();
  await expect(heading(page)).toHaveText(question);
  await expect(polite(page, 'The time to think is over. Your answer has begun.')).toHaveCount(1);
  await page.evaluate(runDown, { timer: 'Time left', seconds: 1 });
  await expectFollowUpAsked(page);
  await expect(page.getByText('Your time was over. Your answer is kept.')).toBeVisible();
  await expect(button(page, 'Finish answer')).toBeVisible();
  await page.evaluate(runDown, { timer: 'Time left', seconds: 1 });
  await expect(heading(page)).toHaveText('Rate your answer');

  const answers = await keptAnswers(page);
  expect(answers.map(({ probe, thought, answer }) => [probe === null, thought, lengthOf(answer)])).toEqual([
    [true, expect.closeTo(30 * SECOND, 0), expect.closeTo(3 * MINUTE, 0)],
    [false, expect.closeTo(5 * SECOND, 0), expect.closeTo(2 * MINUTE, 0)],
  ]);
  expect(answers.every(({ answer }) => hasRunOut(answer))).toBe(true);
});

test('whoever types when time runs out loses no letter and no focus, two answers long', async ({ page }) => {
  await toAnswer(page);
  await expect(button(page, 'Pause')).toHaveCount(0);
  await watchTyping(page);
  await notes(page).pressSequentially('Forty beds, one lift; ');
  await page.evaluate(runDown, { timer: 'Time left', seconds: 2 });
  await typeUntil(page, () => whatWasWritten(page).isVisible());
  const first = await typed(page);
  expect(first).toMatch(/^Forty beds, one lift; /u);
  await expect(whatWasWritten(page)).toHaveValue(first);
  await expect(whatWasWritten(page)).toBeFocused();
  await page.keyboard.type(' and more p');
  await expect(whatWasWritten(page)).toHaveValue(first);
  await expectFollowUpAsked(page);

  // What was under way to the last screen is not typed into the next one, which is empty and has the focus.
  await expect(notes(page)).toBeFocused();
  await expect(notes(page)).toHaveValue('');
  await page.keyboard.type('Then Amina ');
  await page.evaluate(runDown, { timer: 'Time left', seconds: 1 });
  await typeUntil(page, async () => (await heading(page).innerText()) === 'Rate your answer');
  const second = await typed(page);
  expect(second).toMatch(/^Then Amina /u);
  await expect(page.getByRole('main')).toContainText(second.trim());
  await expect(page.getByText('0 of 7 rated')).toBeVisible();

  expect((await keptAnswers(page)).map(({ answer }) => answer.note)).toEqual([first, second]);
});

test('a key on its way to an answer that ran out starts, skips and hides nothing', async ({ page }) => {
  await toAnswer(page);
  // The clocks stand still soon after the end, so that the second of quiet is over when the test says so.
  await page.evaluate(runDown, { timer: 'Time left', seconds: 1, stop: 200 });
  await expectFollowUpAsked(page);
  await expect(heading(page)).toBeFocused();
  await press(page, 'Space', 'h', 'Escape', '?', 's', 'Space');
  await expectFollowUpAsked(page);
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await page.evaluate(() => location.hash)).toBe('#/interview');

  await passTime(page, 900);
  await press(page, 'Space');
  await passTime(page, 900);
  await press(page, 'Space');
  await expectFollowUpAsked(page);

  await passTime(page, 1100);
  await press(page, 'Space');
  await expect(button(page, 'Finish answer')).toBeVisible();
});

test('the end is told half a minute and ten seconds before, in writing and aloud', async ({ page }) => {
  await toAnswer(page);
  await expect(time(page, 'Time left')).toHaveText(/^(3:00|2:59) left$/u);
  await page.evaluate(runDown, { timer: 'Time left', seconds: 32 });
  await expect(page.getByText('Last 30 seconds.')).toBeHidden();
  await expect(polite(page, 'Thirty seconds.')).toHaveCount(0);
  await expect(page.getByText('Last 30 seconds.')).toBeVisible();
  await expect(polite(page, 'Thirty seconds.')).toHaveCount(1);
  await expect(urgent(page).getByText('Ten seconds.')).toHaveCount(0);
  await page.evaluate(runDown, { timer: 'Time left', seconds: 11 });
  await expect(page.getByText('Last 10 seconds.')).toBeVisible();
  await expect(page.getByText('Last 30 seconds.')).toBeHidden();
  await expect(urgent(page).getByText('Ten seconds.')).toHaveCount(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('half a minute more, twelve times, by button and by key; and no pause', async ({ page }) => {
  await toAnswer(page);
  await page.evaluate(runDown, { timer: 'Time left', seconds: 20 });
  await expect(page.getByText('Last 30 seconds.')).toBeVisible();
  for (let time = 1; time <= 6; time += 1) {
    await button(page, '+30 s').click();
    await press(page, '+');
  }
  await expect(page.getByRole('status').getByText('6:00 added')).toBeVisible();
  await expect(page.getByText('Last 30 seconds.')).toBeHidden();
  expect(inSeconds((await time(page, 'Time left').innerText()).replace(' left', ''))).toBeGreaterThan(6 * 60);

  await expect(button(page, 'Pause')).toHaveCount(0);
  await press(page, 'p');
  await expect(button(page, 'Go on')).toHaveCount(0);
  await passTime(page, 5 * MINUTE);
  await untilAnswerTime(page, 7 * 60 + 40);
  await expect(button(page, 'Finish answer')).toBeVisible();
  await page.evaluate(runDown, { timer: 'Time left', seconds: 1 });
  await expectFollowUpAsked(page);
  const [kept] = await keptAnswers(page);
  expect(kept?.answer.log.filter((event) => event.kind === 'extended').map(({ by }) => by)).toEqual(
    Array(12).fill(30 * SECOND),
  );
  expect(kept && lengthOf(kept.answer)).toBeCloseTo(9 * MINUTE, 0);
});

test('the lid closed for an hour in an answer: that one is kept, and nothing starts before the person is back', async ({
  page,
}) => {
  await toAnswer(page);
  await notes(page).fill(TYPED);
  await spend(page, 12);
  await passTime(page, HOUR);
  await expectHeld(page);
  await page.reload();
  await expectHeld(page);
  await passTime(page, HOUR);
  await expectHeld(page);

  await press(page, 'Space');
  await expectFollowUpAsked(page);
  await expect(time(page, 'Thinking time')).toHaveText(/^0:0[1-5] left/u);
  await expect(button(page, 'Finish answer')).toBeVisible();
});

async function expectHeld(page: Page): Promise<void> {
  await expect(heading(page)).toHaveText('Still there?');
  await expect(page.getByText('Forty beds, one lift')).toBeVisible();
  await expect(page.getByRole('timer')).toHaveCount(0);
  const answers = await keptAnswers(page);
  expect(answers).toMatchObject([{ probe: null, answer: { note: TYPED } }]);
  expect(answers[0] && lengthOf(answers[0].answer)).toBeCloseTo(3 * MINUTE, 0);
}

test('the lid closed for an hour while thinking: the answer waits for Start answer', async ({ page }) => {
  await toQuestion(page);
  const question = await heading(page).innerText();
  await passTime(page, HOUR);
  await expect(page.getByText('Nothing starts until you press Start answer.').first()).toBeVisible();
  await passTime(page, HOUR);
  await expect(heading(page)).toHaveText(question);
  await expect(time(page, 'Thinking time')).toHaveText('0:00 left of 0:30');
  expect((await keptSessions(page))[0]?.entries.map(({ kind }) => kind)).toEqual(['started']);

  await button(page, 'Start answer').click();
  await expect(time(page, 'Time left')).toHaveText(/^(3:00|2:5\d) left$/u);
  await expect(button(page, 'Finish answer')).toBeVisible();
});

/** From now on the page notes what its text boxes hold after each letter that a person put in. */
const watchTyping = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.addEventListener(
      'input',
      ({ target }) => Object.assign(globalThis, { typed: (target as HTMLTextAreaElement).value }),
      true,
    );
  });

const typed = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as { typed: string }).typed);

/** Letters that would mark, pause, hide and start, were they to reach a screen. */
async function typeUntil(page: Page, isOver: () => Promise<boolean>): Promise<void> {
  while (!(await isOver())) await press(page, 'p', 'Space', 'h', 's', 'Enter');
}
