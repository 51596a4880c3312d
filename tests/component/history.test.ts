import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { tick } from 'svelte';
import { describe, expect, test } from 'vitest';
import { openInterview } from '../../src/domain/interview';
import { deletedAt, withEntries, type SessionId } from '../../src/domain/session';
import type { StoryId } from '../../src/domain/story';
import { DAY, epochMs } from '../../src/domain/time';
import type { Upkeep } from '../../src/domain/upkeep';
import type { Ports } from '../../src/ports/ports';
import { archivesOn } from '../../src/services/archive/archives-on';
import { idbSessionStore } from '../../src/services/storage/idb-session-store';
import { memorySessionStore } from '../../src/services/storage/memory-stores';
import { openPreferences } from '../../src/ui/preferences.svelte';
import History from '../../src/ui/screens/History.svelte';
import { houseWorld, kept, leaveRunning, type HouseWorld } from '../fixtures/house-world';
import { idbWorld } from '../fixtures/idb';
import InHouse from '../fixtures/InHouse.svelte';
import { loopSession } from '../fixtures/loop-session';
import {
  finishedSession,
  SUNDAY_EVENING,
  threeAnswers,
  threeQuestions,
  unfinishedSession,
} from '../fixtures/session';
import { storyVersion } from '../fixtures/stories';

const id = (place: number) => `01935000-0000-7000-8000-${String(place).padStart(12, '0')}` as SessionId;

const fewSessions = async ({ ports: { sessions } }: HouseWorld): Promise<void> => {
  const drilled = {
    format: 'drill',
    questions: threeQuestions.slice(2),
    told: threeAnswers.slice(2),
  } as const;
  const left = { kind: 'left-early', at: epochMs(SUNDAY_EVENING) } as const;
  await sessions.save(finishedSession({ id: id(1), started: SUNDAY_EVENING }));
  await sessions.save(
    finishedSession({ ...drilled, id: id(2), started: SUNDAY_EVENING - 5 * DAY, vote: null }),
  );
  await sessions.save(withEntries(unfinishedSession({ id: id(3), started: SUNDAY_EVENING - 7 * DAY }), left));
  await sessions.save(unfinishedSession({ id: id(4), started: SUNDAY_EVENING - 40 * DAY }));
};

async function setup(
  before: (world: HouseWorld) => Promise<void> = fewSessions,
  ports: Partial<Ports> = {},
  query = '',
) {
  const world = houseWorld(ports);
  await before(world);
  const { ports: has, backstage } = world;
  const preferences = openPreferences(has.settings);
  render(InHouse, { ports: has, backstage, preferences, screen: History, given: { query } });
  return { user: userEvent.setup(), world };
}

const press = (name: string | RegExp) => screen.findByRole('button', { name });
const week = async (name: string) => within(await screen.findByRole('region', { name }));

