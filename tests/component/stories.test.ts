import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/domain/session';
import { storiesFrom, type StoryVersion } from '../../src/domain/story';
import { storyFilesOf } from '../../src/domain/story-file';
import { storiesMarkdown } from '../../src/domain/story-markdown';
import { DAY, epochMs, SECOND } from '../../src/domain/time';
import type { StoryStore } from '../../src/ports/stories';
import { memoryStoryStore } from '../../src/services/storage/memory-stores';
import { openPreferences } from '../../src/ui/preferences.svelte';
import Stories from '../../src/ui/screens/Stories.svelte';
import StoryPage from '../../src/ui/screens/StoryPage.svelte';
import { houseWorld } from '../fixtures/house-world';
import InHouse from '../fixtures/InHouse.svelte';
import { finishedSession, SUNDAY_EVENING } from '../fixtures/session';
import { storyVersion } from '../fixtures/stories';
import { withTold } from '../fixtures/told';

interface Given {
  readonly versions?: readonly StoryVersion[];
  readonly store?: StoryStore;
  readonly sessions?: readonly Session[];
}

async function open(
  shown: Component<never>,
  given: Record<string, unknown>,
  { versions = [], store, sessions = [] }: Given = {},
) {
  location.hash = '';
  const stories = store ?? memoryStoryStore();
  for (const version of versions) await stories.keep(version);
  const offers: [name: string, text: string][] = [];
  const { ports, backstage, clock } = houseWorld({
    stories: () => Promise.resolve(stories),
    downloads: { offer: (name, text) => offers.push([name, String(text)]) },
  });
  for (const session of sessions) await ports.sessions.save(session);
  render(InHouse, { ports, backstage, preferences: openPreferences(ports.settings), screen: shown, given });
  return {
    user: userEvent.setup(),
    clock,
    offered: () => offers,
    choose: async (text: string | Uint8Array<ArrayBuffer>, name = 'stories.json') =>
      userEvent.upload(await screen.findByLabelText('Import stories'), new File([text], name), {
        applyAccept: false,
      }),
    /** What is typed is written a moment later. */
    kept: async () => {
      clock.advance(SECOND);
      return storiesFrom((await stories.load()).versions);
    },
  };
}

const list = (given?: Given) => open(Stories as never, {}, given);
const page = (id: string | null, given?: Given) => open(StoryPage as never, { id }, given);
const box = (name: string) => screen.findByRole('textbox', { name });
const press = (name: string | RegExp) => screen.findByRole('button', { name });
const says = async (text: string | RegExp) => expect(await screen.findByText(text)).toBeVisible();

const rows = () => within(screen.getByRole('list', { name: 'All stories' })).getAllByRole('listitem');
const oven = storyVersion('oven', {}, { at: epochMs(SUNDAY_EVENING - DAY) });
const saw = storyVersion('saw', { result: 'It ran.', shows: [] });

