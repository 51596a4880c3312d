import { expect, test, type Page } from '@playwright/test';
import { entriesOf, type EntryOf } from '../../src/domain/session';
import { keptLive, keptSessions } from './kept';
import { answer, button, chooseLevel, commitTo, heading, item, rate, saved, startFrom } from './pages';

const TWO_QUESTIONS = '#/setup?format=custom&questions=2&followups=0&thinking=0&ratings=round';

const vote = (page: Page) => page.getByRole('group', { name: 'Vote' });
const change = (page: Page) => page.getByLabel('What would you change?');
const rateThisOne = (page: Page) => button(page, 'Rate this one');

/** Both questions answered, at the rating of the first. Gives back what was asked. */
async function toRatings(page: Page): Promise<readonly [string, string]> {
  await startFrom(page, TWO_QUESTIONS);
  const asked = [await answer(page, { notes: 'Forty beds' }), await answer(page)] as const;
  await expect(heading(page)).toHaveText('Rate your answer');
  await expect(page.getByText('Question 1 of 2', { exact: true })).toBeVisible();
  return asked;
}

async function reload(page: Page): Promise<void> {
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(saved(page)).toBeVisible();
}

async function closeDebrief(page: Page): Promise<void> {
  await button(page, 'Finish').click();
  await expect(heading(page)).toHaveText('Greenroom');
  expect(await keptLive(page)).toBeNull();
}

/** What was rated, put off and voted, in short. */
async function told(page: Page): Promise<readonly string[]> {
  const [session] = await keptSessions(page);
  return (session?.entries ?? []).flatMap((entry) => {
    if (entry.kind === 'voted') return `${entry.item} voted ${entry.vote}`;
    return entry.kind === 'rated' || entry.kind === 'deferred' ? `${entry.item} ${entry.kind}` : [];
  });
}

const resultOf = ({ scores }: EntryOf<'rated'>): number | null =>
  scores.result.kind === 'rated' ? scores.result.level : null;

test('a rating that is put off half-way goes on from the debrief with what was chosen, and the vote stands', async ({
  page,
}) => {
  const [first] = await toRatings(page);
  await chooseLevel(page, 'Result', 2);
  await change(page).fill('Give one number.');
  await expect(vote(page)).toBeHidden();
  await button(page, 'Rate later').click();
  await expect(page.getByText('Question 2 of 2', { exact: true })).toBeVisible();
  await rate(page, { levels: { 'My role': 4 }, vote: 'Inclined' });

  await test.step('the debrief offers it, after a reload, too', async () => {
    await expect(heading(page)).toHaveText('Debrief');
    await expect(page.getByText('One answer is not rated yet.')).toBeVisible();
    await reload(page);
    await expect(
      page.getByRole('article', { name: first }).getByRole('button', { name: 'Rate this one' }),
    ).toHaveCount(1);
    await expect(rateThisOne(page)).toHaveCount(1);
    await expect(vote(page)).toBeHidden();
  });

  await test.step('opened, it holds what was chosen, after a reload, too', async () => {
    await rateThisOne(page).click();
    await expect(heading(page)).toHaveText('Rate your answer');
    await expect(item(page, 'Result').getByRole('radio').nth(1)).toBeChecked();
    await expect(change(page)).toHaveValue('Give one number.');
    await chooseLevel(page, 'Learning', 3);
    await reload(page);
    await expect(item(page, 'Result').getByRole('radio').nth(1)).toBeChecked();
    await expect(item(page, 'Learning').getByRole('radio').nth(2)).toBeChecked();
    await expect(vote(page)).toBeHidden();
    await expect(button(page, 'Rate later')).toBeHidden();
    await rate(page, { levels: { Result: 4 } });
  });

  await expect(heading(page)).toHaveText('Debrief');
  await expect(rateThisOne(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Vote' })).toContainText('Inclined');
  await commitTo(page, 'Give one number.');
  await closeDebrief(page);
  expect(await told(page)).toEqual(['0 rated', '0 deferred', '1 rated', '1 voted inclined', '0 rated']);
  const [session] = await keptSessions(page);
  const ratings = session === undefined ? [] : entriesOf(session, 'rated');
  expect(ratings.map((entry) => [entry.item, entry.occasion, resultOf(entry)])).toEqual([
    [0, 'gut', 2],
    [1, 'gut', null],
    [0, 'gut', 4],
  ]);
  expect(ratings.at(-1)).toMatchObject({ change: 'Give one number.' });
});

test('with every rating put off the vote waits in the debrief, and is asked for once', async ({ page }) => {
  await toRatings(page);
  await button(page, 'Rate later').click();
  await expect(page.getByText('Question 2 of 2', { exact: true })).toBeVisible();
  await expect(heading(page)).toHaveText('Rate your answer');
  await button(page, 'Rate later').click();

  await expect(heading(page)).toHaveText('Debrief');
  await expect(rateThisOne(page)).toHaveCount(2);
  await vote(page).getByRole('radio', { name: 'Strongly inclined' }).check();
  await reload(page);
  await expect(page.getByRole('region', { name: 'Vote' })).toContainText('Strongly inclined');
  await expect(rateThisOne(page)).toHaveCount(2);

  await rateThisOne(page).first().click();
  await expect(heading(page)).toHaveText('Rate your answer');
  await expect(vote(page)).toBeHidden();
  await button(page, 'Back to the debrief').click();
  await expect(rateThisOne(page)).toHaveCount(2);
  await closeDebrief(page);
  expect(await told(page)).toEqual(['0 deferred', '1 deferred', '0 voted strongly-inclined']);
});
