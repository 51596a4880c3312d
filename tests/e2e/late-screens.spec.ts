import { expect, test } from '@playwright/test';
import { answer, button, heading, rate, SHORTEST, startFrom, startWithAll } from './pages';

const files = '**/assets/*.{js,css,json}';

test('an answer whose screen cannot be loaded does not begin, and does after a reload when it can', async ({
  page,
}) => {
  const screens = '**/assets/Answer-*.js';
  await page.route(screens, (route) => route.abort());
  await startFrom(page, SHORTEST);
  await button(page, 'Start answer').click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(button(page, 'Start answer')).toBeVisible();

  await page.unroute(screens);
  // Browsers from before the change of https://github.com/whatwg/html/pull/10327 do not fetch it twice on one page.
  await page.reload();
  await button(page, 'Start answer').click();
  await expect(button(page, 'Finish answer')).toBeVisible();
});

test('from a moment after the first question on, an interview needs no network', async ({ page }) => {
  await startWithAll(page, SHORTEST);
  const asked: string[] = [];
  await page.route(files, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });

  await answer(page);
  await rate(page, { levels: { Result: 3 }, vote: 'Inclined' });
  await expect(heading(page)).toHaveText('Debrief');
  await button(page, 'Finish').click();
  await expect(heading(page)).toHaveText('Greenroom');
  await expect(page.getByRole('heading', { name: 'Last sessions' })).toBeVisible();
  expect(asked).toEqual([]);
});
