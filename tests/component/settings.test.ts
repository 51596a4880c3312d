import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { archiveEnd, archiveHeader, archiveLine } from '../../src/domain/archive-writer';
import type { SessionId } from '../../src/domain/session';
import { packSession } from '../../src/domain/stored/pack';
import { DAY, epochMs } from '../../src/domain/time';
import type { Ports } from '../../src/ports/ports';
import type { Upkeep } from '../../src/domain/upkeep';
import { archivesOn } from '../../src/services/archive/archives-on';
import { idbSessionStore } from '../../src/services/storage/idb-session-store';
import { openPreferences } from '../../src/ui/preferences.svelte';
import Settings from '../../src/ui/screens/Settings.svelte';
import { houseWorld } from '../fixtures/house-world';
import { idbWorld } from '../fixtures/idb';
import InHouse from '../fixtures/InHouse.svelte';
import { finishedSession, SUNDAY_EVENING } from '../fixtures/session';

beforeAll(() => {
  // What jsdom lacks of dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const session = (place: number) => ({
  ...finishedSession(),
  id: `01935000-0000-7000-8000-${String(place).padStart(12, '0')}` as SessionId,
});

interface Given {
  readonly sessions?: number;
  readonly upkeep?: Partial<Upkeep>;
  readonly answer?: boolean;
}

async function open({ sessions = 0, upkeep = {}, answer = true }: Given = {}) {
  const database = idbWorld().database();
  const store = idbSessionStore(database);
  for (let place = 1; place <= sessions; place += 1) await store.save(session(place));
  const archives = archivesOn(database);
  await archives.note(upkeep);
  const offers: [name: string, content: string | Blob][] = [];
  let isPromised = false;
  const room: Ports['room'] = {
    look: () => Promise.resolve({ used: 3_210_000, isPromised }),
    ask: () => Promise.resolve((isPromised = answer)),
  };
  const { ports, backstage } = houseWorld({
    sessions: store,
    archives: () => Promise.resolve(archives),
    room,
    downloads: { offer: (...offer) => offers.push(offer) },
  });
  const preferences = openPreferences(ports.settings);
  render(InHouse, { ports, backstage, preferences, screen: Settings as never });
  await screen.findByRole('heading', { name: 'What is kept here' });
  return {
    user: userEvent.setup(),
    store,
    offers,
    preferences,
    archives,
    choose: (text: string, name = 'greenroom.jsonl') =>
      userEvent.upload(screen.getByLabelText('Import a file'), new File([text], name), {
        applyAccept: false,
      }),
  };
}

const press = (name: string) => screen.getByRole('button', { name });
const region = (name: string) => within(screen.getByRole('region', { name }));

const NOW = epochMs(SUNDAY_EVENING);
const fileOf = (lines: readonly string[]): string =>
  [archiveHeader(NOW, null), ...lines, archiveEnd(lines.length)].join('');
const sessionLine = (place: number): string => archiveLine('session', packSession(session(place)));

describe('what is kept', () => {
  test('is counted, with the space that it takes', async () => {
    await open({ sessions: 2 });
    const here = region('What is kept here');
    expect(here.getByText('Sessions').nextElementSibling).toHaveTextContent('2');
    expect(here.getByText('about 3.2 MB')).toBeInTheDocument();
  });

  test('is kept safe when the browser says so', async () => {
    const { user } = await open();
    expect(region('What is kept here').getByRole('status')).toHaveTextContent('does not promise yet');
    await user.click(press('Keep it safe'));
    await waitFor(() => {
      expect(region('What is kept here').getByRole('status')).toHaveTextContent('promises to keep all of it');
    });
    expect(screen.queryByRole('button', { name: 'Keep it safe' })).toBeNull();
  });

  test('is not said to be safe when the browser says no', async () => {
    const { user } = await open({ answer: false });
    await user.click(press('Keep it safe'));
    expect(await screen.findByText(/was asked to keep all of it, and does not promise/u)).toBeInTheDocument();
  });
});

