import '@testing-library/jest-dom/vitest';
import { configure, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { storyAt } from '../../src/domain/telling';
import type { StoryStore } from '../../src/ports/stories';
import { memoryStoryStore } from '../../src/services/storage/memory-stores';
import { testBank } from '../fixtures/bank';
import OnRating from '../fixtures/OnRating.svelte';
import { ratingStage, sessionAtRating } from '../fixtures/rating-stage';
import { storyVersion } from '../fixtures/stories';
import { withTold } from '../fixtures/told';

// Some hundred elements on one screen: jsdom computes their styles slowly.
configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 20_000 });

interface Choice {
  readonly names?: readonly string[];
  readonly item?: number;
  /** What was told at the questions before it. */
  readonly before?: readonly string[];
  readonly broken?: Partial<StoryStore>;
}

async function setup({ names = ['oven', 'saw'], item = 0, before = [], broken = {} }: Choice = {}) {
  const memory = memoryStoryStore();
  for (const name of names) await memory.keep(storyVersion(name));
  const session = withTold(sessionAtRating(item), ...before);
  const run = ratingStage(session, testBank, { ...memory, ...broken });
  render(OnRating, run.props);
  await box();
  return {
    user: userEvent.setup(),
    told: () => storyAt(run.session(), item),
    kept: async () => (await memory.load()).versions.map(({ words }) => words.title),
  };
}

const box = () => screen.findByRole('combobox', { name: 'Which story did you tell?' });
const options = () => within(screen.getByRole('listbox', { name: 'Stories' })).queryAllByRole('option');
const offers = (...titles: string[]) =>
  waitFor(() => expect(options().map(({ textContent }) => textContent.trim())).toEqual(titles));
const isClosed = async () => expect(await box()).toHaveAttribute('aria-expanded', 'false');
const another = () => screen.findByRole('button', { name: 'Another one' });

describe('which story was told', () => {
  test('is asked for, never demanded', async () => {
    const { user, told } = await setup();
    await isClosed();
    await user.click(screen.getByRole('button', { name: 'Save rating' }));
    expect(await screen.findByText('The rating is closed.')).toBeVisible();
    expect(told()).toBeNull();
  });

  test('is found by typing and chosen by a press; its place has the focus then', async () => {
    const { user, told } = await setup();
    await user.click(await box());
    await offers('The saw', 'The oven');
    await user.type(await box(), 'ov');
    await offers('The oven', 'Add “ov”');
    await user.click(screen.getByRole('option', { name: 'The oven' }));
    expect(told()).toEqual({ story: 'story-oven', title: 'The oven' });
    expect(await another()).toHaveFocus();
    expect(screen.getByText('The oven')).toBeVisible();
  });

  test('is chosen by keys alone, round both ends of the list, and Enter does not save the rating', async () => {
    const { user, told } = await setup();
    await user.click(await box());
    await offers('The saw', 'The oven');
    const chosen = () => options().find((one) => one.getAttribute('aria-selected') === 'true');
    await user.keyboard('{ArrowUp}');
    expect(chosen()).toHaveTextContent('The oven');
    expect(await box()).toHaveAttribute('aria-activedescendant', chosen()?.id);
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toHaveTextContent('The saw');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(told()?.title).toBe('The oven');
    expect(screen.queryByText('The rating is closed.')).toBeNull();
  });

  test('closes its list by Escape, and keeps what was typed', async () => {
    const { user } = await setup();
    await user.type(await box(), 'The');
    await user.keyboard('{Escape}');
    await isClosed();
    expect(await box()).toHaveValue('The');
  });

  test('by a new name is a new story with that title', async () => {
    const { user, told, kept } = await setup();
    await user.type(await box(), '  The night train {Enter}');
    await another();
    expect(told()).toEqual({ story: 'story-new', title: 'The night train' });
    expect(await kept()).toContain('The night train');
  });

  test('by a name that is known adds nothing', async () => {
    const { user, told, kept } = await setup();
    await user.type(await box(), 'the OVEN');
    await offers('The oven');
    await user.keyboard('{Enter}');
    expect(told()?.story).toBe('story-oven');
    expect(await kept()).toHaveLength(2);
  });

  test('can be another one', async () => {
    const { user, told } = await setup();
    await user.type(await box(), 'the oven{Enter}');
    await user.click(await another());
    expect(told()).toBeNull();
    expect(await box()).toHaveFocus();
    expect(await box()).toHaveValue('');
  });

  test('says where else in this interview it was told', async () => {
    const { user } = await setup({ item: 1, before: ['oven'] });
    await user.type(await box(), 'the oven{Enter}');
    expect(await screen.findByText('You told “The oven” at question 1 and question 2.')).toBeVisible();
  });

  test('that could not be kept is said, with what was typed still there', async () => {
    const { user, told } = await setup({ broken: { keep: () => Promise.reject(new Error('full')) } });
    await user.type(await box(), 'The night train{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('This story could not be kept.');
    expect(await box()).toHaveValue('The night train');
    expect(told()).toBeNull();
  });

  test('can be left out where the stories cannot be read', async () => {
    await setup({ broken: { load: () => Promise.reject(new Error('gone')) } });
    expect(await screen.findByText(/^Your stories could not be read\./u)).toBeVisible();
  });
});
