import { archiveLine } from '../../src/domain/archive-writer';
import { defaultSettings } from '../../src/domain/settings';
import type { SessionId } from '../../src/domain/session';
import { packSession } from '../../src/domain/stored/pack';
import { fileOf } from '../fixtures/archives';
import { storyVersion } from '../fixtures/stories';
import { broken } from './broken-chunk';
import { leftAfter } from './left-running';
import type { Device } from './open-with';
import { aFinishedLoop, aRound } from './sample-rounds';
import { dateIn, idOf, leftEarly, looked, some } from './sample-sessions';
import { OWN_SCREENS } from './own-screens';
import { offers, shows, type Shown } from './shown';
import { inAnAnswer } from './stage-screens';

/** One that is torn, and one of a Greenroom to come. */
const unreadable: Device['raw'] = [
  { ...packSession(looked), session: { id: idOf(11), plan: 'torn' } },
  { ...packSession(looked), version: 99 },
].map((record, place) => ({ store: 'sessions', key: idOf(11 + place), record }));

const partlyGood = fileOf([
  ...some.map((session) => archiveLine('session', packSession(session))),
  '{"kind":"session","record":{"version":99}}\n',
]);

export const HOUSE_SCREENS: readonly Shown[] = [
  { name: 'Home at first', hash: '#/', settled: shows('How it goes') },
  {
    name: 'Home with sessions',
    hash: '#/',
    device: () => ({ sessions: some }),
    settled: shows('Last sessions'),
  },
  {
    name: 'Home with a plan, its later days unfolded',
    hash: '#/',
    device: () => ({
      sessions: some,
      stories: [storyVersion('oven'), storyVersion('saw')],
      settings: { ...defaultSettings, interviewDate: dateIn(12) },
    }),
    settled: offers('Hide the plan'),
    then: async (page) => {
      await page.getByText(/more days?$/u).click();
      // A page that was left further down begins a reload at its foot, which then goes out of sight.
      await page.evaluate(() => {
        scrollTo(0, 0);
      });
    },
  },
  {
    name: 'Home on the day of the interview',
    hash: '#/',
    device: () => ({ sessions: some, settings: { ...defaultSettings, interviewDate: dateIn(0) } }),
    settled: shows('Your interview is today.'),
  },
  {
    name: 'Home with an unfinished interview',
    hash: '#/',
    device: () => ({ sessions: some, live: leftAfter(inAnAnswer) }),
    settled: offers('End here'),
  },
  { name: 'History with nothing in it', hash: '#/history', settled: shows('No sessions yet') },
  { name: 'History', hash: '#/history', device: () => ({ sessions: some }), settled: shows('Last week') },
  {
    name: 'History, one just deleted',
    hash: '#/history',
    device: () => ({ sessions: some }),
    settled: shows('Last week'),
    then: async (page) => {
      await page
        .getByRole('button', { name: /^Delete/u })
        .first()
        .click();
      await page.getByRole('button', { name: /^Undo/u }).waitFor();
    },
  },
  { name: 'Trends with nothing in it', hash: '#/trends', settled: shows('No sessions yet') },
  {
    name: 'Trends',
    hash: '#/trends',
    device: () => ({ sessions: [aFinishedLoop(), ...some] }),
    settled: shows('Left to right'),
    then: async (page) => {
      for (const figures of await page.getByText('The figures').all()) await figures.click();
    },
  },
  {
    name: 'Settings',
    hash: '#/settings',
    device: () => ({ sessions: some }),
    settled: offers('Export everything'),
  },
  {
    name: 'Settings, with a file that could be imported in part',
    hash: '#/settings',
    settled: offers('Export everything'),
    then: async (page) => {
      const file = {
        name: 'greenroom.jsonl',
        mimeType: 'application/jsonl',
        buffer: Buffer.from(partlyGood),
      };
      await page.getByLabel('Import a file').setInputFiles(file);
      await page.getByRole('button', { name: 'Import the other lines' }).waitFor();
    },
  },
  {
    name: 'Settings, before erasing',
    hash: '#/settings',
    device: () => ({ sessions: some }),
    settled: offers('Export everything'),
    then: async (page) => {
      await page.getByRole('button', { name: 'Erase everything …' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'A session',
    hash: `#/history/${looked.id}`,
    device: () => ({ sessions: some }),
    settled: shows('Levels'),
  },
  {
    name: 'A session left early',
    hash: `#/history/${leftEarly.id}`,
    device: () => ({ sessions: some }),
    settled: shows('Levels'),
  },
  {
    name: 'History with a loop',
    hash: '#/history',
    device: () => ({ sessions: [aFinishedLoop(), { ...aRound(), id: idOf(9) as SessionId }, ...some] }),
    settled: shows('Last week'),
  },
  {
    name: 'History with records set aside',
    hash: '#/history',
    device: () => ({ sessions: some, raw: unreadable }),
    settled: shows('Set aside'),
  },
  {
    name: 'A session that is damaged',
    hash: `#/history/${idOf(11)}`,
    device: () => ({ sessions: some, raw: unreadable }),
    settled: shows('This session is damaged'),
  },
  {
    name: 'A session of a loop',
    hash: `#/history/${idOf(8)}`,
    device: () => ({ sessions: [aFinishedLoop()] }),
    settled: shows('Levels'),
  },
  {
    name: 'A session that does not exist',
    hash: `#/history/${idOf(99)}`,
    settled: shows('Nothing is kept under'),
  },
  ...OWN_SCREENS,
  { name: 'An address without a screen', hash: '#/nowhere', settled: shows('No screen') },
  { name: 'No interview', hash: '#/interview', settled: shows('Nothing was left') },
  {
    name: 'A screen in the house that broke',
    hash: '#/history',
    first: broken('History'),
    settled: offers('Try again'),
  },
  {
    name: 'A screen that could not be loaded',
    hash: '#/history',
    first: (page) => page.route('**/assets/History-*.js', (route) => route.abort()),
    settled: offers('Load again'),
  },
];
