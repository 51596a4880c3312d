import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  button,
  commitTo,
  heading,
  inSeconds,
  item,
  letPass,
  openHistory,
  sessionRows,
  SHORTEST,
} from './pages';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

const flag = (page: Page, part: string): Locator => page.getByRole('slider', { name: `${part} starts at` });
const tap = (page: Page, name: string): Promise<void> => button(page, name).tap();

const standsAt = async (marker: Locator): Promise<number> =>
  inSeconds((await marker.getAttribute('aria-valuetext')) ?? '');

/** Draws a flag with a finger by a share of the tape's width. */
async function drag(page: Page, marker: Locator, share: number): Promise<void> {
  await marker.scrollIntoViewIfNeeded();
  const box = await marker.boundingBox();
  if (box === null) throw new Error('The flag is not to be seen.');
  const { value, most } = await marker.evaluate((input: HTMLInputElement) => ({
    value: input.valueAsNumber,
    most: Number(input.max),
  }));
  // The thumb's middle travels from half its own width to half its width before the end.
  const thumb = 24;
  const x = box.x + thumb / 2 + ((box.width - thumb) * value) / most;
  const y = box.y + box.height - 6;
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', by: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: x + by, y }] });
  await touch('touchStart', 0);
  for (const step of [0.25, 0.5, 0.75, 1]) await touch('touchMove', step * share * (box.width - thumb));
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** An item that is not open stays within reach of a keyboard, one pixel large. */
const takesRoom = async (group: Locator): Promise<boolean> => ((await group.boundingBox())?.height ?? 0) > 1;

async function startAnswerByTouch(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto(`./${SHORTEST}`);
  await tap(page, 'Start interview');
  await tap(page, 'Begin');
  await tap(page, 'Start answer');
  await expect(button(page, 'Finish answer')).toBeVisible();
}

test('a run on a phone by touch: parts are set, moved and taken back', async ({ page }) => {
  await startAnswerByTouch(page);
  await tap(page, 'Situation');
  await letPass(page, 60_000);
  await tap(page, 'Action');
  await letPass(page, 60_000);
  await tap(page, 'Learning');
  await expect(button(page, 'Learning')).toHaveAttribute('aria-pressed', 'true');
  await tap(page, 'Learning');
  await expect(button(page, 'Action')).toHaveAttribute('aria-pressed', 'true');
  await expect(flag(page, 'Learning')).toBeHidden();

  await test.step('while the answer runs', async () => {
    const before = await standsAt(flag(page, 'Action'));
    expect(before).toBeGreaterThanOrEqual(60);
    await drag(page, flag(page, 'Action'), -0.1);
    await expect.poll(() => standsAt(flag(page, 'Action'))).toBeLessThan(before - 15);
    expect(await standsAt(flag(page, 'Action'))).toBeGreaterThan(before - 45);
    await page.getByLabel('Notes').fill('Forty beds');
    await tap(page, 'Finish answer');
  });

  await test.step('and on the rating screen', async () => {
    await expect(heading(page)).toHaveText('Rate your answer');
    const before = await standsAt(flag(page, 'Action'));
    await drag(page, flag(page, 'Action'), 0.1);
    await expect.poll(() => standsAt(flag(page, 'Action'))).toBeGreaterThan(before + 15);
    await expect(page.getByText(/^Action starts at/)).toBeVisible();
    await tap(page, 'Take back Action');
    await expect(flag(page, 'Action')).toBeHidden();
    await tap(page, 'Set Result');
    await expect(flag(page, 'Result')).toBeVisible();
  });

  await test.step('one item at a time', async () => {
    await expect.poll(() => takesRoom(item(page, 'One specific event'))).toBe(true);
    expect(await takesRoom(item(page, 'My role'))).toBe(false);
    await item(page, 'One specific event').getByRole('radio').nth(3).tap();
    await tap(page, 'Next');
    await expect.poll(() => takesRoom(item(page, 'My role'))).toBe(true);
    expect(await takesRoom(item(page, 'One specific event'))).toBe(false);
    await item(page, 'My role').getByRole('radio').nth(1).tap();
    await expect(page.getByText('2 of 7 rated')).toBeVisible();
    await tap(page, 'Previous');
    await expect(item(page, 'One specific event').getByRole('radio').nth(3)).toBeChecked();
    await page.getByRole('radio', { name: 'Inclined', exact: true }).tap();
    await tap(page, 'Save rating');
  });

  await commitTo(page, 'Give one number.');
  await tap(page, 'Finish');
  await expect(heading(page)).toHaveText('Greenroom');
  await openHistory(page);
  await sessionRows(page).getByRole('link').tap();
  const tape = page.getByRole('img', { name: /Situation .*Result/ });
  await expect(tape.first()).toBeVisible();
  await expect(page.getByRole('img', { name: /Action/ })).toHaveCount(0);
});

test('nothing on a phone is wider than the phone', async ({ page }) => {
  const expectNoSideways = async (): Promise<void> =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await startAnswerByTouch(page);
  await tap(page, 'Situation');
  await expectNoSideways();
  await tap(page, 'Finish answer');
  await expect(heading(page)).toHaveText('Rate your answer');
  await expectNoSideways();
  await tap(page, 'Save rating');
  await expect(heading(page)).toHaveText('Debrief');
  await expectNoSideways();
  await tap(page, 'Finish');
  await expect(heading(page)).toHaveText('Greenroom');
  await expectNoSideways();
  await openHistory(page);
  await expect(sessionRows(page)).toHaveCount(1);
  await expectNoSideways();
  await page.goto('./#/setup');
  await expect(button(page, 'Start interview')).toBeVisible();
  await expectNoSideways();
});
