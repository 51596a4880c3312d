import { expect, test } from '@playwright/test';
import { button, heading, openHistory, openIntro } from './pages';
import { shiftsIn, slowStore, slowWords, watchShifts } from './shifts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
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
