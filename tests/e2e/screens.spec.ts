import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { movingIn, tooSmallIn, unnamedIn } from './controls';
import { cutIn } from './cut';
import { EVERY_SCREEN, openScreen } from './every-screen';
import { heading } from './pages';
import { shiftsIn, slowStore, slowWords, watchShifts } from './shifts';
import { USUAL, writeIn } from './text-size';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
/** The narrowest that is promised, and the common ones. */
const WIDTHS = [320, 360, 390, 1280];

/** Each scheme and each size once: what depends on both at once is nothing that is looked for here. */
const LOOKS = [
  { size: PHONE, colorScheme: 'light' },
  { size: DESK, colorScheme: 'dark' },
] as const;

async function troublesOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

for (const screen of EVERY_SCREEN) {
  // One walk for all that is looked for: bringing a page to a state takes longer than looking at it.
  test(`${screen.name}: steady, uncut, and all of it can be perceived and reached`, async ({ page }) => {
    // The longest debrief has some ninety tapes, and axe looks at each.
    test.slow();

    await test.step('nothing moves while it loads slowly on a phone', async () => {
      await watchShifts(page);
      await slowStore(page);
      await slowWords(page);
      await page.setViewportSize(PHONE);
      await openScreen(page, screen);
      expect.soft(await shiftsIn(page)).toEqual([]);
    });

    // Changes of screen may fade: colours are measured when they stand.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.soft(heading(page)).toHaveCount(1);
    expect.soft(await unnamedIn(page), 'without a name').toEqual([]);
    expect.soft(await movingIn(page), 'moving').toEqual([]);
    for (const { size, colorScheme } of LOOKS)
      await test.step(`axe finds nothing, and all is large enough, ${size.width} wide`, async () => {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        expect.soft(await tooSmallIn(page), 'too small').toEqual([]);
        expect.soft(await troublesOf(page)).toEqual([]);
      });

    for (const width of WIDTHS)
      await test.step(`nothing scrolls sideways, ${width} wide`, async () => {
        await page.setViewportSize({ width, height: DESK.height });
        expect.soft(await cutIn(page)).toEqual([]);
      });

    await test.step('text of twice the size is not cut', async () => {
      await writeIn(page, 2 * USUAL);
      expect.soft(await cutIn(page)).toEqual([]);
      await writeIn(page, USUAL);
    });

    await test.step('nothing moves while it loads slowly on a desk', async () => {
      await page.emulateMedia({ reducedMotion: null });
      await page.reload();
      await screen.settled(page);
      expect.soft(await shiftsIn(page)).toEqual([]);
    });
  });
}
