import { expect, test } from '@playwright/test';
import { heardIn, listen } from './heard';
import { answering, begun, leftAfter, leftIn } from './left-running';
import { openWith } from './open-with';
import { button, heading } from './pages';
import { realPlan } from './real-plan';
import { aLoop } from './sample-rounds';
import { passTime, spend, withShiftableClocks } from './shifted-clocks';

/** Of one answer, those that the person asks for among them. */
const MOST = 6;
const plan = { format: 'custom', probes: 1, ratings: 'question' } as const;

test('An answer under lights is announced as each of them comes on, and when it is over', async ({
  page,
}) => {
  await withShiftableClocks(page);
  const live = leftAfter([begun, answering(60)], realPlan({ ...plan, pressure: 'lights' }));
  await openWith(page, '#/interview', { live });
  await button(page, 'Finish answer').waitFor();
  await listen(page);
  await spend(page, 250);
  await expect(page.getByText('Finish the sentence and stop.')).toBeVisible();
  expect(await heardIn(page)).toEqual(['Green light.', 'Amber light.', 'Red light.', 'Over.']);

  await button(page, 'Hide timer').click();
  await button(page, 'Show timer').click();
  expect(await heardIn(page)).toHaveLength(4);
});

test('A strict answer, given more time once, is announced in six sentences up to its end', async ({
  page,
}) => {
  await withShiftableClocks(page);
  const live = leftAfter([begun, answering(60)], realPlan({ ...plan, pressure: 'strict' }));
  await openWith(page, '#/interview', { live });
  await button(page, 'Finish answer').waitFor();
  await listen(page);
  await spend(page, 112);
  await button(page, '+30 s').click();
  await expect(page.getByText('Last 10 seconds.')).toBeHidden();
  await spend(page, 34);
  await expect(page.getByText('Last 10 seconds.')).toBeVisible();
  await expect(async () => {
    await passTime(page, 500);
    await expect(button(page, 'Start answer')).toBeVisible({ timeout: 50 });
  }).toPass({ intervals: [50] });

  const heard = await heardIn(page);
  expect(heard).toEqual([
    'Thirty seconds.',
    'Ten seconds.',
    '0:30 added',
    'Thirty seconds.',
    'Ten seconds.',
    'Time is over. Your answer is kept.',
  ]);
  expect(heard.length).toBeLessThanOrEqual(MOST);
});

test('A break comes and goes without a word beside its heading, which has the focus', async ({ page }) => {
  const live = leftIn(aLoop({ stop: (place) => place.kind === 'rating' && place.item === 3 }));
  await openWith(page, '#/interview', { live });
  await button(page, 'Save rating').waitFor();
  await listen(page);
  await button(page, 'Save rating').click();
  await expect(heading(page)).toHaveText('Break');
  await expect(heading(page)).toBeFocused();
  await page.getByRole('radio', { name: 'Inclined', exact: true }).check();
  await button(page, 'Next round').click();
  await expect(button(page, 'Start answer')).toBeVisible();
  await expect(heading(page)).toBeFocused();
  expect((await heardIn(page)).filter((text) => !/^(?:Saving|Saved)/u.test(text))).toEqual([]);
});
