import { expect, type Page } from '@playwright/test';

/** What browsers write in unless the person chose another size, in pixels. */
export const USUAL = 16;

/** As a person sets it in the browser: breakpoints in rem go by it as well, which a page cannot bring about. */
export async function writeIn(page: Page, standard: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard } });
  await browser.detach();
  await expect(page.locator('html')).toHaveCSS('font-size', `${standard}px`);
}