describe('an export', () => {
  test('is one file with everything, and is remembered', async () => {
    const { user, offers } = await open({ sessions: 2 });
    expect(screen.getByText('Nothing was exported yet.')).toBeInTheDocument();
    expect(press('Export everything')).toHaveAccessibleDescription(
      /only the answer or rating under way is not in it\./u,
    );
    await user.click(press('Export everything'));
    expect(await screen.findByText(/greenroom-2026-11-22\.jsonl was made/u)).toBeInTheDocument();
    expect(offers.map(([name]) => name)).toEqual(['greenroom-2026-11-22.jsonl']);
    expect(await screen.findByText(/Last export: .*, 2 sessions\./u)).toBeInTheDocument();
  });

  test('of the sessions is a table too', async () => {
    const { user, offers } = await open({ sessions: 2 });
    await user.click(press('Sessions as a table (CSV)'));
    expect(await screen.findByText(/greenroom-sessions-2026-11-22\.csv was made/u)).toBeInTheDocument();
    expect(offers.map(([name]) => name)).toEqual(['greenroom-sessions-2026-11-22.csv']);
    expect(screen.getByText('Nothing was exported yet.')).toBeInTheDocument();
  });

  test('is asked for when none was made for long and much is new', async () => {
    const { user } = await open({
      sessions: 12,
      upkeep: { exported: { at: epochMs(NOW - 31 * DAY), sessions: 2 } },
    });
    expect(screen.getByText(/10 sessions are in no export/u)).toBeInTheDocument();
    await user.click(press('Remind me in 30 days'));
    await waitFor(() => {
      expect(screen.queryByText(/are in no export/u)).toBeNull();
    });
  });
});

describe('an import', () => {
  test('says what it would do, does it when it is told to, and can be undone', async () => {
    const { user, choose, store } = await open({ sessions: 1 });
    await choose(fileOf([sessionLine(1), sessionLine(2), sessionLine(3)]));
    expect(await screen.findByText('Sessions: 2 new; 1 here already.')).toBeInTheDocument();
    expect(await store.count()).toBe(1);
    await user.click(press('Import'));
    expect(await screen.findByText('Imported: 2 records.')).toBeInTheDocument();
    expect(await store.count()).toBe(3);
    await waitFor(() => {
      expect(screen.getByLabelText('Import a file')).toHaveFocus();
    });
    await user.click(press('Undo the import'));
    expect(await screen.findByText('Taken back: 2 records.')).toBeInTheDocument();
    expect(await store.count()).toBe(1);
    expect(screen.queryByRole('button', { name: 'Undo the import' })).toBeNull();
  });

  test('with some bad lines says which, and asks', async () => {
    const { user, choose, store } = await open();
    await choose(fileOf([sessionLine(1), '{"kind":"session"\n']));
    expect(await screen.findByRole('alert')).toHaveTextContent(/Line 3: column 18/u);
    expect(await store.count()).toBe(0);
    await user.click(press('Import the other lines'));
    expect(await screen.findByText('Imported: 1 record.')).toBeInTheDocument();
    expect(await store.count()).toBe(1);
  });

  test('of a file that is none of ours is refused in words', async () => {
    const { choose } = await open();
    await choose('{"a":1}', 'other.json');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /other\.json was not imported, nothing of it/u,
    );
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  test('of what is all here offers nothing but to leave it', async () => {
    const { user, choose } = await open({ sessions: 1 });
    await choose(fileOf([sessionLine(1)]));
    expect(await screen.findByText(/There is nothing to import/u)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    await user.click(press('Leave it'));
    expect(screen.queryByText(/There is nothing to import/u)).toBeNull();
  });
});

describe('erasing', () => {
  test('offers the export first, and waits for the word', async () => {
    const { user, store, preferences } = await open({ sessions: 2 });
    preferences.change({ keys: false });
    await user.click(press('Erase everything …'));
    const dialog = within(screen.getByRole('dialog', { name: 'Erase everything?' }));
    expect(dialog.getByRole('button', { name: 'Export everything first' })).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Erase it all' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('Nothing was erased');
    expect(await store.count()).toBe(2);
    await user.type(dialog.getByRole('textbox'), 'Erase');
    await user.click(dialog.getByRole('button', { name: 'Erase it all' }));
    expect(await screen.findByText('Everything was erased from this browser.')).toBeInTheDocument();
    expect(await store.count()).toBe(0);
    expect(preferences.current.keys).toBe(true);
  });

  test('does nothing when it is called off', async () => {
    const { user, store } = await open({ sessions: 2 });
    await user.click(press('Erase everything …'));
    await user.click(press('Keep everything'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await store.count()).toBe(2);
  });
});
