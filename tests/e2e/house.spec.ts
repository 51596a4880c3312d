import { expect, test, type Page } from '@playwright/test';
import { cutIn } from './cut';
import { openWith } from './open-with';
import { USUAL, writeIn } from './text-size';

/** How many of the main links stand in each row. */
const rowsOf = (page: Page): Promise<readonly number[]> =>
  page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link')
    .evaluateAll((links) => {
      const tops = links.map((link) => Math.round(link.getBoundingClientRect().top));
      return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
    });

for (const hash of ['#/', '#/trends'])
  test(`the main links stand in even rows, whatever the width and the size of the text, ${hash}`, async ({
    page,
  }) => {
    await openWith(page, hash);
    for (const [width, text, rows] of [
      [320, USUAL, [3, 3]],
      [390, USUAL, [3, 3]],
      [600, USUAL, [3, 3]],
      [1280, USUAL, [6]],
      [320, 2 * USUAL, [2, 2, 2]],
      [390, 2 * USUAL, [2, 2, 2]],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await writeIn(page, text);
      expect.soft(await rowsOf(page), `${width} wide, text of ${text} px`).toEqual(rows);
      expect.soft(await cutIn(page)).toEqual([]);
    }
  });

test('the page that is open is marked in the main links by a line, not by colour alone', async ({ page }) => {
  await openWith(page, '#/trends');
  const links = page.getByRole('navigation', { name: 'Main' });
  await expect(links.getByRole('link', { name: 'Trends' })).toHaveCSS('text-decoration-line', 'underline');
  await expect(links.getByRole('link', { name: 'History' })).toHaveCSS('text-decoration-line', 'none');
});
