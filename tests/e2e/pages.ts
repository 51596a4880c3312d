import { expect, type Locator, type Page } from '@playwright/test';
import { keptLive } from './kept';

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const answerTime = (page: Page): Locator => page.getByRole('timer', { name: 'Answer time' });
export const item = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
export const saved = (page: Page): Locator => page.getByText('Saved on this device');

/** The shortest interview that there is: a question without thinking time or follow-up. */
export const SHORTEST = '#/setup?format=custom&questions=1&followups=0&thinking=0';

/** Two clicks from a cold load to the first question. */
export async function startQuick(page: Page): Promise<void> {
  await page.goto('./');
  await begin(page);
}

/** Opens what a link describes, up to its first question. */
export async function startFrom(page: Page, link: string): Promise<void> {
  await openIntro(page, link);
  await button(page, 'Begin').click();
  await expect(button(page, 'Start answer')).toBeVisible();
}

/** As `startFrom`; then all that comes after the first question has been fetched as well. */
export async function startWithAll(page: Page, link: string): Promise<void> {
  const last = page.waitForResponse(/KeptSessions-.*\.js/u);
  await startFrom(page, link);
  await last;
  await page.waitForLoadState('networkidle');
}

/** Opens what a link describes, up to its intro. */
export async function openIntro(page: Page, link: string): Promise<void> {
  await page.goto(`./${link}`);
  await button(page, 'Start interview').click();
  await expect(heading(page)).toHaveText('Before you start');
}

export async function begin(page: Page): Promise<void> {
  await button(page, 'Start interview').click();
  await button(page, 'Begin').click();
  await expect(button(page, 'Start answer')).toBeVisible();
}

/** Starts the answer and gives back what was asked. */
export async function startAnswer(page: Page): Promise<string> {
  const question = await heading(page).innerText();
  await button(page, 'Start answer').click();
  await expect(button(page, 'Finish answer')).toBeVisible();
  return question;
}

/** Answers what is asked, in no time, and gives back what it was. */
export async function answer(page: Page, given: { notes?: string; text?: string } = {}): Promise<string> {
  const question = await startAnswer(page);
  if (given.notes !== undefined) await page.getByLabel('Notes').fill(given.notes);
  if (given.text !== undefined) await page.getByLabel('Your answer', { exact: true }).fill(given.text);
  await button(page, 'Finish answer').click();
  await expect(button(page, 'Finish answer')).toBeHidden();
  return question;
}

export async function chooseLevel(page: Page, name: string, level: number): Promise<void> {
  const group = item(page, name);
  const unfold = group.getByRole('button', { name, exact: true });
  await group.waitFor();
  if (await unfold.isVisible()) await unfold.click();
  await group
    .getByRole('radio')
    .nth(level - 1)
    .check();
}

/** Rates the answer as far as told, and saves. */
export async function rate(
  page: Page,
  given: { levels?: Readonly<Record<string, number>>; vote?: string; change?: string } = {},
): Promise<void> {
  await expect(heading(page)).toHaveText('Rate your answer');
  for (const [name, level] of Object.entries(given.levels ?? {})) await chooseLevel(page, name, level);
  if (given.vote !== undefined)
    await page
      .getByRole('group', { name: 'Vote' })
      .getByRole('radio', { name: given.vote, exact: true })
      .check();
  if (given.change !== undefined) await page.getByLabel('What would you change?').fill(given.change);
  await button(page, 'Save rating').click();
  await expect(button(page, 'Save rating')).toBeHidden();
}

export async function commitTo(page: Page, words: string): Promise<void> {
  await expect(heading(page)).toHaveText('Debrief');
  await page.getByRole('textbox', { name: 'My own words' }).fill(words);
}

/** Takes the answer's clock and the page's to a later moment, as a closed lid does. Needs `page.clock.install`. */
export async function letPass(page: Page, milliseconds: number): Promise<void> {
  await page.clock.fastForward(milliseconds);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  // Read after what is being written now: more time may pass before a slow disk has it, and it would be given up.
  await keptLive(page);
}

/** `1:02` → 62 */
export const inSeconds = (clock: string): number => {
  const [minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return 60 * minutes + seconds;
};

/** Waits until the answer's clock has come so far. */
export const untilAnswerTime = (page: Page, seconds: number): Promise<void> =>
  expect
    .poll(async () => inSeconds(await answerTime(page).innerText()), { intervals: [100] })
    .toBeGreaterThanOrEqual(seconds);

/** The sessions in History, deleted ones among them as long as they can be brought back there. */
export const sessionRows = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('button') });

export async function openHistory(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'History' }).click();
  await expect(heading(page)).toHaveText('History');
}
