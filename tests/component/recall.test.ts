import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { describe, expect, test } from 'vitest';
import { emptyStory, type StoryVersion } from '../../src/domain/story';
import { DAY, epochMs, MINUTE, SECOND } from '../../src/domain/time';
import type { Ports } from '../../src/ports/ports';
import type { StoryStore } from '../../src/ports/stories';
import { memoryStoryStore } from '../../src/services/storage/memory-stores';
import { openPreferences } from '../../src/ui/preferences.svelte';
import Recall from '../../src/ui/screens/Recall.svelte';
import { testBank, testRecall } from '../fixtures/bank';
import { houseWorld } from '../fixtures/house-world';
import InHouse from '../fixtures/InHouse.svelte';
import { storyVersion } from '../fixtures/stories';

// jsdom has no layout to scroll in.
Element.prototype.scrollIntoView = () => undefined;

const texts = testRecall.groups.flatMap(({ prompts }) => prompts.map(({ text }) => text));

function world(store: StoryStore, overrides: Partial<Ports>) {
  const { clock, ports, backstage } = houseWorld({ stories: () => Promise.resolve(store), ...overrides });
  return { clock, props: { ports, backstage, preferences: openPreferences(ports.settings), screen: Recall } };
}

async function setup(earlier: readonly StoryVersion[] = [], overrides: Partial<Ports> = {}) {
  const store = memoryStoryStore();
  for (const version of earlier) await store.keep(version);
  const { clock, props } = world(store, overrides);
  const { unmount } = render(InHouse, props);
  return {
    user: userEvent.setup(),
    store,
    clock,
    leave: unmount,
    async pass(by: number) {
      clock.advance(by);
      await tick();
    },
    kept: async () => (await store.load()).versions,
  };
}

const button = (name: string) => screen.findByRole('button', { name });
const box = () => screen.findByRole('textbox', { name: 'What comes to mind' });
const prompt = () =>
  screen.getByRole('region', {
    name: texts.find((text) => screen.queryByRole('region', { name: text })) ?? '',
  });
const status = () => within(prompt()).getByRole('status');
const list = () => screen.findByRole('region', { name: 'Found so far today' });
const foundNames = async () =>
  within(await list())
    .getAllByRole('link')
    .map((link) => link.textContent);
const timer = () => screen.queryByRole('timer', { name: 'Time left' });

describe('Recall', () => {
  test('says first what to leave out, and then asks one thing', async () => {
    await setup();
    await box();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Recall');
    expect(
      screen.getByText('Leave out names and confidential figures. Nothing leaves this device.'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'All stories' })).toHaveAttribute('href', '#/stories');
    expect(prompt()).toHaveAccessibleName(texts[0]);
    expect(prompt()).toHaveTextContent('Prompt 1 of 40');
    expect(await box()).toHaveAccessibleDescription(/^Which was the first day .* Who stood beside you/u);
    expect(screen.queryByRole('region', { name: 'Found so far today' })).not.toBeInTheDocument();
  });

  test('skips freely, goes back, and makes no story of it', async () => {
    const { user, kept, leave } = await setup();
    await user.click(await button('Skip'));
    await user.click(await button('Skip'));
    expect(prompt()).toHaveAccessibleName(texts[2]);
    expect(prompt()).toHaveTextContent('Prompt 3 of 40');
    expect(await button('Skip')).toHaveFocus();
    expect(screen.getByText(texts[2] ?? '', { selector: '[aria-live]' })).toBeInTheDocument();
    await user.click(await button('Back'));
    expect(prompt()).toHaveAccessibleName(texts[1]);
    await user.click(await button('Back'));
    expect(await button('Back')).toBeDisabled();
    expect(await box()).toHaveFocus();
    leave();
    expect(await kept()).toEqual([]);
  });

  test('makes a story of what is typed while it is typed', async () => {
    const { user, kept, pass } = await setup();
    await user.type(await box(), 'The oven');
    expect(status()).toHaveTextContent('Saving…');
    await pass(SECOND);
    await waitFor(() => expect(status()).toHaveTextContent('Saved on this device'));
    expect(status()).toHaveAttribute('aria-live', 'off');
    expect(await kept()).toMatchObject([
      { words: { ...emptyStory, line: 'The oven', kinds: ['success'] }, deleted: null },
    ]);
    expect(await foundNames()).toEqual(['The oven']);
  });

  test('goes on to the next prompt with an empty box, and shows again what was typed', async () => {
    const { user, kept, leave } = await setup();
    await user.type(await box(), 'The oven');
    await user.click(await button('Keep and go on'));
    expect(prompt()).toHaveAccessibleName(texts[1]);
    expect(await box()).toHaveFocus();
    expect(await box()).toHaveValue('');
    await user.keyboard('The boat{Enter}sank.');
    expect(await foundNames()).toEqual(['The boat', 'The oven']);
    await user.click(await button('Back'));
    expect(await box()).toHaveValue('The oven');
    await user.type(await box(), ' stood');
    expect(await foundNames()).toEqual(['The boat', 'The oven stood']);
    leave();
    await waitFor(async () =>
      expect((await kept()).map(({ words }) => [words.line, words.situation, words.kinds])).toEqual(
        expect.arrayContaining([
          ['The oven stood', '', ['success']],
          ['The boat', 'The boat\nsank.', ['failure']],
        ]),
      ),
    );
    expect(await kept()).toHaveLength(2);
  });

  test('passes by what has found a story, until that is emptied', async () => {
    const { user } = await setup();
    await user.type(await box(), 'The oven');
    await user.click(await button('Keep and go on'));
    await user.keyboard('The boat');
    await user.click(await button('Back'));
    await user.click(await button('Keep and go on'));
    expect(prompt()).toHaveAccessibleName(texts[2]);
    await user.click(await button('Back'));
    await user.clear(await box());
    await user.click(await button('Back'));
    await user.click(await button('Skip'));
    expect(prompt()).toHaveAccessibleName(texts[1]);
  });

  test('takes what is emptied again off the list', async () => {
    const { user, kept, leave } = await setup();
    await user.type(await box(), 'O');
    await list();
    await user.clear(await box());
    expect(screen.queryByRole('region', { name: 'Found so far today' })).not.toBeInTheDocument();
    leave();
    await waitFor(async () =>
      expect(await kept()).toMatchObject([{ deleted: expect.any(Number) as number }]),
    );
  });

  test('asks on one subject alone when that is chosen', async () => {
    const { user } = await setup();
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Prompts about' }),
      'All about boats',
    );
    expect(prompt()).toHaveAccessibleName('Which was the first day that you spent with boats?');
    expect(prompt()).toHaveTextContent('Prompt 1 of 10');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Prompts about' }), 'All prompts');
    expect(prompt()).toHaveTextContent('Prompt 11 of 40');
  });

  test('lists what was begun earlier today, and leads there', async () => {
    const { clock } = houseWorld();
    const begun = clock.now().wall;
    await setup([
      storyVersion('oven', {}, { begun: epochMs(begun - 3 * MINUTE) }),
      storyVersion('boat', {}, { begun: epochMs(begun - 2 * MINUTE) }),
      storyVersion('saw', {}, { begun: epochMs(begun - 2 * DAY) }),
      storyVersion('car', {}, { deleted: begun }),
    ]);
    expect(await foundNames()).toEqual(['The boat', 'The oven']);
    expect(within(await list()).getByRole('link', { name: 'The oven' })).toHaveAttribute(
      'href',
      '#/stories/story-oven',
    );
  });
});