describe('the history', () => {
  test('has one row a session, newest first, under its week', async () => {
    await setup();
    expect(
      await screen.findByText('Four sessions, newest first. One tape is one opening answer.'),
    ).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent.trim())).toEqual(
      ['This week 16 to 22 November', 'Last week 9 to 15 November', '12 to 18 October'],
    );
    const rows = (await week('This week')).getAllByRole('link');
    expect(rows.map((row) => row.getAttribute('href'))).toEqual([`#/history/${id(1)}`, `#/history/${id(2)}`]);
    expect(rows[0]).toHaveAccessibleName('Sun 22, 18:20 Quick Ownership, Bias for Action, Dive Deep');
  });

  test('draws the opening answers of each, and says how it ended', async () => {
    await setup();
    const [first] = (await week('This week')).getAllByRole('listitem');
    if (first === undefined) throw new Error('a row is wanted');
    expect(
      within(first)
        .getAllByRole('img')
        .map((tape) => tape.getAttribute('aria-label')),
    ).toEqual([
      '2:41 in all: Situation 0:31, Task 0:21, Action 1:16, Result 0:23, Learning 0:10; inside the band',
      '3:20 in all: Situation 0:46, Task 0:28, Action 1:44, Result 0:22; 0:20 past the band, in amber',
      '1:44 in all: Situation 0:22, Action 1:06, Result 0:16; inside the band',
    ]);
    expect(within(first).getByText('Inclined')).toBeVisible();
    expect((await week('Last week')).getByText('Left early, 1 of 3')).toBeVisible();
    expect((await week('12 to 18 October')).getByText('Unfinished')).toBeVisible();
  });

  test('keeps the row of a loop as low as others: the first answer of each round, and that said', async () => {
    await setup(async ({ ports }) => {
      await ports.sessions.save(loopSession());
    });
    const [row] = (await week('This week')).getAllByRole('listitem');
    if (row === undefined) throw new Error('a row is wanted');
    expect(within(row).getAllByRole('img')).toHaveLength(5);
    expect(within(row).getByRole('link')).toHaveAccessibleName(
      'Sun 22, 18:20 Loop 5 rounds, 15 questions. 15 principles. The first of each round is drawn.',
    );
    expect(within(row).getByText('Inclined in 5 of 5')).toBeVisible();
  });

  test('when empty has one thing to do', async () => {
    await setup(() => Promise.resolve());
    expect(await screen.findByText(/^No sessions yet\./u)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to the first interview' })).toHaveAttribute('href', '#/');
  });

  test('that cannot be read says so, and can be read again', async () => {
    const sessions = memorySessionStore();
    const { newest } = sessions;
    sessions.newest = () => Promise.reject(new Error('closed'));
    const { user } = await setup(fewSessions, { sessions });
    expect(await screen.findByRole('alert')).toHaveTextContent('What is kept here could not be read.');
    expect(screen.queryByText(/^No sessions yet/u)).not.toBeInTheDocument();
    sessions.newest = newest;
    await user.click(await press('Try again'));
    expect(await screen.findByRole('region', { name: 'This week' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('shows fifty, and older ones on demand', async () => {
    const { user } = await setup(async ({ ports }) => {
      const drilled = {
        format: 'drill',
        questions: threeQuestions.slice(2),
        told: threeAnswers.slice(2),
      } as const;
      for (let place = 1; place <= 52; place += 1)
        await ports.sessions.save(
          finishedSession({ ...drilled, id: id(place), started: SUNDAY_EVENING - place * DAY }),
        );
    });
    expect(await screen.findAllByText('Drill', { selector: 'b' })).toHaveLength(50);
    await user.click(screen.getByText('Show older'));
    await waitFor(() => expect(screen.getAllByText('Drill', { selector: 'b' })).toHaveLength(52));
    expect(screen.queryByText('Show older')).not.toBeInTheDocument();
  });
});

describe('deleting', () => {
  test('marks the session and leaves Undo in its place, with the focus', async () => {
    const { user, world } = await setup();
    await user.click(await press('Delete Quick, Sun 22, 18:20'));
    const what = 'Quick, 3 questions, Sunday 22 November';
    expect(await press(`Undo deleting ${what}`)).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent(`Deleted: ${what}.`);
    expect((await week('This week')).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText(/^Three sessions/u)).toBeVisible();
    expect(deletedAt(await kept(world, id(1)))).toBe(world.clock.now().wall);
  });

  test('is undone in the same place', async () => {
    const { user, world } = await setup();
    await user.click(await press('Delete Quick, Sun 22, 18:20'));
    await user.click(await press(/^Undo/u));
    expect(await press('Delete Quick, Sun 22, 18:20')).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent(
      'Back again: Quick, 3 questions, Sunday 22 November.',
    );
    expect((await week('This week')).getAllByRole('link')[0]).toHaveAttribute('href', `#/history/${id(1)}`);
    expect(deletedAt(await kept(world, id(1)))).toBeNull();
    expect((await kept(world, id(1))).entries.map(({ kind }) => kind).slice(-2)).toEqual([
      'deleted',
      'restored',
    ]);
  });

  test('that cannot be kept changes nothing, and says so', async () => {
    const sessions = memorySessionStore();
    const { user } = await setup(fewSessions, { sessions });
    sessions.save = () => Promise.reject(new Error('full'));
    await user.click(await press('Delete Quick, Sun 22, 18:20'));
    expect(await screen.findByRole('alert')).toHaveTextContent('nothing was changed');
    expect(await press('Delete Quick, Sun 22, 18:20')).toBeVisible();
  });

  test('of what was left running ends it first, so that it cannot come back', async () => {
    const { user, world } = await setup((started) =>
      leaveRunning(started, openInterview(unfinishedSession({ id: id(9) }))),
    );
    await user.click(await press(/^Delete Quick/u));
    await press(/^Undo/u);
    expect(await world.backstage.unfinished()).toBeNull();
    expect(deletedAt(await kept(world, id(9)))).not.toBeNull();
    await user.click(await press(/^Undo/u));
    expect(await screen.findByText('Left early, 1 of 3')).toBeVisible();
  });
});

describe('grouping by week', () => {
  const grouping = () => screen.findByRole('checkbox', { name: 'Group by week' });
  const weeks = () => screen.queryAllByRole('region').map((region) => region.getAttribute('aria-label'));

  test('is on at first; off, all stand in one list, newest first, each with its date', async () => {
    const { user } = await setup();
    expect(await grouping()).toBeChecked();
    await user.click(await grouping());
    expect(await grouping()).toHaveFocus();
    expect(weeks()).toEqual(['Sessions 1 to 4']);
    const rows = (await week('Sessions 1 to 4')).getAllByRole('link');
    expect(rows.map((row) => row.getAttribute('href')?.at(-1))).toEqual(['1', '2', '3', '4']);
    expect(rows.map((row) => row.querySelector('time')?.textContent)).toEqual([
      '22 Nov, 18:20',
      '17 Nov, 18:20',
      '15 Nov, 18:20',
      '13 Oct, 18:20',
    ]);
    await user.click(await grouping());
    expect(weeks()).toHaveLength(3);
  });

  test('is found again in the address, and is no filter', async () => {
    const { user } = await setup(fewSessions, {}, 'format=drill&weeks=no');
    expect(await grouping()).not.toBeChecked();
    expect(screen.getByText('Filters (1 on)')).toBeVisible();
    await user.click(await press('Clear filters'));
    expect(await grouping()).not.toBeChecked();
    expect(seen()).toEqual(['1', '2', '3', '4']);
    expect(location.hash).toBe('#/history?weeks=no');
    await user.click(await grouping());
    expect(location.hash).toBe('#/history');
  });

  test('leaves what is selected, and what was deleted in its place', async () => {
    const { user } = await setup();
    await user.click(await press('Delete Drill, Tue 17, 18:20'));
    await user.click(await press('Select'));
    await user.click(screen.getByRole('checkbox', { name: 'Quick, Sun 22, 18:20' }));
    await user.click(await grouping());
    expect(screen.getByRole('checkbox', { name: 'Quick, 22 Nov, 18:20' })).toBeChecked();
    expect(seen()).toEqual(['1', '2', '3', '4']);
    expect(await press(/^Undo deleting Drill/u)).toBeVisible();
  });
});

/** The sessions that are seen, by the ends of their ids. */
const seen = (): readonly string[] =>
  [...document.querySelectorAll('[data-session]')].map(
    (row) => row.getAttribute('data-session')?.slice(-1) ?? '',
  );
const choose = async (user: UserEvent, name: string, option: string) =>
  user.selectOptions(await screen.findByRole('combobox', { name }), option);

describe('a filter', () => {
  test('leaves what fits, says how many of how many, and stands in the address', async () => {
    const { user } = await setup();
    await choose(user, 'Format', 'Quick');
    expect(await screen.findByText('3 of 4 sessions fit.')).toBeVisible();
    expect(seen()).toEqual(['1', '3', '4']);
    await choose(user, 'Ending', 'Left early');
    expect(await screen.findByText('1 of 4 sessions fits.')).toBeVisible();
    expect(seen()).toEqual(['3']);
    expect(location.hash).toBe('#/history?format=quick&status=left-early');
  });

  test.each([
    ['Principle', 'Ownership', ['1', '3', '4']],
    ['Pressure', 'Soft', ['1', '2', '3', '4']],
    ['Vote', 'Inclined', ['1']],
  ])('by %s holds the others back', async (name, option, ids) => {
    const { user } = await setup();
    await choose(user, name, option);
    await screen.findByText(/ of 4 sessions fits?\./u);
    expect(seen()).toEqual(ids);
  });

  test('by dates, the last day among them', async () => {
    const { user } = await setup();
    await user.type(await screen.findByLabelText('From'), '2026-11-15');
    await user.type(screen.getByLabelText('To'), '2026-11-17');
    expect(await screen.findByText('2 of 4 sessions fit.')).toBeVisible();
    expect(seen()).toEqual(['2', '3']);
  });

  test('by the stories that were told, and only those', async () => {
    const { user } = await setup(async (world) => {
      await fewSessions(world);
      const stories = await world.ports.stories();
      await stories.keep(storyVersion('oven'));
      await stories.keep(storyVersion('saw'));
      const told = { story: 'story-oven' as StoryId, title: 'The oven' };
      const at = epochMs(SUNDAY_EVENING);
      await world.ports.sessions.save(
        withEntries(await kept(world, id(1)), { kind: 'story-told', at, item: 0, told }),
      );
    });
    await user.click(await screen.findByText('Filters'));
    const options = within(screen.getByRole('combobox', { name: 'Story' })).findAllByRole('option');
    await waitFor(async () => expect(await options).toHaveLength(2));
    await choose(user, 'Story', 'The oven');
    await screen.findByText('1 of 4 sessions fits.');
    expect(seen()).toEqual(['1']);
  });

  test('from the address holds at once, and is cleared with one press', async () => {
    const { user } = await setup(fewSessions, {}, 'format=drill');
    expect(await screen.findByText('1 of 4 sessions fits.')).toBeVisible();
    expect(seen()).toEqual(['2']);
    await user.click(await press('Clear filters'));
    expect(seen()).toEqual(['1', '2', '3', '4']);
    expect(screen.getByRole('searchbox', { name: 'Search sessions' })).toHaveFocus();
    expect(location.hash).toBe('#/history');
  });

  test('reaches beyond the fifty that were seen', async () => {
    const { user } = await setup(async ({ ports }) => {
      const drilled = {
        format: 'drill',
        questions: threeQuestions.slice(2),
        told: threeAnswers.slice(2),
      } as const;
      for (let place = 1; place <= 52; place += 1)
        await ports.sessions.save(
          finishedSession({
            ...(place === 52 ? {} : drilled),
            id: id(place),
            started: SUNDAY_EVENING - place * DAY,
          }),
        );
    });
    await choose(user, 'Format', 'Quick');
    expect(await screen.findByText('1 of 52 sessions fits.')).toBeVisible();
    await waitFor(() => expect(seen()).toEqual(['2']));
    await choose(user, 'Format', 'Drill');
    expect(seen()).toHaveLength(50);
    await user.click(await press('Show older'));
    expect(seen()).toHaveLength(51);
  });

  test('that nothing fits says so', async () => {
    const { user } = await setup();
    await choose(user, 'Format', 'Loop');
    expect(await screen.findByText('No session fits all of that.')).toBeVisible();
    expect(await press('Clear filters')).toBeVisible();
  });
});

describe('the search', () => {
  const look = async (user: UserEvent, words: string) =>
    user.type(await screen.findByRole('searchbox', { name: 'Search sessions' }), words);

  test('finds words of notes, and shows where they stand', async () => {
    const { user } = await setup();
    await look(user, 'INVOICES');
    await waitFor(() => expect(seen()).toEqual(['1', '3', '4']));
    const [row] = (await week('This week')).getAllByRole('listitem');
    expect(row).toHaveTextContent('Your note: Invoices, March.');
    expect(row?.querySelector('mark')).toHaveTextContent('Invoices');
    expect(location.hash).toBe('#/history?words=INVOICES');
  });

  test('is narrowed by each letter, and all come back without it', async () => {
    const { user } = await setup();
    await look(user, 'figure');
    await waitFor(() => expect(seen()).toEqual(['1', '2', '3', '4']));
    await look(user, ' trusted');
    await waitFor(() => expect(seen()).toEqual(['1', '2']));
    await user.clear(screen.getByRole('searchbox', { name: 'Search sessions' }));
    await waitFor(() => expect(seen()).toEqual(['1', '2', '3', '4']));
    expect(screen.queryByText(/fits?\./u)).not.toBeInTheDocument();
  });

  test('that cannot run says so', async () => {
    const { user } = await setup(fewSessions, { search: () => Promise.reject(new Error('no worker')) });
    await look(user, 'figure');
    expect(await screen.findByRole('alert')).toHaveTextContent('The words could not be looked for.');
  });
});

describe('selecting several', () => {
  const begin = async (user: UserEvent): Promise<void> => user.click(await press('Select'));

  test('deletes them together and brings them back together', async () => {
    const { user, world } = await setup();
    await begin(user);
    await user.click(await screen.findByRole('checkbox', { name: 'Quick, Sun 22, 18:20' }));
    await user.click(screen.getByRole('checkbox', { name: 'Drill, Tue 17, 18:20' }));
    expect(screen.getByText('Two selected')).toBeVisible();
    await user.click(await press('Delete selected'));
    expect(await press('Undo deleting two sessions')).toHaveFocus();
    expect(deletedAt(await kept(world, id(1)))).not.toBeNull();
    expect(deletedAt(await kept(world, id(2)))).not.toBeNull();
    expect(deletedAt(await kept(world, id(3)))).toBeNull();
    await user.click(await press('Undo deleting two sessions'));
    expect(await press('Select')).toHaveFocus();
    expect(deletedAt(await kept(world, id(1)))).toBeNull();
    expect(deletedAt(await kept(world, id(2)))).toBeNull();
  });

  test('compares two of them, and no more', async () => {
    const { user } = await setup();
    await begin(user);
    await user.click(await screen.findByRole('checkbox', { name: 'Quick, Sun 22, 18:20' }));
    expect(screen.queryByRole('link', { name: 'Compare' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Drill, Tue 17, 18:20' }));
    expect(screen.getByRole('link', { name: 'Compare' })).toHaveAttribute(
      'href',
      `#/compare?a=${id(1)}.0&b=${id(2)}.0`,
    );
    await user.click(await press('Select all shown'));
    expect(screen.queryByRole('link', { name: 'Compare' })).not.toBeInTheDocument();
  });

  test('has the focus go on to the first row, and back to where it began', async () => {
    const { user } = await setup();
    await begin(user);
    expect(screen.getByRole('checkbox', { name: 'Quick, Sun 22, 18:20' })).toHaveFocus();
    await user.click(await press('Done'));
    expect(await press('Select')).toHaveFocus();
  });

  test('deletes nothing that a filter has put out of sight since', async () => {
    const { user, world } = await setup();
    await begin(user);
    await user.click(await press('Select all shown'));
    await choose(user, 'Format', 'Drill');
    await screen.findByText('1 of 4 sessions fits.');
    expect(screen.getByText('One selected')).toBeVisible();
    await user.click(await press('Delete selected'));
    await press('Undo deleting one session');
    expect(deletedAt(await kept(world, id(2)))).not.toBeNull();
    expect(deletedAt(await kept(world, id(1)))).toBeNull();
  });

  test('takes all that are shown, and nothing when it is done', async () => {
    const { user, world } = await setup();
    await begin(user);
    expect(await press('Delete selected')).toBeDisabled();
    await user.click(await press('Select all shown'));
    expect(screen.getByText('Four selected')).toBeVisible();
    await user.click(await press('Done'));
    expect(screen.queryByRole('checkbox', { name: /^Quick/u })).not.toBeInTheDocument();
    expect(deletedAt(await kept(world, id(1)))).toBeNull();
  });
});

describe('exporting what is selected', () => {
  async function withArchives() {
    const database = idbWorld().database();
    const archives = archivesOn(database);
    const offers: [name: string, content: string | Blob][] = [];
    const { user } = await setup(fewSessions, {
      sessions: idbSessionStore(database),
      archives: () => Promise.resolve(archives),
      downloads: { offer: (...offer) => offers.push(offer) },
    });
    await user.click(await press('Select'));
    return { user, archives, offers };
  }

  /** The ids of the sessions in a file, by their ends. */
  async function sessionsIn(file: string | Blob | undefined): Promise<readonly string[]> {
    if (!(file instanceof Blob)) throw new Error('a file is wanted');
    const lines = (await file.text()).trimEnd().split('\n');
    return lines
      .map((line) => JSON.parse(line) as { kind?: string; record?: { session: { id: string } } })
      .flatMap(({ kind, record }) => (kind === 'session' ? [record?.session.id.slice(-1) ?? ''] : []));
  }

  test('makes one file of them, says so, and leaves them selected', async () => {
    const { user, archives, offers } = await withArchives();
    expect(await press('Export selected')).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'Quick, Sun 22, 18:20' }));
    await user.click(screen.getByRole('checkbox', { name: 'Drill, Tue 17, 18:20' }));
    await user.click(await press('Export selected'));
    expect(
      await screen.findByText(/^greenroom-selected-2026-11-22\.jsonl was made, with two sessions: /u),
    ).toHaveRole('status');
    expect(offers.map(([name]) => name)).toEqual(['greenroom-selected-2026-11-22.jsonl']);
    expect(await sessionsIn(offers[0]?.[1])).toEqual(['1', '2']);
    expect(screen.getByText('Two selected')).toBeVisible();
    expect((await archives.state(epochMs(SUNDAY_EVENING))).upkeep.exported).toBeNull();
  });

  test('exports nothing that a filter has put out of sight since', async () => {
    const { user, offers } = await withArchives();
    await user.click(await press('Select all shown'));
    await choose(user, 'Format', 'Drill');
    await screen.findByText('One selected');
    await user.click(await press('Export selected'));
    await waitFor(() => expect(offers).toHaveLength(1));
    expect(await sessionsIn(offers[0]?.[1])).toEqual(['2']);
  });

  test('that fails says so, leaves them selected, and can be tried again', async () => {
    const { user, archives, offers } = await withArchives();
    const { exportSessions } = archives;
    archives.exportSessions = () => Promise.reject(new Error('closed'));
    await user.click(await press('Select all shown'));
    await user.click(await press('Export selected'));
    expect(await screen.findByRole('alert')).toHaveTextContent('No file was made');
    expect(offers).toEqual([]);
    expect(screen.getByText('Four selected')).toBeVisible();
    archives.exportSessions = exportSessions;
    await user.click(await press('Export selected'));
    await waitFor(() => expect(offers).toHaveLength(1));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('the reminder of an export', () => {
  async function withUpkeep(sessions: number, upkeep: Partial<Upkeep> = {}) {
    const archives = archivesOn(idbWorld().database());
    const due = archives.exportState().then((kept) => ({ sessions, upkeep: { ...kept.upkeep, ...upkeep } }));
    archives.exportState = () => due;
    await setup(fewSessions, { archives: () => Promise.resolve(archives) });
    await screen.findByText(/^Four sessions/u);
    await due;
    await tick();
  }
  const reminder = () => screen.queryByText(/sessions are in no export/u);

  test('stands at the end of the list, with the way to the export', async () => {
    await withUpkeep(12);
    expect(
      await screen.findByText(/^12 sessions are in no export\. If this device is lost, so are they\./u),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Export them in Settings' })).toHaveAttribute(
      'href',
      '#/settings',
    );
    const last = screen.getAllByRole('listitem').at(-1);
    expect(last?.compareDocumentPosition(reminder() as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test.each<[string, number, Partial<Upkeep>]>([
    ['little is new', 9, {}],
    ['the last export is young', 40, { exported: { at: epochMs(SUNDAY_EVENING - DAY), sessions: 2 } }],
    ['it was put away in Settings', 40, { dismissed: epochMs(SUNDAY_EVENING - DAY) }],
  ])('is not there when %s', async (_, sessions, upkeep) => {
    await withUpkeep(sessions, upkeep);
    expect(reminder()).toBeNull();
  });
});
