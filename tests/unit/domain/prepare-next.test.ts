import { describe, expect, test } from 'vitest';
import { prepareNext } from '../../../src/domain/prepare-next';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import { storiesFrom, type StoryId } from '../../../src/domain/story';
import { offeredStories, storyCalled } from '../../../src/domain/story-choice';
import { allStories, listed } from '../../../src/domain/story-list';
import { DAY, epochMs } from '../../../src/domain/time';
import type { Telling } from '../../../src/domain/told-before';
import { preparationText, toldText } from '../../../src/domain/told-words';
import { openCalendar } from '../../../src/domain/calendar';
import { SUNDAY_EVENING } from '../../fixtures/session';
import { storyVersion } from '../../fixtures/stories';

const now = epochMs(SUNDAY_EVENING);
const daysAgo = (at: number) => Math.round((SUNDAY_EVENING - at) / DAY);
const everything = PRINCIPLE_IDS.map((principle) => ({ principle, strength: 1 as const, why: '' }));

const told = (days: Readonly<Record<string, readonly number[]>>): ReadonlyMap<StoryId, readonly Telling[]> =>
  new Map(
    Object.entries(days).map(([name, all]) => [
      `story-${name}` as StoryId,
      all.map((day): Telling => ({
        session: 's' as never,
        at: epochMs(SUNDAY_EVENING - day * DAY),
        levels: [3, 4],
      })),
    ]),
  );

const oven = storyVersion('oven', { shows: everything });
const saw = storyVersion('saw', { result: 'It ran.' }, { at: epochMs(SUNDAY_EVENING + 1) });

const texts = (...given: Parameters<typeof prepareNext>) =>
  prepareNext(...given).map((one) => Object.values(preparationText(one)).join('. '));

describe('what to prepare next', () => {
  test('is nothing where there are no stories: those are recalled first', () => {
    expect(prepareNext([], new Map(), daysAgo)).toEqual([]);
  });

  test('is nothing where every principle has a story told lately with a number', () => {
    expect(prepareNext(storiesFrom([oven]), told({ oven: [13] }), daysAgo)).toEqual([]);
  });

  test('is a story for a principle that has none', () => {
    const shows = everything.filter(({ principle }) => principle !== 'dive-deep');
    const stories = storiesFrom([storyVersion('oven', { shows })]);
    expect(texts(stories, told({ oven: [0] }), daysAgo)).toEqual([
      'Find a story for Dive Deep. None shows it yet.',
    ]);
  });

  test('is to tell what was never told, or not for two weeks, and to find a number', () => {
    const stories = storiesFrom([oven, saw]);
    expect(texts(stories, told({ oven: [14, 30] }), daysAgo)).toEqual([
      'Tell “The saw” aloud. It was never told in an interview here.',
      'Put a number into “The saw”. Its result has none.',
      'Tell “The oven” once more. It was told last 14 days ago.',
    ]);
  });

  test('names one for each reason first, four at most, and no deleted story', () => {
    const gone = storyVersion('lamp', {}, { deleted: now });
    const stories = storiesFrom([storyVersion('oven'), saw, gone]);
    const reasons = prepareNext(stories, new Map(), daysAgo).map(({ kind }) => kind);
    expect(reasons).toEqual(['no-story', 'never-told', 'no-number', 'no-story']);
  });
});

test('how often a story was told is said with when and how well', () => {
  const text = (...days: number[]) =>
    toldText(told({ oven: days }).get('story-oven' as StoryId) ?? [], openCalendar('UTC'), now);
  expect(text()).toBe('Never told.');
  expect(text(0)).toMatch(/^Told once, today at \d\d:\d\d: levels 3, 4\.$/u);
  expect(text(1, 9)).toMatch(
    /^Told twice, last yesterday at \d\d:\d\d: a median of 3\.5 over four levels\.$/u,
  );
  expect(text(1, 2, 3)).toMatch(/^Told three times, last yesterday/u);
});

describe('stories to choose from', () => {
  const lamp = storyVersion('lamp', { notes: 'the oven next to it' }, { at: epochMs(SUNDAY_EVENING + 2) });
  const stories = storiesFrom([oven, saw, lamp, storyVersion('gone', {}, { deleted: now })]);
  const names = (typed: string, map = told({})) =>
    offeredStories(stories, map, typed).map(({ now: { words } }) => words.title);

  test('come with the one told or written last first', () => {
    expect(names('')).toEqual(['The lamp', 'The saw', 'The oven']);
    expect(names('', told({ oven: [-1] }))).toEqual(['The oven', 'The lamp', 'The saw']);
  });

  test('are found by title first, then by any text', () => {
    expect(names('OVEN')).toEqual(['The oven', 'The lamp']);
    expect(names('gone')).toEqual([]);
  });

  test('are six at most', () => {
    const many = Array.from({ length: 9 }, (_, place) => storyVersion(`n${place}`));
    expect(offeredStories(storiesFrom(many), new Map(), '')).toHaveLength(6);
  });

  test('are known by their name, however it is written', () => {
    expect(storyCalled(stories, ' the OVEN ')?.id).toBe('story-oven');
    expect(storyCalled(stories, 'oven')).toBeUndefined();
    expect(storyCalled(stories, 'The gone')).toBeUndefined();
  });

  test('are sorted by how seldom they were told', () => {
    const order = listed(
      stories.filter(({ now: { deleted } }) => deleted === null),
      { ...allStories, order: 'told' },
      told({ lamp: [1, 2], saw: [1] }),
    );
    expect(order.map(({ now: { words } }) => words.title)).toEqual(['The oven', 'The saw', 'The lamp']);
  });
});
