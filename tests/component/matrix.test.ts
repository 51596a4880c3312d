import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { StoryVersion } from '../../src/domain/story';
import { epochMs } from '../../src/domain/time';
import { memoryStoryStore } from '../../src/services/storage/memory-stores';
import { openPreferences } from '../../src/ui/preferences.svelte';
import Matrix from '../../src/ui/screens/Matrix.svelte';
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
    screen: Matrix as never,
  });
  return userEvent.setup();
}

const oven = storyVersion('oven');
const saw = storyVersion('saw', {
  kinds: ['failure'],
  shows: [
    { principle: 'frugality', strength: 3, why: 'No new saw.' },
    { principle: 'ownership', strength: 1, why: '' },
  ],
});
const table = () => screen.findByRole('table', { name: 'Stories and the principles that they show' });
const rowNames = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map((header) => header.textContent.trim());

test('has a row a story, a column a principle, and how many there are of each', async () => {
  await setup(oven, saw);
  expect(within(await table()).getAllByRole('columnheader')).toHaveLength(18);
  expect(await rowNames()).toEqual(['How many', 'The saw Failure', 'The oven Success']);
  const counts = screen.getByRole('row', { name: /^How many/u });
  expect(
    within(counts)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toContain('2');
  const row = screen.getByRole('row', { name: /^The saw/u });
  expect(within(row).getAllByRole('button')).toHaveLength(2);
  expect(row).toHaveTextContent('Never told.');
});

test('says why when a cell is opened', async () => {
  const user = await setup(oven, saw);
  const row = within(await table()).getByRole('row', { name: /^The saw/u });
  const cell = within(row).getByRole('button', { name: 'Frugality: strongly' });
  await user.click(cell);
  expect(cell).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('status')).toHaveTextContent('The saw, Frugality, strongly: No new saw.');
  await user.click(within(row).getByRole('button', { name: 'Ownership: a little' }));
  expect(screen.getByRole('status')).toHaveTextContent(
    'The saw, Ownership, a little: why is not written yet.',
  );
  expect(cell).toHaveAttribute('aria-pressed', 'false');
});

test('calls out gaps by principle, and kinds of which there is no story', async () => {
  const user = await setup(oven, saw);
  const list = await screen.findByRole('region', { name: 'By principle' });
  expect(list).toHaveTextContent('No story yet of a risk or growth.');
  const of = (name: string) =>
    within(list).getByRole('heading', { name }).closest('li') as unknown as HTMLElement;
  expect(of('Frugality')).toHaveTextContent('Only one story');
  expect(of('Dive Deep')).toHaveTextContent('No story yet');
  expect(of('Ownership')).not.toHaveTextContent('Only one story');
  await user.click(within(of('Ownership')).getByText('Two stories', { selector: 'summary' }));
  expect(
    within(of('Ownership'))
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['Ownership', 'The oven', 'The saw']);
});

test('is searched, filtered and sorted', async () => {
  const user = await setup(oven, saw);
  await table();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Failure');
  expect(await rowNames()).toEqual(['How many', 'The saw Failure']);
  // What is missing does not depend on what is looked at.
  const ownership = screen.getByRole('heading', { name: 'Ownership' }).closest('li');
  expect(ownership).toHaveTextContent('Two stories');
  await user.type(screen.getByRole('searchbox', { name: 'Search stories' }), 'oven');
  expect(screen.getByText('No story fits all of that.')).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Any kind');
  expect(await rowNames()).toEqual(['How many', 'The oven Success']);
  await user.clear(screen.getByRole('searchbox', { name: 'Search stories' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sorted by' }), 'Title');
  expect(await rowNames()).toEqual(['How many', 'The oven Success', 'The saw Failure']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sorted by' }), 'Told least');
  expect(await rowNames()).toEqual(['How many', 'The saw Failure', 'The oven Success']);
});

test('draws fifty rows at first, and the others when asked for', async () => {
  const many = Array.from({ length: 130 }, (_, place) =>
    storyVersion(`s${place}`, {}, { at: epochMs(SUNDAY_EVENING - place) }),
  );
  const user = await setup(...many);
  expect(await rowNames()).toHaveLength(51);
  await user.click(screen.getByRole('button', { name: 'Show fifty more' }));
  expect(await rowNames()).toHaveLength(101);
  expect(within(await table()).getByRole('link', { name: 'The s50' })).toHaveFocus();
});

test('prints every row that fits the filter, and draws fifty again afterwards', async () => {
  const many = Array.from({ length: 130 }, (_, place) =>
    storyVersion(`s${place}`, {}, { at: epochMs(SUNDAY_EVENING - place) }),
  );
  await setup(...many);
  await table();
  dispatchEvent(new Event('beforeprint'));
  expect(await rowNames()).toHaveLength(131);
  dispatchEvent(new Event('afterprint'));
  expect(await rowNames()).toHaveLength(51);
});

test('leads to the stories where there are none, deleted ones left out', async () => {
  await setup({ ...oven, deleted: epochMs(SUNDAY_EVENING) });
  expect(await screen.findByText(/No stories yet/u)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Recall stories' })).toHaveAttribute('href', '#/stories/recall');
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});
