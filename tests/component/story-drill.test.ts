import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { describe, expect, test } from 'vitest';
import type { StoryVersion } from '../../src/domain/story';
import type { StoryDrill, StoryDrillId } from '../../src/domain/story-drill';
import { epochMs, SECOND } from '../../src/domain/time';
import type { Ports } from '../../src/ports/ports';
import { memoryDrillStore, memoryStoryStore } from '../../src/services/storage/memory-stores';
import { openPreferences } from '../../src/ui/preferences.svelte';
import StoryDrillScreen from '../../src/ui/screens/StoryDrill.svelte';
import { testBank } from '../fixtures/bank';
import { houseWorld } from '../fixtures/house-world';
import InHouse from '../fixtures/InHouse.svelte';
import { SUNDAY_EVENING } from '../fixtures/session';
import { storyVersion } from '../fixtures/stories';
import { drillQuestions, finishedDrill, picked, storyDrill } from '../fixtures/story-drills';

// jsdom has no layout to scroll in.
window.scrollTo = () => undefined;

interface Device {
  readonly versions?: readonly StoryVersion[];
  readonly drills?: readonly StoryDrill[];
}

const oven = storyVersion('oven', {}, { at: epochMs(SUNDAY_EVENING + 2) });
const saw = storyVersion('saw', {}, { at: epochMs(SUNDAY_EVENING + 1) });

async function setup({ versions = [oven, saw], drills = [] }: Device = {}, overrides: Partial<Ports> = {}) {
  const stories = memoryStoryStore();
  for (const version of versions) await stories.keep(version);
  const store = memoryDrillStore();
  for (const drill of drills) await store.keep(drill);
  const { ports, backstage, clock } = houseWorld({
    stories: () => Promise.resolve(stories),
    drills: () => Promise.resolve(store),
    ...overrides,
  });
  const { unmount } = render(InHouse, {
    ports,
    backstage,
    preferences: openPreferences(ports.settings),
    screen: StoryDrillScreen as never,
  });
  return {
    user: userEvent.setup(),
    store,
    leave: unmount,
    async pass(by: number) {
      clock.advance(by);
      await tick();
    },
    async sleep(by: number) {
      clock.sleep(by);
      await tick();
    },
    kept: async () => (await store.load(9)).drills,
  };
}

async function begun(device?: Device) {
  const world = await setup(device);
  await world.user.click(await button('Start'));
  await world.pass(SECOND);
  return world;
}

const button = (name: string) => screen.findByRole('button', { name });
const heading = () => screen.getByRole('heading', { level: 1 });
const box = () => screen.getByRole('searchbox', { name: 'Which story would you tell?' });
const timer = (name: string) => screen.getByRole('timer', { name });
const offered = () =>
  within(screen.getByRole('list', { name: 'Your stories' }))
    .queryAllByRole('button')
    .map(({ textContent }) => textContent.trim());
const region = (name: string) => screen.findByRole('region', { name });

describe('before a story drill', () => {
  test('it is explained, and what there is to name is said', async () => {
    await setup();
    await button('Start');
    expect(heading()).toHaveTextContent('Story drill');
    expect(screen.getByText('You have two stories to name.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Recall stories' })).not.toBeInTheDocument();
  });

  test('without stories it can be run all the same, and Recall is offered', async () => {
    const { user } = await setup({ versions: [{ ...oven, deleted: epochMs(SUNDAY_EVENING) }] });
    await user.click(await button('Start'));
    expect(offered()).toEqual([]);
    expect(await button('None')).toBeEnabled();
  });

  test('a link leads to Recall where there are no stories', async () => {
    await setup({ versions: [] });
    expect(await screen.findByRole('link', { name: 'Recall stories' })).toHaveAttribute(
      'href',
      '#/stories/recall',
    );
  });

  test('what cannot be read is said, and tried again', async () => {
    let tries = 0;
    const { user } = await setup(
      {},
      {
        bank: {
          ...testBank,
          chunk: (principle) =>
            (tries += 1) === 1 ? Promise.reject(new Error()) : testBank.chunk(principle),
        },
      },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be read');
    await user.click(await button('Try again'));
    expect(await button('Start')).toBeVisible();
  });
});

