import { expect, type Page } from '@playwright/test';
import { button, heading, item } from './pages';

/** More than any screen has to walk through. */
const MOST_STEPS = 80;

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Walks with Tab until the focus is there: whatever cannot be reached so fails the test. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page
    .locator(':focus')
    .and(
      page
        .getByRole('button', { name })
        .or(page.getByRole('link', { name }))
        .or(page.getByRole('textbox', { name }))
        .or(page.getByRole('checkbox', { name })),
    );
  for (let steps = 0; steps < MOST_STEPS && !(await wanted.isVisible()); steps += 1)
    await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
}

/** Walks to a group with Tab, and in it with the arrow. */
export async function chooseByKeys(page: Page, group: string, name: string): Promise<void> {
  const within = item(page, group).locator(':focus');
  const wanted = item(page, group).getByRole('radio', { name, exact: true });
  await expect(item(page, group)).toBeVisible();
  for (let steps = 0; steps < MOST_STEPS && (await within.count()) === 0; steps += 1)
    await page.keyboard.press('Tab');
  for (let steps = 0; steps < 8 && !(await wanted.isChecked()); steps += 1)
    await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
  await expect(wanted).toBeFocused();
}

/** The heading of the new screen has the focus, so that the next key acts on it. */
export async function arriveAt(page: Page, words: string | RegExp): Promise<void> {
  await expect(heading(page)).toHaveText(words);
  await expect(heading(page)).toBeFocused();
}

/** From a question over its answer to whatever comes then. */
export async function answerByKeys(page: Page, where: RegExp, ...keys: readonly string[]): Promise<void> {
  await expect(page.getByText(where)).toBeVisible();
  await expect(button(page, 'Start answer')).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await press(page, 'Space');
  await expect(button(page, 'Finish answer')).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await press(page, ...keys, 'Space');
  await expect(button(page, 'Finish answer')).toBeHidden();
}
