import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { StoryVersion } from '../../src/domain/story';
import { DAY, epochMs } from '../../src/domain/time';
import { memoryStoryStore } from '../../src/services/storage/memory-stores';
import { openPreferences } from '../../src/ui/preferences.svelte';
import StoryCards from '../../src/ui/screens/StoryCards.svelte';
import { houseWorld } from '../fixtures/house-world';
import InHouse from '../fixtures/InHouse.svelte';
import { SUNDAY_EVENING } from '../fixtures/session';
import { storyVersion } from '../fixtures/stories';

async function setup(...versions: readonly StoryVersion[]) {
  const store = memoryStoryStore();
  for (const version of versions) await store.keep(version);
  const { ports, backstage } = houseWorld({ stories: () => Promise.resolve(store) });
  render(InHouse, {
    ports,
    backstage,
    preferences: openPreferences(ports.settings),
    screen: StoryCards as never,
  });
  return userEvent.setup();
}

const oven = storyVersion('oven', { mistake: '<b>I cut it</b>. And then I cut once more.' });
const saw = storyVersion('saw', {}, { at: epochMs(SUNDAY_EVENING - DAY) });
const titles = () => screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const press = (name: string) => screen.findByRole('button', { name });

test('are one for each story, with how each part begins, and not with whole texts', async () => {
  await setup(oven, saw, storyVersion('lamp', {}, { deleted: epochMs(SUNDAY_EVENING) }));
  const [card] = await screen.findAllByRole('article');
  expect(titles()).toEqual(['The oven', 'The saw']);
  expect(card).toHaveTextContent('Ownership');
  expect(card).toHaveTextContent('Situation The oven stood still.');
  expect(card).toHaveTextContent('at six, and 40 people got bread');
  expect(within(card as HTMLElement).getByText('<b>I cut it</b>.')).toBeVisible();
  expect(card).not.toHaveTextContent('once more');
});

test('are all chosen at first, and any can be left out', async () => {
  const user = await setup(oven, saw);
  const group = await screen.findByRole('group', { name: 'Which stories' });
  expect(group).toHaveAccessibleDescription('Two cards chosen.');
  await user.click(within(group).getByRole('checkbox', { name: 'The oven' }));
  expect(titles()).toEqual(['The saw']);
  await user.click(await press('Choose none'));
  expect(titles()).toEqual([]);
  expect(await press('Print')).toBeDisabled();
  await user.click(await press('Choose all'));
  expect(titles()).toEqual(['The oven', 'The saw']);
  expect(await press('Print')).toBeEnabled();
});

test('lead to the stories where there are none', async () => {
  await setup();
  expect(await screen.findByText(/No stories yet/u)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Recall stories' })).toHaveAttribute('href', '#/stories/recall');
});
