import { expect, test, type Page } from '@playwright/test';
import type { Plan } from '../../src/domain/plan';
import type { RatingItem } from '../../src/domain/rubric';
import { entriesOf, type EntryOf, type Session } from '../../src/domain/session';
import { answerByKeys, arriveAt, chooseByKeys, press, tabTo } from './by-keyboard';
import { button, heading } from './pages';
import { keptLive, keptSessions } from './kept';

const LEVELS = ['2', '4', '3', '0', '5'];

/** All seven items by digits, the principle shown before. */
async function rateWhole(page: Page, ...levels: readonly string[]): Promise<void> {
  await tabTo(page, 'Show the principle');
  await press(page, 'Enter');
  await expect(page.getByText('This question was about')).toBeVisible();
  await expect(page.locator('h2:focus')).toBeVisible();
  await press(page, ...levels);
  await expect(page.getByText('7 of 7 rated')).toBeVisible();
}

async function theSession(page: Page): Promise<Session> {
  const [session, ...others] = await keptSessions(page);
  if (session === undefined || others.length > 0) throw new Error('There is not one session.');
  return session;
}

const kindsOf = ({ entries }: Session): readonly string[] => entries.map(({ kind }) => kind);
const times = (count: number, kind: string): readonly string[] => Array<string>(count).fill(kind);

const levelsOf = ({ scores }: EntryOf<'rated'>): Partial<Record<RatingItem, number | null>> =>
  Object.fromEntries(
    Object.entries(scores).map(([item, score]) => [item, score.kind === 'rated' ? score.level : null]),
  );

const askerOf = ({ rounds }: Plan, round: number): string => rounds[round]?.interviewer?.name ?? '';

