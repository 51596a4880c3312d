import { formatComparison } from '../../src/domain/compare';
import type { SessionId } from '../../src/domain/session';
import { idOf, looked, some } from './sample-sessions';
import { shows, type Shown } from './shown';

/** The list of sessions while somebody looks for some of them. */
export const HISTORY_SCREENS: readonly Shown[] = [
  {
    name: 'History, filtered',
    hash: '#/history?format=quick&principle=ownership&from=2026-01-01',
    device: () => ({ sessions: some }),
    settled: shows(/fits?\./u),
  },
  {
    name: 'History, searched',
    hash: '#/history?words=number',
    device: () => ({ sessions: some }),
    settled: shows(/fits?\./u),
  },
  {
    name: 'History, where nothing fits',
    hash: '#/history?words=zebra',
    device: () => ({ sessions: some }),
    settled: shows('No session fits all of that.'),
  },
  {
    name: 'History, some selected',
    hash: '#/history',
    device: () => ({ sessions: some }),
    settled: shows('Last week'),
    then: async (page) => {
      await page.getByRole('button', { name: 'Select' }).click();
      await page.getByRole('listitem').getByRole('checkbox').first().click();
      await page.getByText('One selected').waitFor();
    },
  },
  {
    name: 'Compare, two answers to one question',
    hash: `#/compare?${formatComparison({ session: looked.id, question: 0 }, { session: idOf(2) as SessionId, question: 0 })}`,
    device: () => ({ sessions: some }),
    settled: shows('What would you change?'),
  },
  {
    name: 'Compare, answers to two questions',
    hash: `#/compare?${formatComparison({ session: looked.id, question: 0 }, { session: looked.id, question: 1 })}`,
    device: () => ({ sessions: some }),
    settled: shows('What would you change?'),
  },
  {
    name: 'Compare, of what is not here',
    hash: '#/compare?a=none.0&b=none.1',
    settled: shows('not on this device'),
  },
  {
    name: 'History, two deleted together',
    hash: '#/history',
    device: () => ({ sessions: some }),
    settled: shows('Last week'),
    then: async (page) => {
      await page.getByRole('button', { name: 'Select' }).click();
      for (const place of [0, 1]) await page.getByRole('listitem').getByRole('checkbox').nth(place).click();
      await page.getByRole('button', { name: 'Delete selected' }).click();
      await page.getByRole('button', { name: 'Undo deleting two sessions' }).waitFor();
    },
  },
];
