import { finishedSession } from '../fixtures/session';
import { storyVersion } from '../fixtures/stories';
import { withTold } from '../fixtures/told';
import {
  STORY_TEXTS,
  emptyStory,
  storiesFrom,
  type SittingId,
  type StoryVersion,
} from '../../src/domain/story';
import { storyFilesOf } from '../../src/domain/story-file';
import { PRINCIPLE_IDS } from '../../src/domain/principle';
import { epochMs } from '../../src/domain/time';
import { finishedDrill, picked, storyDrill } from '../fixtures/story-drills';
import { shows, withoutTime, type Shown } from './shown';

const oven = storyVersion('oven', {}, { at: epochMs(Date.now()) });
const before = { ...oven, sitting: 'before' as SittingId, at: epochMs(oven.at - 1), words: emptyStory };
/** Longer than any line, in words that break nowhere, and with all sixteen principles. */
const long = storyVersion('book', {
  ...Object.fromEntries(STORY_TEXTS.map((text) => [text, 'שלום 🍞 '.repeat(40) + 'x'.repeat(300)])),
  shows: PRINCIPLE_IDS.map((principle) => ({ principle, strength: 3, why: 'x'.repeat(300) })),
});
const stories = [oven, before, long, storyVersion('saw', { ...emptyStory, title: 'The saw' })];

const damaged = {
  store: 'stories',
  key: 'story-torn/1',
  record: { version: 1, story: { story: 7 } },
} as const;

/** `more` stands after its end, where nothing may. */
const fileOf = (version: StoryVersion, more = '') => ({
  name: `greenroom-${'stories-'.repeat(20)}.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(`${storyFilesOf(storiesFrom([version]))[0] ?? ''}${more}`),
});

export const STORY_SCREENS: readonly Shown[] = [
  { name: 'Stories with nothing in them', hash: '#/stories', settled: shows('No stories yet') },
  {
    name: 'Stories',
    hash: '#/stories',
    device: () => ({
      stories,
      raw: [damaged],
      sessions: [withTold(finishedSession(), 'oven', 'saw', 'oven')],
    }),
    settled: shows('Set aside'),
  },
  {
    name: 'Stories, one just deleted',
    hash: '#/stories',
    device: () => ({ stories }),
    settled: shows('the one written last first'),
    then: async (page) => {
      await page.getByRole('button', { name: 'Delete The saw' }).click();
      await page.getByRole('button', { name: /^Undo/u }).waitFor();
    },
  },
  {
    name: 'Stories, a file of them offered',
    hash: '#/stories',
    device: () => ({ stories }),
    settled: shows('Import stories'),
    then: async (page) => {
      await page.getByLabel('Import stories').setInputFiles(fileOf(storyVersion('tap')));
      await page.getByRole('button', { name: 'Import one story' }).waitFor();
    },
  },
  {
    name: 'Stories, a bad file of them',
    hash: '#/stories',
    settled: shows('Import stories'),
    then: async (page) => {
      await page.getByLabel('Import stories').setInputFiles(fileOf(long, 'x'.repeat(300)));
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'Story cards with nothing on them', hash: '#/stories/cards', settled: shows('No stories yet') },
  {
    name: 'Story cards',
    hash: '#/stories/cards',
    device: () => ({ stories }),
    settled: shows('Three cards chosen'),
  },
  { name: 'A new story', hash: '#/stories/new', settled: shows('In one line') },
  {
    name: 'A story',
    hash: `#/stories/${oven.story}`,
    device: () => ({ stories }),
    settled: shows('Earlier versions'),
  },
  {
    name: 'A story with a whole book in it',
    hash: `#/stories/${long.story}`,
    device: () => ({ stories }),
    settled: shows('Principles that it shows'),
  },
  {
    name: 'A story, deleted',
    hash: `#/stories/${oven.story}`,
    device: () => ({ stories: [{ ...oven, deleted: epochMs(Date.now()) }] }),
    settled: shows('erased for good'),
  },
  { name: 'A story that is not there', hash: '#/stories/gone', settled: shows('No such story') },
  { name: 'Recall', hash: '#/stories/recall', settled: shows('What comes to mind') },
  {
    name: 'Recall, two stories found and the timer set',
    hash: '#/stories/recall',
    device: () => ({ stories: [oven] }),
    settled: shows('What comes to mind'),
    then: async (page) => {
      await page.getByRole('textbox', { name: 'What comes to mind' }).fill('The tap');
      await page.getByRole('button', { name: 'Set ten minutes' }).click();
      await page.getByText('Saved on this device').waitFor();
    },
  },
  { name: 'Matrix with nothing in it', hash: '#/stories/matrix', settled: shows('No stories yet') },
  {
    name: 'Matrix',
    hash: '#/stories/matrix',
    device: () => ({ stories }),
    settled: shows('By principle'),
    then: async (page) => {
      await page.getByText('Two stories').first().click();
    },
  },
  { name: 'Story drill with no stories', hash: '#/stories/drill', settled: shows('You have no stories yet') },
  {
    name: 'Story drill, with earlier ones',
    hash: '#/stories/drill',
    device: () => ({
      stories,
      drills: [finishedDrill()],
      raw: [{ store: 'drills', key: 'torn', record: { version: 1 } }],
    }),
    settled: shows('Earlier drills that cannot be read'),
  },
  {
    name: 'Story drill, a question',
    hash: '#/stories/drill',
    first: withoutTime,
    device: () => ({ stories }),
    settled: shows('stories to name'),
    then: async (page) => {
      await page.getByRole('button', { name: 'Start' }).click();
      await page.getByText('Question 1 of 10').waitFor();
    },
  },
  {
    name: 'Story drill, results with all that they can say',
    hash: '#/stories/drill',
    device: () => ({
      stories,
      drills: [
        storyDrill({
          picks: [
            ...[1, 2, 3].map(() => ({ kind: 'story', story: long.story, took: 3000 }) as const),
            { kind: 'none', took: 6000 },
            { kind: 'ran-out' },
            picked('erased', 9000),
          ],
        }),
      ],
    }),
    settled: shows('This page was closed or reloaded'),
  },
];
