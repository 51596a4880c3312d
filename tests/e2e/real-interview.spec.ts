import { expect } from '@playwright/test';
import { it } from './mortal-browser';
import { button, heading } from './pages';

it('a real interview is written down, killed and reloaded in the middle, kept, and practised', async ({
  world,
}) => {
  const page = await world.open();
  await page.goto('./#/history');
  await page.getByRole('link', { name: 'Write down a real interview' }).press('Enter');
  await expect(heading(page)).toHaveText('Write down a real interview');
  await expect(heading(page)).toBeFocused();
  await page.getByRole('textbox', { name: 'What was asked' }).fill('When were you late?');
  await page.getByLabel('Closest principle').selectOption('Deliver Results');
  await page.getByText('How did it go?').press('Enter');
  await expect(page.getByText('One specific event').first()).toBeVisible();
  // The first item opens by Tab, and a key of the radio group chooses.
  await page.getByText('How did it go?').press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('1 of 7 rated')).toBeVisible();
  await page.getByLabel('Follow-ups (optional)').pressSequentially('Who knew?');
  await world.kill();

  const again = await world.open();
  await again.goto('./#/real');
  await expect(again.getByRole('textbox', { name: 'What was asked' })).toHaveValue('When were you late?');
  await expect(again.getByLabel('Follow-ups (optional)')).toHaveValue('Who knew?');
  await expect(again.getByText('1 of 7 rated')).toBeVisible();
  await again.getByLabel('Note (optional)').fill('She wrote a lot.');
  await again.reload();
  await expect(again.getByLabel('Note (optional)')).toHaveValue('She wrote a lot.');
  await button(again, 'Save interview').press('Enter');

  await expect(heading(again)).toHaveText(/^Real interview, /u);
  await again.getByRole('radio', { name: 'Next round' }).press('Space');
  await button(again, 'Add to my questions').press('Enter');
  await expect(again.getByRole('link', { name: 'In your questions' })).toBeFocused();
  await again.reload();
  await expect(again.getByRole('radio', { name: 'Next round' })).toBeChecked();
  await expect(again.getByRole('link', { name: 'In your questions' })).toBeVisible();
  await again.goto('./#/real');
  await expect(again.getByRole('textbox', { name: 'What was asked' })).toHaveValue('');

  await again.goto('./#/history');
  const row = again.getByRole('link', { name: /Real interview/u }).and(again.locator('[href^="#/history/"]'));
  await expect(row).toBeVisible();
  await expect(again.getByText('Not timed')).toBeVisible();
  await row.press('Enter');
  await button(again, 'Retake').press('Enter');
  await expect(heading(again)).toHaveText('Before you start');
});
