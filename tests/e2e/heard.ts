import type { Page } from '@playwright/test';

interface Heard {
  readonly heard: readonly string[];
}

/** From now on the page notes what a screen reader would be given to say unasked. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const LIVE =
      '[aria-live="polite"], [aria-live="assertive"], [role="alert"], [role="status"]:not([aria-live="off"]), output';
    const heard: string[] = [];
    const last = new WeakMap<Element, string>();
    new MutationObserver(() => {
      for (const region of document.querySelectorAll<HTMLElement>(LIVE)) {
        const text = region.textContent.trim();
        if (text === (last.get(region) ?? '')) continue;
        last.set(region, text);
        if (text !== '') heard.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { heard });
  });

export const heardIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as Heard).heard);
