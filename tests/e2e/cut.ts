import type { Page } from '@playwright/test';

/** What is wider than its room, the page itself included. */
export const cutIn = (page: Page): Promise<readonly string[]> => page.evaluate(cutWithin);

/** Runs in the page. */
function cutWithin(): readonly string[] {
  const page = document.documentElement;
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const { overflowX, display } = getComputedStyle(element);
    const isHeardOnly = element.clientWidth <= 1 || element.closest('.unseen') !== null;
    // One line of typing scrolls by itself.
    const isBox = display !== 'inline' && element instanceof HTMLElement && !element.matches('input');
    return isBox && !isHeardOnly && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
  });
  return [
    ...(page.scrollWidth > page.clientWidth ? [`the page: ${page.scrollWidth} of ${page.clientWidth}`] : []),
    ...cut.map((element) => `${element.tagName} ${element.className}: ${element.innerText.slice(0, 40)}`),
  ];
}