describe('trouble', () => {
  test('with keeping is said aloud, and what is typed stays', async () => {
    const { user, store, pass } = await setup();
    store.keep = () => Promise.reject(new Error('full'));
    await user.type(await box(), 'The oven');
    await pass(SECOND);
    await waitFor(() =>
      expect(status()).toHaveTextContent('Not saved: keep this page open. It is tried again by itself.'),
    );
    expect(status()).toHaveAttribute('aria-live', 'polite');
    await user.click(await button('Keep and go on'));
    expect(status()).toHaveTextContent('Not saved');
    await user.click(await button('Back'));
    expect(await box()).toHaveValue('The oven');
  });

  test('with the prompts is said, and may be tried again', async () => {
    let tries = 0;
    const recall = () => ((tries += 1) === 1 ? Promise.reject(new Error('gone')) : testBank.recall());
    const { user } = await setup([], { bank: { ...testBank, recall } });
    expect(await screen.findByRole('alert')).toHaveTextContent('The prompts could not be loaded');
    await user.click(await button('Try again'));
    expect(await box()).toBeVisible();
  });

  test('with what was kept leaves Recall open', async () => {
    const store = { ...memoryStoryStore(), load: () => Promise.reject(new Error('gone')) };
    const { user } = await setup([], { stories: () => Promise.resolve(store) });
    await user.type(await box(), 'The oven');
    expect(await list()).toHaveTextContent('could not be read');
    expect(await foundNames()).toEqual(['The oven']);
  });
});

describe('ten minutes', () => {
  test('run down, and at their end it is told what they brought', async () => {
    const { user, pass } = await setup();
    await user.type(await box(), 'Found before');
    await user.click(await button('Keep and go on'));
    await user.click(await button('Set ten minutes'));
    expect(timer()).toHaveTextContent('10:00');
    await pass(61 * SECOND);
    expect(timer()).toHaveTextContent('8:59');
    for (const line of ['One', 'Two']) {
      await user.type(await box(), line);
      await user.click(await button('Keep and go on'));
    }
    await user.type(await box(), 'Three');
    await pass(9 * MINUTE);
    expect(timer()).not.toBeInTheDocument();
    expect(screen.getByText('Ten minutes are over. You found three stories.')).toHaveRole('status');
    expect(await box()).toHaveValue('Three');
    expect(await button('Set ten minutes')).toBeEnabled();
  });

  test('can be stopped, and then nothing is told', async () => {
    const { user, pass } = await setup();
    await user.click(await button('Set ten minutes'));
    await user.click(await button('Stop the timer'));
    expect(timer()).not.toBeInTheDocument();
    await pass(11 * MINUTE);
    expect(screen.queryByText(/Ten minutes are over/u)).not.toBeInTheDocument();
    expect(await button('Set ten minutes')).toHaveFocus();
  });

  test('can be set once more', async () => {
    const { user, pass } = await setup();
    await user.click(await button('Set ten minutes'));
    await pass(10 * MINUTE);
    expect(screen.getByText('Ten minutes are over. You found no stories.')).toBeVisible();
    await user.click(await button('Set ten minutes'));
    expect(screen.queryByText(/Ten minutes are over/u)).not.toBeInTheDocument();
    expect(timer()).toHaveTextContent('10:00');
  });
});
