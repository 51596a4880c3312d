import type { Page } from '@playwright/test';

/** Controls that are smaller than a finger needs. */
export const tooSmallIn = (page: Page): Promise<readonly string[]> => page.evaluate(tooSmall);

/** What is typed or chosen in, and has no name. */
export const unnamedIn = (page: Page): Promise<readonly string[]> => page.evaluate(unnamed);

/** What moves, though the person asked for less motion. */
export const movingIn = (page: Page): Promise<readonly string[]> => page.evaluate(moving);

/**
 * Runs in the page. On stage a button is 44 px high, everywhere a target is 24 (WCAG 2.5.8, but for links in a
 * sentence): by its box, its label or what of its line can be pressed.
 */
function tooSmall(): readonly string[] {
  const isOnStage = document.documentElement.dataset['room'] === 'stage';
  const isWithin = (element: Element | null, has: (style: CSSStyleDeclaration) => boolean): boolean =>
    element !== null && (has(getComputedStyle(element)) || isWithin(element.parentElement, has));
  const controls = document.querySelectorAll<HTMLElement>(
    'button, a[href], input, select, textarea, summary',
  );
  return [...controls].flatMap((element) => {
    const target = element.closest('label') ?? element;
    const least = isOnStage && element.matches('button') ? 44 : 24;
    const isClipped = isWithin(element, ({ clipPath }) => clipPath !== 'none');
    const isSeen = element.checkVisibility({ visibilityProperty: true }) && !isClipped;
    const isInSentence = element.matches('a') && getComputedStyle(element).display === 'inline';
    if (!isSeen || isInSentence) return [];
    const { width, height } = target.getBoundingClientRect();
    // Laid out in fractions of a pixel.
    if (Math.round(height) >= least && Math.round(width) >= 24) return [];
    element.scrollIntoView({ block: 'center' });
    const { left, top } = target.getBoundingClientRect();
    const hits = [-1, 1].every((side) => {
      const [x, y] = [left + width / 2, top + height / 2 + side * (least / 2 - 1)];
      return target.contains(document.elementFromPoint(x, y));
    });
    return hits ? [] : [`${element.outerHTML.slice(0, 120)}: ${width} × ${height}`];
  });
}

/** Runs in the page. */
function unnamed(): readonly string[] {
  return [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
    .filter(
      (element) =>
        (element.labels?.length ?? 0) === 0 &&
        (element.getAttribute('aria-label') ?? '').trim() === '' &&
        !element.hasAttribute('aria-labelledby'),
    )
    .map((element) => element.outerHTML);
}

/** Runs in the page. */
function moving(): readonly string[] {
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return (
        animationName !== 'none' || transitionDuration.split(', ').some((lasting) => parseFloat(lasting) > 0)
      );
    })
    .map((element) => element.outerHTML.slice(0, 120));
}
