import type { Page } from '@playwright/test';
import { openRating } from '../../src/domain/interview-rating';
import { RATING_ITEMS } from '../../src/domain/rubric';
import { withEntries, type Session } from '../../src/domain/session';
import { defaultSettings, type Settings } from '../../src/domain/settings';
import { defaultSetup, type Setup } from '../../src/domain/setup';
import { DAY, epochMs, HOUR } from '../../src/domain/time';
import { timingOf } from '../../src/domain/timing';
import { finishedSession, threeAnswers, unfinishedSession } from '../fixtures/session';
import { answered, answering, begun, leftAfter, leftIn, noted, paused, toldUpTo } from './left-running';
import { openWith, type Device } from './open-with';

type Act = (page: Page) => Promise<unknown>;

/** One state of one screen, and how to bring a fresh page there. */
export interface Shown {
  readonly name: string;
  readonly hash: string;
  readonly device?: () => Device;
  /** Before anything is loaded. */
  readonly first?: Act;
  /** Waits for what loads late. */
  readonly settled: Act;
  /** What the person does there. */
  readonly then?: Act;
}

export async function openScreen(page: Page, { hash, device, first, settled, then }: Shown): Promise<void> {
  await first?.(page);
  await openWith(page, hash, device?.());
  await settled(page);
  await then?.(page);
}

const shows =
  (text: string): Act =>
  (page) =>
    page.getByText(text).first().waitFor();
const offers =
  (name: string): Act =>
  (page) =>
    page.getByRole('button', { name, exact: true }).waitFor();

const idOf = (place: number): string => `01935000-0000-7000-8000-${String(place).padStart(12, '0')}`;
const ago = (days: number): number => Date.now() - days * DAY - HOUR;

const looked: Session = finishedSession({
  id: idOf(1),
  started: ago(0),
  look: { item: 1, levels: { event: 3, role: 3, actions: 3, result: 2, learning: 2, asked: 4 } },
  commitment: { text: 'Give one figure before and after, first thing in the result.', from: 'result' },
});
/** Its debrief is still open: nothing is resolved yet. */
const toDebrief: Session = finishedSession({ id: idOf(7), started: ago(0) });
const leftEarly: Session = withEntries(unfinishedSession({ id: idOf(4), started: ago(9) }), {
  kind: 'left-early',
  at: epochMs(ago(9)),
});
const some: readonly Session[] = [
  looked,
  finishedSession({ id: idOf(2), started: ago(1), vote: 'strongly-inclined' }),
  finishedSession({
    id: idOf(3),
    started: ago(3),
    mode: 'writing',
    pressure: 'untimed',
    vote: 'not-inclined',
  }),
  leftEarly,
  finishedSession({ id: idOf(5), started: ago(16), format: 'custom' }),
  finishedSession({
    id: idOf(6),
    started: ago(40),
    told: [...threeAnswers.slice(0, 2), { opening: 'skipped', followUps: [], levels: {} }],
  }),
];

const story = [
  ['S', 0],
  ['T', 22],
  ['A', 41],
] as const;
const inAnAnswer = [begun, answering(72, story), noted('Invoices. Two figures at the end.')];
const inWriting = { timing: timingOf({ mode: 'writing', pressure: 'soft', thinking: 20, pace: 1 }) };
const oneTold = threeAnswers.slice(0, 1);
const set = (part: Partial<Setup>): Settings => ({ ...defaultSettings, setup: { ...defaultSetup, ...part } });

const press =
  (keys: string): Act =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** Chunks are named after their screen; one that throws when it is drawn takes the place of the true one. */
const broken =
  (screen: string): Act =>
  (page) =>
    page.route(`**/assets/${screen}-*.js`, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export default () => { throw new Error("Broken for a test"); };',
      }),
    );

const house: readonly Shown[] = [
  { name: 'Home at first', hash: '#/', settled: shows('How it goes') },
  {
    name: 'Home with sessions',
    hash: '#/',
    device: () => ({ sessions: some }),
    settled: shows('Last sessions'),
  },
  {
    name: 'Home with an unfinished interview',
    hash: '#/',
    device: () => ({ sessions: some, live: leftAfter(inAnAnswer) }),
    settled: offers('End here'),
  },
  { name: 'Set-up as it is at first', hash: '#/setup', settled: offers('Start interview') },
  {
    name: 'Set-up, custom',
    hash: '#/setup',
    device: () => ({ settings: set({ format: 'custom', mode: 'writing', showPrinciple: true }) }),
    settled: offers('Start interview'),
  },
  {
    name: 'Set-up from a broken link',
    hash: '#/setup?format=circus&principles=ownership&code=12&bank=old',
    settled: shows('format=circus'),
  },
  {
    name: 'Set-up that is impossible',
    hash: '#/setup?format=custom&questions=6&principles=ownership',
    settled: offers('Start interview'),
  },
  { name: 'Set-up without principles', hash: '#/setup?principles=none', settled: offers('Start interview') },
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
    name: 'A session that does not exist',
    hash: `#/history/${idOf(99)}`,
    settled: shows('Nothing is kept under'),
  },
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

const stage: readonly Omit<Shown, 'hash'>[] = [
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
    device: () => {
      const { interview, seen } = leftIn(finishedSession({ started: ago(0) }));
      return { live: { interview: openRating(interview, 1, 'second-look'), seen } };
    },
    settled: offers('Save rating'),
  },
  { name: 'Debrief', device: () => ({ live: leftIn(toDebrief) }), settled: offers('Finish') },
  {
    name: 'A screen on stage that broke',
    device: () => ({ live: leftIn(toDebrief) }),
    first: broken('Debrief'),
    settled: offers('Download what it holds'),
  },
];

export const EVERY_SCREEN: readonly Shown[] = [
  ...house,
  ...stage.map((shown) => ({ ...shown, hash: '#/interview' })),
];
