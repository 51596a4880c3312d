import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { EVERY_SCREEN, openScreen } from './every-screen';

/** Each scheme and each size once: what depends on both at once is nothing that axe knows. */
const LOOKS = [
  { size: { width: 390, height: 844 }, colorScheme: 'light' },
  { size: { width: 1280, height: 800 }, colorScheme: 'dark' },
] as const;

async function troublesOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

for (const screen of EVERY_SCREEN) {
  test(`${screen.name}: axe finds nothing, on a phone in the light and on a desk in the dark`, async ({
    page,
  }) => {
    // The longest debrief has some ninety tapes, and axe looks at each.
    test.slow();
    // Changes of screen may fade: colours are measured when they stand.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openScreen(page, screen);
    for (const { size, colorScheme } of LOOKS) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      expect(await troublesOf(page), `${colorScheme}, ${size.width} wide`).toEqual([]);
    }
  });
}
