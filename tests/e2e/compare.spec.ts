import { expect, test } from '@playwright/test';
import { arriveAt, press, tabTo } from './by-keyboard';
import { openWith } from './open-with';
import { some } from './sample-sessions';

test('two sessions are selected, compared and changed by keyboard alone, and stand after a reload', async ({
  page,
}) => {
  await openWith(page, '#/history', { sessions: some });
  await tabTo(page, 'Select');
  await press(page, 'Enter');
  await expect(page.getByRole('listitem').getByRole('checkbox').first()).toBeFocused();
  await press(page, 'Space', 'Tab', 'Tab', 'Space');
  await expect(page.getByText('Two selected')).toBeVisible();
  await tabTo(page, 'Compare');
  await press(page, 'Enter');
  await arriveAt(page, 'Compare');

  await test.step('choose other answers', async () => {
    const [first, second] = ['First answer', 'Second answer'].map((name) =>
      page.getByRole('combobox', { name }),
    );
    if (first === undefined || second === undefined) throw new Error('There are two to choose.');
    for (
      let steps = 0;
      steps < 20 && !(await first.evaluate((it) => it === document.activeElement));
      steps += 1
    )
      await press(page, 'Tab');
    await expect(first).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(page).toHaveURL(/a=[^&]+\.1&/u);
    await expect(page.getByRole('heading', { name: /^Before/u })).toBeVisible();
    await expect(first).toBeFocused();
    await expect(second.locator('option:checked')).toHaveText(/^1\. /u);
    await expect(first.locator('option:checked')).toHaveText(/^2\. /u);
  });

  await test.step('reload', async () => {
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'First answer' }).locator('option:checked')).toHaveText(
      /^2\. /u,
    );
    await expect(page.getByRole('table')).toContainText('One specific event');
  });

  await test.step('go back to the list', async () => {
    await page.goBack();
    await arriveAt(page, 'History');
    await expect(page.locator('[data-session]')).toHaveCount(some.length);
  });
});
