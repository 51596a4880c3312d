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

/** What stands in the cells of each row. */
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) =>
      [...row.querySelectorAll('th, td:not([aria-hidden])')].map((cell) => cell.textContent.trim()),
    );

const figuresOf = async (user: ReturnType<typeof userEvent.setup>, part: HTMLElement, caption: RegExp) => {
  await user.click(within(part).getByText('The figures'));
  return rowsOf(await within(part).findByRole('table', { name: caption }));
};

describe('trends', () => {
  test('say of how many answers they speak', async () => {
    await setup([
      ...four,
      { ...session(1), isReal: true },
      unfinishedSession({ id: `${four[0]?.id ?? ''}0` }),
    ]);
    expect(await screen.findByText(/^6 sessions/u)).toHaveTextContent(
      '6 sessions, 1 of them a real interview; 16 opening answers, 16 of them rated, since 1 November. n is the number of answers behind a figure.',
    );
  });

  test('show each item over the weeks, what was found in the heading, the figures behind it', async () => {
    const user = await setup(four);
    const levels = await region('Two items are lowest, at 3 of 5');
    expect(within(levels).getAllByRole('img')).toHaveLength(7);
    expect(within(levels).getByRole('img', { name: /^Result/u })).toHaveAccessibleName(
      'Result, median level: 26 Oct 2, 2 Nov 2, 9 Nov 4, 16 Nov 4',
    );
    const figures = await figuresOf(user, levels, /^Levels by item/u);
    const from = figures.findIndex(([item]) => item === 'Result');
    expect(figures.slice(from, from + 6)).toEqual([
      ['Result'],
      ['26 Oct', '2', '2', '1.5 to 2', '3'],
      ['2 Nov', '2', '2', '1.5 to 2', '3'],
      ['9 Nov', '4', '4', '3.5 to 4', '3'],
      ['16 Nov', '4', '4', '3.5 to 4', '3'],
      ['all', '', '2.5', '2 to 4', '12'],
    ]);
  });

  test('compare the principles, and look at one of them alone', async () => {
    const user = await setup(four);
    const principles = await region('Bias for Action stands lowest, two principles highest');
    const table = within(principles).getByRole('table', { name: 'Levels by principle' });
    expect(rowsOf(table).slice(1)).toEqual([
      ['Ownership', '4', '4'],
      ['Bias for Action', '3.5', '4'],
      ['Dive Deep', '4', '4'],
    ]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Principle' }), 'Dive Deep');
    expect(await screen.findByText(/^4 sessions, 4 opening answers/u)).toBeVisible();
    expect(screen.queryByRole('table', { name: 'Levels by principle' })).not.toBeInTheDocument();
  });

  test('look at a period alone; coverage stays whole', async () => {
    const user = await setup([...four, session(100)]);
    expect(await screen.findByText(/^Both hold for every chart below but two/u)).toBeVisible();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Period' }), 'Last month');
    expect(await screen.findByText(/^4 sessions, 12 opening answers/u)).toBeVisible();
    const coverage = screen.getByRole('table', { name: 'Opening answers by principle and week' });
    expect(rowsOf(coverage)).toContainEqual(['Ownership', '5', 'today']);
  });

  test('say where the time went, and of how many answers', async () => {
    const user = await setup(four);
    const shares = await region(/^Situation and Task take 32\s% of your time, as before/u);
    expect(rowsOf(within(shares).getByRole('table', { name: /^Share of each part/u }))[1]).toEqual([
      ...['26 Oct', '21', '11', '53', '13', '2', '3'],
    ]);
    expect(await figuresOf(user, shares, /^Share of each part.*answers$/u)).toContainEqual([
      ...['26 Oct', '21', '11', '53', '13', '2', '0', '3'],
    ]);
    expect(shares).toHaveTextContent('That is a convention, not research.');
  });

  test('say how often answers were short or long', async () => {
    await setup(four);
    const times = await region('8 of 12 answers were on target');
    expect(rowsOf(within(times).getByRole('table'))).toContainEqual(['16 Nov', '0', '2', '1', '3']);
    expect(times).toHaveTextContent(/Opening answers 2:41 median, the middle half 1:44 to 3:20;/u);
  });

  test('set the gut against the second look', async () => {
    await setup(four);
    const gaps = await region('Your gut is kinder than your second look');
    expect(gaps).toHaveTextContent('You rate “Result” 1.0 higher at once than on reflection (n = 4).');
    const rows = rowsOf(within(gaps).getByRole('table'));
    expect(rows).toContainEqual(['Result', '+1.0', '+1.0', '4']);
    expect(rows).toContainEqual(['My role', 'none', '', '', '0']);
  });

  test('say what was practised when, and offer what never came up', async () => {
    const user = await setup([...four, { ...session(8), isReal: true }]);
    const coverage = await region('13 principles have not come up at all');
    const table = within(coverage).getByRole('table', { name: 'Opening answers by principle and week' });
    expect(rowsOf(table)).toContainEqual(['Frugality', '0', 'never']);
    const link = within(coverage).getByRole('link', { name: 'Set up an interview on them' });
    expect(link.getAttribute('href')).toContain('frugality');
    expect(link.getAttribute('href')).not.toContain('ownership');
    const figures = await figuresOf(user, coverage, /weeks without any/u);
    const from = figures.findIndex(([principle]) => principle === 'Ownership');
    expect(figures.slice(from + 1)).toContainEqual(['9 Nov', '2', '1']);
    expect(figures).not.toContainEqual(['Frugality']);
  });

  test('say which commitments were kept', async () => {
    await setup(four);
    const commitments = await region('You kept two of three commitments');
    expect(within(commitments).getByRole('img')).toHaveAccessibleName(
      'Of four commitments two kept, one forgotten, one not asked about yet.',
    );
    const rows = rowsOf(within(commitments).getByRole('table'));
    expect(rows[1]?.[2]).toBe('Not asked yet');
    expect(rows[3]).toEqual(['8 Nov', expect.stringContaining('Give a figure, 2.') as string, 'Forgotten']);
    expect(within(commitments).getByRole('link', { name: '8 Nov' })).toHaveAttribute(
      'href',
      `#/history/${four[2]?.id ?? ''}`,
    );
  });

  test('of one session claim nothing', async () => {
    await setup([session(0)].map((one) => ({ ...one, entries: one.entries.slice(0, -1) })));
    for (const name of [
      'Too few answers on each principle to compare them',
      'Too few second looks to say how your gut judges',
      'No commitment was made yet',
    ])
      expect(await region(name)).toBeVisible();
  });

  test('of one answer draw no empty charts', async () => {
    await setup([session(0, { told: threeAnswers.slice(0, 1) })]);
    expect(await region('Too few rated answers to say')).toBeVisible();
    expect(screen.queryByRole('img', { name: /median level/u })).not.toBeInTheDocument();
    expect(screen.queryByRole('table', { name: /^Gut minus second look/u })).not.toBeInTheDocument();
  });

  test('when empty have one thing to do', async () => {
    await setup([]);
    expect(await screen.findByText(/^No sessions yet\./u)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to the first interview' })).toHaveAttribute('href', '#/');
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  test('that cannot be read say so, and can be read again', async () => {
    const store = memorySessionStore();
    const { all } = store;
    store.all = () => Promise.reject(new Error('closed'));
    const user = await setup(four, store);
    expect(await screen.findByRole('alert')).toHaveTextContent('What is kept here could not be read.');
    expect(screen.queryByText(/^No sessions yet/u)).not.toBeInTheDocument();
    store.all = all;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^4 sessions/u)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