test('a loop of two rounds by keyboard alone, from the set-up to the debrief', async ({ page }) => {
  await page.goto('./#/setup');
  await chooseByKeys(page, 'Format', 'Custom');
  await chooseByKeys(page, 'Rounds', '2');
  await chooseByKeys(page, 'Questions in each round', '2');
  await chooseByKeys(page, 'Follow-ups to each question', '1');
  await tabTo(page, 'Start interview');
  await press(page, 'Enter');
  await arriveAt(page, 'Before you start');
  await press(page, 'Space');
  await expect(button(page, 'Start answer')).toBeVisible();
  const plan = await planOf(page);
  const [first, second] = [askerOf(plan, 0), askerOf(plan, 1)];
  expect(first).not.toBe(second);

  await test.step('the first round, rated after its last answer', async () => {
    await expect(page.getByText(new RegExp(`^${first}, `, 'u'))).toBeVisible();
    await answerByKeys(page, /^Round 1 of 2 · Question 1 of 2$/, 's', 'a');
    await answerByKeys(page, /Round 1 of 2 · Question 1 of 2 · Follow-up 1 of 1/);
    await answerByKeys(page, /^Round 1 of 2 · Question 2 of 2$/, 'r');
    await answerByKeys(page, /Round 1 of 2 · Question 2 of 2 · Follow-up 1 of 1/);
    await arriveAt(page, 'Rate your answer');
    await expect(page.getByText('Round 1 of 2 · Question 1 of 2')).toBeVisible();
    await press(page, ...LEVELS, '3');
    await expect(page.getByText('5 of 7 rated')).toBeVisible();
    await expect(page.getByRole('group', { name: 'Vote' })).toBeHidden();
    await expect(button(page, 'Save rating')).toBeFocused();
    await press(page, 'Enter');

    await expect(page.getByText('Round 1 of 2 · Question 2 of 2')).toBeVisible();
    await arriveAt(page, 'Rate your answer');
    await press(page, '4', '4', '4', '4', '4', '4');
    await expect(page.getByRole('radio', { name: 'Strongly not inclined' })).toBeFocused();
    await tabTo(page, 'Save rating');
    await press(page, 'Enter');
  });

  await test.step('the break, with the vote that was not given yet', async () => {
    await arriveAt(page, 'Break');
    await expect(page.getByText('Before round 2 of 2')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Round 2 is with' })).toContainText(second);
    const owed = page.getByRole('region', { name: `Before you forget: round 1 with ${first}` });
    await expect(owed).toBeVisible();
    await chooseByKeys(page, 'Vote', 'Inclined');
    await tabTo(page, 'Next round');
    await press(page, 'Enter');
  });

  await test.step('the second round, with the vote in its last rating', async () => {
    await expect(page.getByText(new RegExp(`^${second}, `, 'u'))).toBeVisible();
    await answerByKeys(page, /^Round 2 of 2 · Question 1 of 2$/);
    await answerByKeys(page, /Round 2 of 2 · Question 1 of 2 · Follow-up 1 of 1/);
    await answerByKeys(page, /^Round 2 of 2 · Question 2 of 2$/);
    await answerByKeys(page, /Round 2 of 2 · Question 2 of 2 · Follow-up 1 of 1/);
    await arriveAt(page, 'Rate your answer');
    await rateWhole(page, '1', '2', '1', '2', '1', '2', '1');
    await press(page, 'Enter');
    await expect(page.getByText('Round 2 of 2 · Question 2 of 2')).toBeVisible();
    await arriveAt(page, 'Rate your answer');
    await press(page, '1', '1', '1', '1', '1', '1', 'ArrowDown');
    await expect(page.getByRole('radio', { name: 'Not inclined', exact: true })).toBeChecked();
    await press(page, 'Enter');
  });

  await test.step('the debrief, with the votes side by side and the bar raiser', async () => {
    await arriveAt(page, 'Debrief');
    const votes = page.getByRole('region', { name: 'Votes side by side' }).getByRole('row');
    await expect(
      votes.filter({ hasText: first }).getByRole('cell', { name: 'Inclined', exact: true }),
    ).toBeVisible();
    await expect(
      votes.filter({ hasText: second }).getByRole('cell', { name: 'Not inclined', exact: true }),
    ).toBeVisible();
    const differed = page.getByRole('region', { name: 'What differed' });
    await expect(differed).toContainText(`With ${first} your vote leaned yes, with ${second} no.`);
    const raiser = plan.rounds.findIndex(({ isBarRaiser }) => isBarRaiser);
    await expect(differed).toContainText(`Round ${raiser + 1}, ${askerOf(plan, raiser)}, was the bar raiser`);
    await tabTo(page, 'My own words');
    await page.keyboard.type('Pause first.');
    await tabTo(page, 'Finish');
    await press(page, 'Enter');
    await arriveAt(page, 'Greenroom');
  });

  expect(await keptLive(page)).toBeNull();
  const session = await theSession(page);
  expect(kindsOf(session)).toEqual([
    'started',
    ...times(4, 'answered'),
    ...times(2, 'rated'),
    // On the way to it the arrow chose another one: each choice is kept, and the last counts.
    ...times(2, 'voted'),
    'round-started',
    ...times(4, 'answered'),
    ...times(2, 'rated'),
    'voted',
    'finished',
    'committed',
  ]);
  expect(entriesOf(session, 'answered').map(({ item, probe }) => [item, probe === null])).toEqual(
    [0, 1, 2, 3].flatMap((item) => [
      [item, true],
      [item, false],
    ]),
  );
  expect(entriesOf(session, 'round-started')).toMatchObject([{ round: 1 }]);
  expect(entriesOf(session, 'voted')).toMatchObject([
    { item: 0, vote: 'not-inclined' },
    { item: 0, vote: 'inclined' },
    { item: 3, vote: 'not-inclined' },
  ]);
  const ratings = entriesOf(session, 'rated');
  expect(ratings.map(({ item, occasion }) => [item, occasion])).toEqual(
    [0, 1, 2, 3].map((item) => [item, 'gut']),
  );
  expect(ratings.map(levelsOf)).toEqual([
    { event: 2, role: 4, actions: 3, result: null, learning: 5, principle: null, asked: 3 },
    { event: 4, role: 4, actions: 4, result: 4, learning: 4, principle: null, asked: 4 },
    { event: 1, role: 2, actions: 1, result: 2, learning: 1, principle: 2, asked: 1 },
    { event: 1, role: 1, actions: 1, result: 1, learning: 1, principle: null, asked: 1 },
  ]);
});

async function planOf(page: Page): Promise<Plan> {
  const live = await keptLive(page);
  if (live === null) throw new Error('No interview runs.');
  return live.session.plan;
}

test('a round by keyboard alone: its opener, its three questions and your own ones', async ({ page }) => {
  await page.goto('./#/setup?format=round');
  await tabTo(page, 'Start interview');
  await press(page, 'Enter');
  await arriveAt(page, 'Before you start');
  await press(page, 'Space');
  await expect(button(page, 'Start answer')).toBeVisible();
  const plan = await planOf(page);
  const questions = plan.items.flatMap((item) => (item.kind === 'question' ? item : []));
  expect(plan.items.map(({ kind }) => kind)).toEqual(['opener', ...times(3, 'question'), 'yours']);
  expect(Math.max(...questions.map(({ probes }) => probes))).toBe(5);

  await test.step('the opener, with a note', async () => {
    await expect(page.getByText('Opening', { exact: true })).toBeVisible();
    await expect(page.getByText(plan.rounds[0]?.interviewer?.opens ?? '')).toBeVisible();
    await expect(heading(page)).toBeFocused();
    await press(page, 'Space');
    await expect(button(page, 'Finish answer')).toBeVisible();
    await press(page, 's');
    await expect(button(page, 'Situation')).toBeHidden();
    await press(page, 'n');
    await expect(page.getByLabel('Notes')).toBeFocused();
    await page.keyboard.type('Ten years in depots');
    await tabTo(page, 'Finish answer');
    await press(page, 'Enter');
  });

  for (const [place, { probes }] of questions.entries())
    await test.step(`question ${place + 1}, with ${probes} follow-ups`, async () => {
      await answerByKeys(page, new RegExp(`^Question ${place + 1} of 3$`, 'u'), 's', 'a', 'r');
      for (let probe = 1; probe <= probes; probe += 1)
        await answerByKeys(
          page,
          new RegExp(`^Question ${place + 1} of 3 · Follow-up ${probe} of ${probes}$`, 'u'),
        );
    });

  await test.step('the own questions', async () => {
    await expect(page.getByText('If nothing comes to mind')).toBeVisible();
    await answerByKeys(page, /^Your questions$/);
  });

  await test.step('three ratings, the last with the vote', async () => {
    for (const place of [1, 2, 3]) {
      await expect(page.getByText(`Question ${place} of 3`, { exact: true })).toBeVisible();
      await arriveAt(page, 'Rate your answer');
      await press(page, ...LEVELS, '3');
      if (place < 3) await expect(button(page, 'Save rating')).toBeFocused();
      else await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
      await press(page, 'Enter');
    }
  });

  await arriveAt(page, 'Debrief');
  await expect(page.getByRole('main')).toContainText('Strongly inclined');
  await expect(page.getByRole('article', { name: 'Opening' })).toContainText('Ten years in depots');
  await expect(page.getByRole('article', { name: 'Your questions' })).toBeVisible();
  await tabTo(page, 'Finish');
  await press(page, 'Enter');
  await arriveAt(page, 'Greenroom');

  const session = await theSession(page);
  const prompts = plan.items.reduce((sum, item) => sum + (item.kind === 'question' ? 1 + item.probes : 1), 0);
  expect(kindsOf(session)).toEqual([
    'started',
    ...times(prompts, 'answered'),
    ...times(3, 'rated'),
    'voted',
    'finished',
  ]);
  expect(entriesOf(session, 'answered')[0]).toMatchObject({
    item: 0,
    answer: { note: 'Ten years in depots' },
  });
  expect(entriesOf(session, 'rated').map(({ item }) => item)).toEqual([1, 2, 3]);
  expect(entriesOf(session, 'voted')).toMatchObject([{ vote: 'strongly-inclined' }]);
});
