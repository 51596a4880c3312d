import { expect, test } from '@playwright/test';
import { installedBrowser } from '../../src/tools/browser.mjs';
import { cutIn } from './cut';
import { EVERY_SCREEN, openScreen } from './every-screen';

const { args, ...browser } = installedBrowser();

// As a person sets it in the browser, at 200 %: breakpoints in rem go by it as well, which a page cannot bring about.
test.use({
  launchOptions: { ...browser, args: [...args, '--blink-settings=defaultFontSize=32'] },
  viewport: { width: 1280, height: 800 },
});

for (const screen of EVERY_SCREEN) {
  test(`${screen.name}: text of twice the size is not cut`, async ({ page }) => {
    await openScreen(page, screen);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await cutIn(page)).toEqual([]);
  });
}
