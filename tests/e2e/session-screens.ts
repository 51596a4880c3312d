import { withEntries } from '../../src/domain/session';
import { epochMs, HOUR } from '../../src/domain/time';
import { realInterview } from '../fixtures/real-session';
import { finishedSession } from '../fixtures/session';
import { ago, idOf, leftEarly, looked } from './sample-sessions';
import { leftAfter } from './left-running';
import { offers, shows, type Shown, type ShownOnStage } from './shown';

const noted = (text: string, hours: number) =>
  ({ kind: 'noted', at: epochMs(ago(1) + hours * HOUR), item: 1, text }) as const;

const again = withEntries(
  finishedSession({
    id: idOf(2),
    started: ago(1),
    retakes: idOf(5),
    look: { item: 1, levels: { event: 3, role: 3, actions: 3, result: 1, learning: 2, asked: 4 } },
    commitment: { text: 'Say the date and the place before anything else.', from: 'event' },
  }),
  noted('Ask Amina what the figure was.', 2),
  noted('It was forty beds, down to four. Say so in the first sentence of the result.', 3),
);

const several = [looked, again, leftEarly, finishedSession({ id: idOf(5), started: ago(16) })];

const real = realInterview({}, idOf(6), ago(3));

/** What the page of a session holds beyond its debrief, and what is asked about its commitment later. */
export const SESSION_SCREENS: readonly Shown[] = [
  {
    name: 'A session, unfolded, with attempts',
    hash: `#/history/${again.id}`,
    device: () => ({ sessions: several }),
    settled: shows('The whole session at other times'),
    then: async (page) => {
      const article = page.getByRole('article').nth(1);
      for (const label of ['What happened', 'Ratings', 'Earlier notes'])
        await article.getByText(label, { exact: true }).click();
    },
  },
  {
    name: 'A real interview, to be written down',
    hash: '#/real',
    settled: offers('Save interview'),
    then: async (page) => {
      await page.getByRole('textbox', { name: 'What was asked' }).fill('When were you late?');
      await page.getByRole('button', { name: 'Add a question' }).click();
      await page.getByText('How did it go?').first().click();
      await page.getByText('One specific event').first().click();
      await page.getByRole('button', { name: 'Save interview' }).click();
      await page.getByText('Choose the closest one').waitFor();
    },
  },
  {
    name: 'A real interview that was written down',
    hash: `#/history/${real.id}`,
    device: () => ({ sessions: [...several, real] }),
    settled: shows('Nothing of this session was asked at another time.'),
    then: async (page) => {
      await page.getByRole('button', { name: 'Add to my questions' }).first().click();
      await page.getByText('Added to your questions.').waitFor();
    },
  },
  {
    name: 'History with a real interview',
    hash: '#/history',
    device: () => ({ sessions: [...several, real] }),
    settled: shows('Not timed'),
  },
];

/** On stage, before the first question. */
export const COMMITMENT_SCREENS: readonly ShownOnStage[] = [
  {
    name: 'Before the start, asked about a commitment',
    device: () => ({ sessions: several, live: leftAfter([]) }),
    // The question is gone when it has been answered; what was said last time still stands.
    settled: shows('Last time you said'),
    then: async (page) => {
      await page.getByRole('button', { name: 'Not this time' }).click();
      await page.getByText('Written down.').waitFor();
    },
  },
];
