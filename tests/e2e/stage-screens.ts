import { RATING_ITEMS } from '../../src/domain/rubric';
import { timingOf } from '../../src/domain/timing';
import { finishedSession, threeAnswers } from '../fixtures/session';
import { storyVersion } from '../fixtures/stories';
import { withTold } from '../fixtures/told';
import { broken } from './broken-chunk';
import {
  answered,
  answering,
  begun,
  leftAfter,
  leftIn,
  noted,
  paused,
  rating,
  toldUpTo,
} from './left-running';
import { ago, looked, toDebrief } from './sample-sessions';
import { offers, press, set, shows, type ShownOnStage } from './shown';

const story = [
  ['S', 0],
  ['T', 22],
  ['A', 41],
] as const;
export const inAnAnswer = [begun, answering(72, story), noted('Invoices. Two figures at the end.')];
const inWriting = { timing: timingOf({ mode: 'writing', pressure: 'soft', thinking: 20, pace: 1 }) };
const oneTold = threeAnswers.slice(0, 1);

export const STAGE_SCREENS: readonly ShownOnStage[] = [
  { name: 'Before the start', device: () => ({ live: leftAfter([]) }), settled: offers('Begin') },
  {
    name: 'Before the start, with a commitment',
    device: () => ({ sessions: [looked], live: leftAfter([]) }),
    settled: shows('Last time you said'),
  },
  { name: 'A question', device: () => ({ live: leftAfter([begun]) }), settled: offers('Start answer') },
  {
    name: 'A question with its principle',
    device: () => ({ live: leftAfter([begun], { showPrinciple: true }) }),
    settled: offers('Start answer'),
  },
  {
    name: 'A follow-up',
    device: () => ({ live: leftAfter([begun, answering(130, story), answered]) }),
    settled: offers('Start answer'),
  },
  { name: 'An answer', device: () => ({ live: leftAfter(inAnAnswer) }), settled: offers('Finish answer') },
  {
    name: 'An answer past its target',
    device: () => ({ live: leftAfter([begun, answering(210, story)]) }),
    settled: offers('Finish answer'),
  },
  {
    name: 'An answer that is over',
    device: () => ({ live: leftAfter([begun, answering(250, story)]) }),
    settled: offers('Finish answer'),
  },
  {
    name: 'An answer, paused',
    device: () => ({ live: leftAfter([...inAnAnswer, paused]) }),
    settled: offers('Go on'),
  },
  {
    name: 'An answer, timer hidden',
    device: () => ({ live: leftAfter(inAnAnswer), settings: set({ timer: 'hidden' }) }),
    settled: offers('Show timer'),
  },
  {
    name: 'An answer in writing',
    device: () => ({ live: leftAfter([begun, answering(72)], inWriting) }),
    settled: offers('Finish answer'),
  },
  {
    name: 'The keys',
    device: () => ({ live: leftAfter(inAnAnswer) }),
    settled: offers('Finish answer'),
    then: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'Rating, fresh',
    device: () => ({ live: leftIn(toldUpTo(oneTold, 0)) }),
    settled: offers('Save rating'),
  },
  {
    name: 'Rating, half done',
    device: () => ({ live: leftIn(toldUpTo(oneTold, 0)) }),
    settled: offers('Save rating'),
    then: press('430'),
  },
  {
    name: 'Rating, principle shown',
    device: () => ({ live: leftIn(toldUpTo(oneTold, 0)) }),
    settled: offers('Save rating'),
    then: async (page) => {
      await page.getByRole('button', { name: 'Show the principle' }).click();
      await page.getByRole('button', { name: 'Show the principle' }).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'Rating the last, with the vote',
    device: () => ({ live: leftIn(toldUpTo(threeAnswers, 2)) }),
    settled: offers('Save rating'),
    then: press('4'.repeat(RATING_ITEMS.length)),
  },
  {
    name: 'A second look',
    device: () => ({ live: leftIn(finishedSession({ started: ago(0) }), [rating(1, 'second-look')]) }),
    settled: offers('Save rating'),
  },
  {
    name: 'An answer with stories at hand',
    device: () => ({
      live: leftAfter([begun, answering(60)], { notesAllowed: true }),
      stories: [storyVersion('oven')],
    }),
    settled: shows('Your stories'),
    then: async (page) => {
      await page.getByText('Your stories').click();
      await page.getByRole('button', { name: 'The oven' }).click();
      await page.getByRole('button', { name: 'Another one' }).waitFor();
    },
  },
  {
    name: 'Rating, finding the story',
    device: () => ({
      live: leftIn(toldUpTo(oneTold, 0)),
      stories: [storyVersion('oven'), storyVersion('saw')],
    }),
    settled: offers('Save rating'),
    then: async (page) => {
      await page.getByRole('combobox', { name: 'Which story did you tell?' }).fill('the');
      await page.getByRole('option', { name: 'Add “the”' }).waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'Rating, the story chosen',
    device: () => ({ live: leftIn(withTold(toldUpTo(threeAnswers, 2), 'oven', null, 'oven')) }),
    settled: offers('Another one'),
  },
  {
    name: 'Debrief, a story told twice',
    device: () => ({ live: leftIn(withTold(toDebrief, 'oven', 'saw', 'oven')) }),
    settled: shows('Interviewers compare notes'),
  },
  { name: 'Debrief', device: () => ({ live: leftIn(toDebrief) }), settled: offers('Finish') },
  {
    name: 'A screen on stage that broke',
    device: () => ({ live: leftIn(toDebrief) }),
    first: broken('Debrief'),
    settled: offers('Download what it holds'),
  },
];
