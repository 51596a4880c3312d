import { expect, test, type Page } from '@playwright/test';
import { leftIn } from './left-running';
import { openWith } from './open-with';
import {
  answer,
  button,
  commitTo,
  heading,
  letPass,
  openHistory,
  rate,
  sessionRows,
  startAnswer,
  startFrom,
} from './pages';
import { epochMs } from '../../src/domain/time';
import { storyVersion } from '../fixtures/stories';
import { aFinishedLoop, aLoop } from './sample-rounds';

/** Chromium writes the objects that are its pages plainly. */
async function pagesOnPaper(page: Page): Promise<number> {
  const paper = await page.pdf({ format: 'A4' });
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

async function expectOnePage(page: Page): Promise<void> {
  expect(await pagesOnPaper(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
  await expect(page.getByText('Say the date first.', { exact: true })).toBeVisible();
  for (const role of ['button', 'radio', 'textbox', 'navigation'] as const)
    await expect(page.getByRole(role)).toHaveCount(0);
  await page.emulateMedia({ media: null });
}

/** Answers of real lengths, every part marked, and something said at each place where something can be said. */
async function fullRun(page: Page): Promise<void> {
  await page.clock.install();
  await startFrom(page, '#/setup?format=quick&code=7KQ-4FM');
  for (const number of [1, 2, 3]) {
    await startAnswer(page);
    for (const part of ['Situation', 'Task', 'Action', 'Result', 'Learning']) {
      await button(page, part).click();
      await letPass(page, 30_000);
    }
    await page.getByLabel('Notes').fill('Forty beds, one lift, and nobody on call but Amina');
    await button(page, 'Finish answer').click();
    await answer(page, { notes: 'She took the stairs' });
    await page
      .getByRole('combobox', { name: 'Your guess' })
      .selectOption('Success and Scale Bring Broad Responsibility');
    await rate(page, {
      levels: {
        'One specific event': number,
        'My role': 3,
        'Actions and reasoning': 4,
        Result: 2,
        Learning: 5,
      },
      change: 'I would name the date, the place and the people at once, and give one number at the end.',
      ...(number === 3 && { vote: 'Strongly not inclined' }),
    });
  }
  await commitTo(page, 'Say the date first.');
}

test('a quick run prints on one page without buttons, in the debrief and from the history', async ({
  page,
}) => {
  await fullRun(page);
  await expectOnePage(page);

  await button(page, 'Finish').click();
  await expect(heading(page)).toHaveText('Greenroom');
  await openHistory(page);
  await sessionRows(page).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
  await expectOnePage(page);
});

/** Several pages, all of it unfolded, and each question kept in one piece. */
async function expectWholeLoop(page: Page): Promise<void> {
  const sheets = await pagesOnPaper(page);
  expect(sheets).toBeGreaterThan(2);
  expect(sheets).toBeLessThan(20);
  await page.emulateMedia({ media: 'print' });
  for (const role of ['button', 'radio', 'textbox', 'navigation'] as const)
    await expect(page.getByRole(role)).toHaveCount(0);
  // Folded on the screen, open on paper.
  await expect(page.locator('.follow-up')).toHaveCount(75);
  expect(
    await page.locator('.follow-up').evaluateAll((all) => all.filter((one) => !one.checkVisibility()).length),
  ).toBe(0);
  const articles = page.getByRole('article');
  expect(await articles.count()).toBeGreaterThanOrEqual(15);
  expect(await articles.evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside))).toEqual(
    Array.from({ length: await articles.count() }, () => 'avoid'),
  );
  await page.emulateMedia({ media: null });
}

test('a loop prints with every answer, no question torn apart, in the debrief and from the history', async ({
  page,
}) => {
  await openWith(page, '#/interview', { live: leftIn(aLoop()) });
  await button(page, 'Finish').waitFor();
  await expectWholeLoop(page);

  const loop = aFinishedLoop();
  await openWith(page, `#/history/${loop.id}`, { sessions: [loop] });
  await expect(page.getByRole('heading', { name: 'Levels' })).toBeVisible();
  await expectWholeLoop(page);
});

const many = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    storyVersion(`oven ${place}`, {}, { at: epochMs(1e12 - place) }),
  );

/** Nothing but what is to be read, in black on white. */
async function expectPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const role of ['checkbox', 'textbox', 'searchbox', 'combobox', 'navigation'] as const)
    await expect(page.getByRole(role)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(0);
  const colours = await page
    .locator('main h2')
    .first()
    .evaluate((heading) => [
      getComputedStyle(heading).color,
      getComputedStyle(document.body).backgroundColor,
    ]);
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
}

test('story cards print several on a page, none of them cut, and only those that are chosen', async ({
  page,
}) => {
  await openWith(page, '#/stories/cards', { stories: many(21) });
  await page.getByRole('checkbox', { name: 'The oven 0' }).uncheck();
  const sheets = await pagesOnPaper(page);
  expect(sheets).toBeGreaterThan(1);
  expect(sheets).toBeLessThan(6);
  await expectPaper(page);
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(20);
  expect(
    await cards.evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).breakInside)).size),
  ).toBe(1);
  await expect(cards.first()).toHaveCSS('break-inside', 'avoid');
});

test('the matrix prints all rows that fit, on wide pages, from a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openWith(page, '#/stories/matrix', { stories: many(130) });
  await expect(page.getByRole('heading', { name: 'By principle' })).toBeVisible();
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.title = String(document.querySelectorAll('main tbody tr').length);
    });
  });
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await expect(page).toHaveTitle('130');
  const boxes = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)];
  expect(boxes.length).toBeGreaterThan(3);
  for (const [, width, height] of boxes) expect(Number(width)).toBeGreaterThan(Number(height));
  await expectPaper(page);
  await expect(page.getByRole('table')).toBeVisible();
  // Chromium repeats a head on every page that takes a quarter of it at most.
  await page.setViewportSize({ width: 1040, height: 720 });
  const head = page.locator('thead');
  await expect(head).toHaveCSS('break-inside', 'avoid');
  expect(await head.evaluate((one) => one.getBoundingClientRect().height)).toBeLessThan(720 / 4);
});