describe('the stories', () => {
  test('begin with what to leave out', async () => {
    await list();
    await says('Leave out names and confidential figures. Nothing leaves this device.');
    await says(/No stories yet/u);
  });

  test('are listed, the one written last first, with what each still lacks', async () => {
    await list({ versions: [oven, saw] });
    await says('Two stories, the one written last first.');
    const [first, second] = rows();
    expect(within(first as HTMLElement).getByRole('link')).toHaveTextContent('The saw');
    expect(first).toHaveTextContent('Still missing: a number in the result and a principle that it shows.');
    expect(second).toHaveTextContent('spring 2024. Success. Ownership.');
    expect(second).not.toHaveTextContent('Still missing');
  });

  test('say how often they were told, when last and how well', async () => {
    const session = withTold(finishedSession({ started: SUNDAY_EVENING - DAY }), 'oven', null, 'oven');
    await list({ versions: [oven, saw], sessions: [session] });
    await says(/^Told twice, last yesterday at 18:20: a median of [\d.]+ over \d+ levels\.$/u);
    await says('Never told.');
  });

  test('are what to prepare next, each with its reason and a way there', async () => {
    await list({ versions: [oven, saw] });
    const next = within(await screen.findByRole('region', { name: 'Prepare next' }));
    const find = next.getByRole('link', { name: 'Find a story for Customer Obsession' });
    expect(find).toHaveAttribute('href', '#/stories/recall');
    expect(find.closest('li')).toHaveTextContent('None shows it yet.');
    expect(next.getByRole('link', { name: 'Put a number into “The saw”' })).toHaveAttribute(
      'href',
      '#/stories/story-saw',
    );
    expect(next.getByRole('link', { name: 'Tell “The saw” aloud' })).toHaveAttribute('href', '#/questions');
  });

  test('are told at questions about what they show', async () => {
    await list({ versions: [oven] });
    expect(await screen.findByRole('link', { name: 'Tell “The oven” aloud' })).toHaveAttribute(
      'href',
      '#/questions?principle=ownership',
    );
  });

  test('are deleted and brought back where they stood', async () => {
    const { user, kept } = await list({ versions: [oven, saw] });
    await user.click(await press('Delete The oven'));
    const undo = await press('Undo deleting The oven');
    expect(undo).toHaveFocus();
    expect((await kept()).find(({ id }) => id === oven.story)?.now.deleted).not.toBeNull();
    expect(rows()[1]).toContainElement(undo);
    await says('One story, the one written last first.');
    await user.click(undo);
    expect(await press('Delete The oven')).toHaveFocus();
    expect((await kept()).find(({ id }) => id === oven.story)?.now.deleted).toBeNull();
  });

  test('are deleted with what another tab wrote meanwhile', async () => {
    const store = memoryStoryStore();
    const { user, kept } = await list({ versions: [oven], store });
    const remove = await press('Delete The oven');
    await store.keep(storyVersion('oven', { action: 'I asked the baker.' }));
    await user.click(remove);
    await user.click(await press('Undo deleting The oven'));
    await waitFor(async () => expect((await kept())[0]?.now.deleted).toBeNull());
    expect((await kept())[0]?.now.words.action).toBe('I asked the baker.');
  });

  test('that were deleted long ago are erased, and those deleted on another day are not shown', async () => {
    const longAgo = { ...oven, deleted: epochMs(SUNDAY_EVENING - 31 * DAY) };
    const lately = { ...saw, deleted: epochMs(SUNDAY_EVENING - DAY) };
    const { kept } = await list({ versions: [longAgo, lately] });
    await says(/No stories yet/u);
    await waitFor(async () => expect((await kept()).map(({ id }) => id)).toEqual([saw.story]));
  });

  test('go out as one text, without what was deleted', async () => {
    const { user, offered } = await list({ versions: [oven, { ...saw, deleted: epochMs(SUNDAY_EVENING) }] });
    await user.click(await press('Export as Markdown'));
    expect(offered()).toEqual([['greenroom-stories.md', expect.stringContaining('## The oven')]]);
    expect(offered()[0]?.[1]).not.toContain('The saw');
  });

  test('go out as JSON with their earlier versions, and come in again', async () => {
    const before = { ...oven, words: { ...oven.words, action: 'I asked the baker.' } };
    const { user, offered } = await list({ versions: [before, storyVersion('oven'), saw] });
    await user.click(await press('Export as JSON'));
    const [name = '', text = ''] = offered()[0] ?? [];
    expect(name).toBe('greenroom-stories.json');
    cleanup();

    const there = await list();
    await says(/No stories yet/u);
    expect(screen.queryByRole('button', { name: /^Export/u })).not.toBeInTheDocument();
    await there.choose(text);
    await says('stories.json: two stories new.');
    expect(await there.kept()).toEqual([]);
    await there.user.click(await press('Import two stories'));
    await says('Imported. Two stories new.');
    expect(screen.getByLabelText('Import stories')).toHaveFocus();
    await says('Two stories, the one written last first.');
    expect((await there.kept()).map(({ earlier }) => earlier.length).toSorted()).toEqual([0, 1]);
    await there.choose(text);
    await says('stories.json: two stories already here.');
    expect(screen.queryByRole('button', { name: /^Import/u })).not.toBeInTheDocument();
  });

  test('come in from Markdown too, those that read the same only once', async () => {
    const { user, choose, kept } = await list({ versions: [oven] });
    await choose('# Stories\n\n## The lamp\n\n**Task.** Light.\n', 'mine.md');
    await says('mine.md: one story new.');
    await user.click(await press('Import one story'));
    await says('Imported. One story new.');
    expect((await kept())[0]?.now.words).toMatchObject({ title: 'The lamp', task: 'Light.' });
    await choose(storiesMarkdown(await kept()), 'again.md');
    await says('again.md: two stories already here.');
    await choose('Dear all', 'mine.md');
    expect(await screen.findByRole('alert')).toHaveTextContent(/Line 1: wanted ## and the title/u);
  });

  test('stay as they are where a file is bad, which says what is wrong where', async () => {
    const { choose, kept } = await list({ versions: [oven] });
    const [file = ''] = storyFilesOf(storiesFrom([saw, oven]));
    await choose(file.replace('"failure"', '"x"').replace('"title": "The saw"', '"<b>": "The saw"'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('stories.json was not imported, nothing of it:');
    expect(alert).toHaveTextContent('stories[0].versions[0].words."<b>": wanted no field of this name');
    expect(screen.queryByRole('button', { name: /^Import/u })).not.toBeInTheDocument();
    expect(await kept()).toHaveLength(1);
  });

  test.each([
    ['too large', new Uint8Array(20_000_001), 'too large: wanted at most 20 MB'],
    ['no text', new Uint8Array([0x7b, 0xff, 0xfe]), 'no text in UTF-8'],
  ])('do not come from what is %s', async (_, bytes, problem) => {
    const { choose } = await list();
    await choose(bytes);
    expect(await screen.findByRole('alert')).toHaveTextContent(problem);
  });

  test('that were deleted here stay so, whatever a file has that is no newer', async () => {
    const [file = ''] = storyFilesOf(storiesFrom([oven]));
    const { choose, kept } = await list({ versions: [{ ...oven, deleted: epochMs(SUNDAY_EVENING) }] });
    await choose(file);
    await says('stories.json: one story deleted here.');
    await userEvent.click(await press('Leave it'));
    expect(screen.queryByText(/deleted here/u)).not.toBeInTheDocument();
    expect((await kept())[0]?.now.deleted).not.toBeNull();
  });

  test('of which one could not be kept are imported with a second press, none of them twice', async () => {
    const memory = memoryStoryStore();
    const fails = [false, true];
    const store = {
      ...memory,
      keep: (version: StoryVersion) =>
        fails.shift() === true ? Promise.reject(new Error('full')) : memory.keep(version),
    };
    const { user, choose, kept } = await list({ store });
    await choose(storyFilesOf(storiesFrom([oven, saw]))[0] ?? '');
    await user.click(await press('Import two stories'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing is lost: try once more.');
    await user.click(await press('Import two stories'));
    await says('Imported. One story new, one story already here.');
    expect(await kept()).toHaveLength(2);
  });

  test('that cannot be read are set aside, and the others are shown', async () => {
    await list({
      store: memoryStoryStore(new Map([['story-x/y', { version: 1, story: { story: 7 } }]])),
      versions: [oven],
    });
    await says('One story, the one written last first.');
    const aside = screen.getByRole('region', { name: 'Set aside' });
    expect(aside).toHaveTextContent('story-x/y: damaged at story.story');
  });

  test('that cannot be read at all are asked for once more', async () => {
    const memory = memoryStoryStore();
    let isBlocked = true;
    const { user } = await list({
      store: { ...memory, load: () => (isBlocked ? Promise.reject(new Error('blocked')) : memory.load()) },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('Your stories could not be read.');
    isBlocked = false;
    await user.click(await press('Try again'));
    await says(/No stories yet/u);
  });

  test('say so when a deletion cannot be kept', async () => {
    const memory = memoryStoryStore();
    await memory.keep(oven);
    const { user } = await list({ store: { ...memory, keep: () => Promise.reject(new Error('full')) } });
    await user.click(await press('Delete The oven'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was changed');
    expect(await press('Delete The oven')).toBeVisible();
  });
});

describe('a story', () => {
  test('begins with its first letter, and has its own address from there on', async () => {
    const { user, kept } = await page(null);
    await user.type(await box('Title'), 'T');
    expect(location.hash).toMatch(/^#\/stories\/story-\d+$/u);
    await user.type(await box('Title'), 'he oven');
    await waitFor(async () => expect((await kept()).map(({ now }) => now.words.title)).toEqual(['The oven']));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The oven');
  });

  test('is one with a title and a line, and says what is missing', async () => {
    const { user } = await page(null);
    expect(screen.queryByText(/Still missing/u)).not.toBeInTheDocument();
    await user.type(await box('In one line'), 'I repaired it.');
    await says(/^Still missing: the situation, your own task/u);
  });

  test('takes kinds, and principles with how strongly and why', async () => {
    const { user, kept } = await page(oven.story, { versions: [oven] });
    await user.click(await screen.findByRole('checkbox', { name: 'Risk' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Add a principle' }), 'Frugality');
    const frugality = screen.getByRole('group', { name: 'Frugality' });
    await user.click(within(frugality).getByRole('radio', { name: 'Strongly' }));
    await user.type(within(frugality).getByRole('textbox', { name: 'Why' }), 'No new oven.');
    await user.click(await press('Take off Ownership'));
    expect(screen.getByRole('region', { name: 'Principles that it shows' })).toHaveFocus();
    await waitFor(async () =>
      expect((await kept())[0]?.now.words).toMatchObject({
        kinds: ['success', 'risk'],
        shows: [{ principle: 'frugality', strength: 3, why: 'No new oven.' }],
      }),
    );
  });

  test('shows its earlier versions and takes one back, what stood there becoming one', async () => {
    const before = { ...oven, words: { ...oven.words, action: 'I asked the baker.' } };
    const now = storyVersion('oven', { action: 'I took it apart.' });
    const { user, kept } = await page(oven.story, { versions: [before, now] });
    const versions = await screen.findByRole('region', { name: 'Earlier versions' });
    await user.click(within(versions).getByText(/Yesterday/u));
    expect(within(versions).getByText('I asked the baker.')).toBeVisible();
    await user.click(within(versions).getByRole('button', { name: /^Restore/u }));
    await waitFor(async () => expect(await box('Action')).toHaveValue('I asked the baker.'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    const [story] = await kept();
    expect(story?.now.words.action).toBe('I asked the baker.');
    expect(story?.earlier.map(({ words }) => words.action)).toContain('I took it apart.');
  });

  test('is deleted and brought back', async () => {
    const { user, kept } = await page(oven.story, { versions: [oven] });
    await user.click(await press('Delete'));
    const undo = await press('Undo');
    expect(undo).toHaveFocus();
    await says('Deleted. It is erased for good after 30 days.');
    expect(screen.queryByRole('textbox', { name: 'Title' })).not.toBeInTheDocument();
    await waitFor(async () => expect((await kept())[0]?.now.deleted).not.toBeNull());
    await user.click(undo);
    expect(await box('Title')).toHaveValue('The oven');
    await waitFor(async () => expect((await kept())[0]?.now.deleted).toBeNull());
  });

  test('that cannot be kept says so, and keeps what was typed on the screen', async () => {
    const memory = memoryStoryStore();
    const { user, clock } = await page(null, {
      store: { ...memory, keep: () => Promise.reject(new Error('full')) },
    });
    await user.type(await box('Title'), 'The oven');
    clock.advance(SECOND);
    await says('Not saved: keep this page open. It is tried again by itself.');
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    expect(await box('Title')).toHaveValue('The oven');
  });

  test('that is not there says so', async () => {
    await page('story-nobody', { versions: [oven] });
    expect(await screen.findByRole('heading', { level: 1, name: 'No such story' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to Stories' })).toHaveAttribute('href', '#/stories');
  });

  test('with all sixteen principles offers no more', async () => {
    const { user } = await page(null);
    for (let more = 0; more < 16; more += 1) {
      const offers = await screen.findByRole('combobox', { name: 'Add a principle' });
      const [, next] = within(offers).getAllByRole('option');
      await user.selectOptions(offers, next as HTMLElement);
    }
    expect(screen.queryByRole('combobox', { name: 'Add a principle' })).not.toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /^Take off/u })).toHaveLength(16);
  });
});
