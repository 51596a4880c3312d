import { expect, test } from '@playwright/test';
import { cutIn } from './cut';
import { EVERY_SCREEN, openScreen } from './every-screen';
import { button, heading, openHistory, openIntro } from './pages';
import { shiftsIn, slowStore, slowWords, watchShifts } from './shifts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
/** The narrowest that is promised, and the common ones. */
const WIDTHS = [320, 360, 390, 1280];

for (const screen of EVERY_SCREEN) {
  test(`${screen.name}: nothing moves while it loads slowly, on a phone and on a desk`, async ({ page }) => {
    await watchShifts(page);
    await slowStore(page);
    await slowWords(page);
    await page.setViewportSize(PHONE);
    await openScreen(page, screen);
    expect(await shiftsIn(page), 'on a phone').toEqual([]);

    await page.setViewportSize(DESK);
    await page.reload();
    await screen.settled(page);
    expect(await shiftsIn(page), 'on a desk').toEqual([]);
  });

  test(`${screen.name}: nothing scrolls sideways at any width`, async ({ page }) => {
    await openScreen(page, screen);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await cutIn(page), `${width} wide`).toEqual([]);
    }
  });
}

for (const size of [PHONE, DESK]) {
  test(`Nothing moves from a cold load to the debrief and back, ${size.width} wide`, async ({ page }) => {
    await watchShifts(page);
    await slowStore(page);
    await slowWords(page);
    await page.setViewportSize(size);
    await page.goto('./');
    await button(page, 'Start interview').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Set up' }).click();
    await button(page, 'Start interview').waitFor();
    await openHistory(page);
    await page.getByText('No sessions yet').waitFor();

    await openIntro(page, '#/setup?format=custom&questions=1&followups=1');
    await button(page, 'Begin').click();
    for (const place of ['opening', 'follow-up']) {
      await button(page, 'Start answer').click();
      for (const part of ['Situation', 'Action', 'Result']) {
        await button(page, part).click();
        await expect(button(page, part), place).toHaveAttribute('aria-pressed', 'true');
      }
      await button(page, 'Pause').click();
      await button(page, 'Go on').click();
      await button(page, 'Hide timer').click();
      await button(page, 'Show timer').click();
      await page.getByLabel('Notes').fill('One word');
      await button(page, 'Finish answer').click();
    }
    await button(page, 'Save rating').click();
    await expect(heading(page)).toHaveText('Debrief');
    await button(page, 'Finish').click();
    await page.getByText('Last sessions').waitFor();
    await openHistory(page);
    await page.getByRole('button', { name: /^Delete/ }).waitFor();
    expect(await shiftsIn(page)).toEqual([]);
  });
}