describe('a story drill that runs', () => {
  test('has the question as its heading, focused, with what time is left', async () => {
    const { pass } = await begun();
    expect(heading()).toHaveTextContent(/\?$|\.$/u);
    expect(heading()).toHaveFocus();
    expect(screen.getByText('Question 1 of 10')).toBeVisible();
    expect(timer('Time for this question')).toHaveTextContent('0:19 left');
    expect(timer('Time for all questions')).toHaveTextContent('2:59 left');
    await pass(9 * SECOND);
    expect(timer('Time for this question')).toHaveTextContent('0:10 left');
  });

  test('takes a story by a click, and keeps it at once', async () => {
    const { user, kept } = await begun();
    const first = heading().textContent;
    expect(offered()).toEqual(['The oven', 'The saw']);
    await user.click(await button('The saw'));
    expect(screen.getByText('Question 2 of 10')).toBeVisible();
    expect(heading()).not.toHaveTextContent(first);
    expect(heading()).toHaveFocus();
    await waitFor(async () =>
      expect(await kept()).toMatchObject([{ picks: [picked('saw', 1000)], ended: null }]),
    );
  });

  test('finds a story by its title, and takes it by Enter; who types stays in the box', async () => {
    const { user, kept } = await begun({ versions: [oven, storyVersion('saw', { title: 'The Sàw' })] });
    await user.type(box(), '{Enter}');
    expect(screen.getByText('Question 1 of 10')).toBeVisible();
    await user.type(box(), 'SÁW');
    expect(offered()).toEqual(['The Sàw']);
    await user.keyboard('{Enter}');
    expect(screen.getByText('Question 2 of 10')).toBeVisible();
    expect(box()).toHaveFocus();
    expect(box()).toHaveValue('');
    expect(screen.getByText(heading().textContent, { selector: '[aria-live]' })).toBeInTheDocument();
    await waitFor(async () => expect((await kept())[0]?.picks).toEqual([picked('saw', 1000)]));
  });

  test('is stepped through with arrow keys', async () => {
    const { user } = await begun();
    box().focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(await button('The saw')).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(box()).toHaveFocus();
  });

  test('says when no title fits, and offers eight at most', async () => {
    const many = Array.from({ length: 11 }, (_, place) => storyVersion(`boat ${place}`));
    const { user } = await begun({ versions: many });
    expect(offered()).toHaveLength(8);
    expect(screen.getByText('And three more.')).toBeVisible();
    await user.type(box(), 'oven');
    expect(screen.getByText('No title has that in it.')).toBeVisible();
  });

  test('goes on by itself after twenty seconds', async () => {
    const { user, pass } = await begun();
    await user.type(box(), 'ov');
    await pass(18 * SECOND);
    expect(screen.getByText('Question 1 of 10')).toBeVisible();
    await pass(SECOND);
    expect(screen.getByText('Question 2 of 10')).toBeVisible();
    expect(box()).toHaveValue('');
    expect(timer('Time for this question')).toHaveTextContent('0:20 left');
  });

  test('is kept as left when the person goes elsewhere', async () => {
    const { user, leave, kept } = await begun();
    await user.click(await button('None'));
    leave();
    await waitFor(async () => expect((await kept())[0]).toMatchObject({ ended: { why: 'left' } }));
  });
});

describe('the results', () => {
  test('say how fast, which gaps, what carries too much and what had no story', async () => {
    const { user, pass, kept } = await begun();
    for (let place = 0; place < 8; place += 1) {
      await user.click(await button('The oven'));
      await pass(SECOND);
    }
    const question = heading().textContent;
    await user.click(await button('None'));
    await pass(20 * SECOND);

    const results = await region('Results');
    expect(heading()).toHaveTextContent('Story drill');
    expect(heading()).toHaveFocus();
    expect(results).toHaveTextContent(
      'Eight of ten questions with a story, one with none, one ran out of time.',
    );
    expect(await region('How fast')).toHaveTextContent('One second to a pick');
    expect(await region('Carries too much')).toHaveTextContent('The oven for eight questions');
    expect(await region('Without a story')).toHaveTextContent(`${question} None`);
    const links = within(await region('Gaps')).getAllByRole('link', { name: /^New story for /u });
    expect(links).toHaveLength(2);
    expect(links[0]).toHaveAttribute('href', '#/stories/new');
    await screen.findByText('Saved on this device');
    expect(await kept()).toMatchObject([{ ended: { why: 'complete' } }]);
  });

  test('come by one alarm after a sleep, with what was picked', async () => {
    const { user, sleep } = await begun();
    await user.click(await button('The oven'));
    await sleep(600 * SECOND);
    expect(await region('Results')).toHaveTextContent(
      'It was ended for you: the device slept, or this page stood still. One of ten questions with a story, nine not reached.',
    );
  });

  test('of a drill whose page went are shown as they stand', async () => {
    const broken = storyDrill({ picks: [picked('oven', 3000)] });
    const { kept } = await setup({ drills: [broken] });
    expect(await region('Results')).toHaveTextContent(
      'This page was closed or reloaded before the end. All that you had picked is here.',
    );
    expect(await kept()).toEqual([broken]);
  });

  test('lead to another drill at once, and stand among the earlier ones', async () => {
    const broken = storyDrill({ picks: [picked('oven', 3000)] });
    const { user, sleep } = await setup({ drills: [broken] });
    await user.click(await button('Again'));
    await screen.findByText('Question 1 of 10');
    await sleep(600 * SECOND);
    expect(await region('Results')).toHaveTextContent('It was ended for you');
    expect(within(await region('Earlier drills')).getAllByRole('listitem')).toHaveLength(1);
  });

  test('that could not be kept are said to be so until they are', async () => {
    const { user, pass, store } = await begun();
    const { keep } = store;
    store.keep = () => Promise.reject(new Error('full'));
    await user.click(await button('None'));
    expect(await screen.findByText(/^Not saved/u)).toBeVisible();
    store.keep = keep;
    await pass(10 * SECOND);
    expect(await screen.findByText('Saved on this device')).toBeVisible();
  });
});

describe('earlier drills', () => {
  test('are listed with date and figures, the newest first', async () => {
    const older = finishedDrill({ started: epochMs(SUNDAY_EVENING - 24 * 3600 * SECOND) });
    const newer = finishedDrill({
      id: 'drill-b' as StoryDrillId,
      questions: drillQuestions(2),
      picks: [{ kind: 'ran-out' }, picked('oven', 2000)],
    });
    await setup({ drills: [older, newer] });
    const rows = within(await region('Earlier drills')).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent.replaceAll(/\s+/gu, ' ').trim())).toEqual([
      expect.stringMatching(/^Today, \d\d:\d\d 1 of 2 with a story, two seconds to a pick$/u),
      expect.stringMatching(/^Yesterday, \d\d:\d\d 2 of 4 with a story, six seconds to a pick$/u),
    ]);
  });
});
