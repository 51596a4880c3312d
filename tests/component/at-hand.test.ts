import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, test } from 'vitest';
import type { Setup } from '../../src/domain/setup';
import type { StoryStore } from '../../src/ports/stories';
import { memoryStoryStore } from '../../src/services/storage/memory-stores';
import { storiesAtHand } from '../../src/ui/at-hand';
import { askingOf, onInterview } from '../fixtures/on-interview';
import { storyVersion } from '../fixtures/stories';

const allowed: Partial<Setup> = { notesAllowed: true };

async function setup(choice: Partial<Setup> = allowed, broken: Partial<StoryStore> = {}) {
  const memory = memoryStoryStore();
  for (const name of ['oven', 'saw']) await memory.keep(storyVersion(name));
  return onInterview(choice, askingOf('question'), {
    stories: () => Promise.resolve({ ...memory, ...broken }),
  });
}

const summary = () => screen.findByText('Your stories', { selector: 'summary' });
const titles = () =>
  within(screen.getByRole('list', { name: 'Stories' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

test('stories are shown neither before nor during an answer unless notes are allowed', async () => {
  const { begin } = await setup({});
  // What would show them is there at once.
  await storiesAtHand();
  await tick();
  expect(screen.queryByText('Your stories')).toBeNull();
  await begin();
  await tick();
  expect(screen.queryByText('Your stories')).toBeNull();
});

test('where notes are allowed they stand folded beside a question, are found, and shown as a card', async () => {
  const { user } = await setup();
  await user.click(await summary());
  expect(titles()).toEqual(['The saw', 'The oven']);
  await user.type(screen.getByRole('searchbox', { name: 'Find a story' }), 'oven');
  expect(titles()).toEqual(['The oven']);
  await user.click(screen.getByRole('button', { name: 'The oven' }));
  const card = screen.getByRole('article');
  expect(within(card).getByRole('heading', { name: 'The oven' })).toBeVisible();
  expect(card).toHaveTextContent('I took it apart.');
  const back = screen.getByRole('button', { name: 'Another one' });
  expect(back).toHaveFocus();
  await user.click(back);
  expect(screen.getByRole('searchbox', { name: 'Find a story' })).toHaveFocus();
});

test('they stand beside the answer as well, and what is typed there presses no key of the stage', async () => {
  const { user, begin } = await setup();
  await begin();
  await user.click(await summary());
  await user.type(screen.getByRole('searchbox', { name: 'Find a story' }), 'saw ');
  expect(titles()).toEqual(['The saw']);
  expect(screen.getByRole('button', { name: 'Finish answer' })).toBeVisible();
});

test('that they cannot be read is said, and the interview goes on', async () => {
  const { user, begin } = await setup(allowed, { load: () => Promise.reject(new Error('gone')) });
  await user.click(await summary());
  expect(await screen.findByText(/^They could not be read/u)).toBeVisible();
  await begin();
  expect(screen.getByRole('button', { name: 'Finish answer' })).toBeVisible();
});
