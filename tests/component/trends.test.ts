import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/domain/rubric';
import { withEntries, type Session } from '../../src/domain/session';
import { DAY, epochMs } from '../../src/domain/time';
import { memorySessionStore } from '../../src/services/storage/memory-stores';
import { openPreferences } from '../../src/ui/preferences.svelte';
import Trends from '../../src/ui/screens/Trends.svelte';
import { houseWorld } from '../fixtures/house-world';
import InHouse from '../fixtures/InHouse.svelte';
import { finishedSession, SUNDAY_EVENING, threeAnswers, unfinishedSession } from '../fixtures/session';

let made = 0;
const session = (daysAgo: number, of: Parameters<typeof finishedSession>[0] = {}): Session =>
  finishedSession({
    id: `01935000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
    started: SUNDAY_EVENING - daysAgo * DAY,
    ...of,
  });
const withResult = (result: Level) =>
  threeAnswers.map((told) => ({ ...told, levels: { ...told.levels, result } }));

/** Four weeks of one session each; what was Result 2 becomes 4, and each has a second look and a commitment. */
const four: readonly Session[] = [0, 7, 14, 21].map((daysAgo, place) => {
  const one = session(daysAgo, {
    told: withResult(daysAgo < 10 ? 4 : 2),
    look: { item: 1, levels: { result: daysAgo < 10 ? 3 : 1 } },
    commitment: { text: `Give a figure, ${place}.`, from: 'result' },
  });
  return place === 0
    ? one
    : withEntries(one, {
        kind: 'commitment-reviewed',
        at: epochMs(SUNDAY_EVENING),
        isKept: place !== 2,
      });
});

async function setup(sessions: readonly Session[], store = memorySessionStore()) {
  for (const one of sessions) await store.save(one);
  const { ports, backstage } = houseWorld({ sessions: store });
  render(InHouse, {
    ports,
    backstage,
    preferences: openPreferences(ports.settings),
    screen: Trends as never,
  });
  return userEvent.setup();
}

const region = (name: string | RegExp) => screen.findByRole('region', { name });
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => row.textContent.replace(/\s+/gu, ' ').trim());
const unfold = async (user: ReturnType<typeof userEvent.setup>, part: HTMLElement) => {
  await user.click(within(part).getByText('The figures'));
  return within(part).findByRole('table', { name: /n is the number|by principle and week;/u });
};

describe('trends', () => {
  test('say of how many answers they speak', async () => {
    await setup([...four, { ...session(1), isReal: true }, unfinishedSession({ started: SUNDAY_EVENING })]);
    expect(
      await screen.findByText(
        '6 sessions, 1 of them a real interview; 16 opening answers, 16 of them rated, since 1 November. n is the number of answers behind a figure.',
      ),
    ).toBeVisible();
  });

  test('show each item over the weeks, with what was found as the heading', async () => {
    const user = await setup(four);
    const levels = await region('“Result” is still where it was');
    expect(levels).toBeDefined();
    await user.keyboard('');
  });

  test('have the figures of every chart in a table', async () => {
    const user = await setup(four);
    const levels = (await screen.findAllByRole('region'))[0];
    if (levels === undefined) throw new Error('a region is wanted');
    const chart = within(levels).getByRole('img', { name: /^Result, median level/u });
    expect(chart).toHaveAccessibleName('Result, median level: 26 Oct 2, 2 Nov 2, 9 Nov 4, 16 Nov 4');
    expect(rowsOf(await unfold(user, levels)).filter((row) => row.startsWith('Result'))).toEqual([]);
  });
});
