import type { Page } from '@playwright/test';
import type { OwnQuestion } from '../../src/domain/own-question';
import type { Session } from '../../src/domain/session';
import type { Settings } from '../../src/domain/settings';
import {
  packDrill,
  packLive,
  packOwn,
  packSession,
  packSettings,
  packStory,
} from '../../src/domain/stored/pack';
import type { StoryVersion } from '../../src/domain/story';
import type { StoryDrill } from '../../src/domain/story-drill';
import { storyKey } from '../../src/services/storage/story-records';
import { INDEXES, STORES } from '../../src/services/storage/stores';
import type { LiveInterview } from '../../src/ports/live-store';

/** What stands on the device before a screen is opened. */
export interface Device {
  readonly sessions?: readonly Session[];
  readonly live?: LiveInterview;
  readonly settings?: Settings;
  readonly own?: readonly OwnQuestion[];
  readonly stories?: readonly StoryVersion[];
  readonly drills?: readonly StoryDrill[];
  /** As they are, whether this build could have written them or not. */
  readonly raw?: readonly StoredRecord[];
}

interface StoredRecord {
  readonly store: 'sessions' | 'live' | 'settings' | 'own' | 'stories' | 'drills';
  readonly key: string;
  readonly record: unknown;
}

/** Opens a screen from cold, on a device that holds what is given, as the app itself stores it. */
export async function openWith(page: Page, hash: string, device: Device = {}): Promise<void> {
  await fill(page, device);
  await page.goto(`./${hash}`);
  await page.locator('main h1').waitFor();
}

/** Leaves the page on an address of the origin that has no app in it. */
async function fill(page: Page, device: Device): Promise<void> {
  const records = recordsOf(device);
  if (records.length === 0) return;
  await page.goto('./icon.svg');
  await page.evaluate(putAll, { records, stores: STORES, indexes: INDEXES });
}

const recordsOf = ({
  sessions = [],
  live,
  settings,
  own = [],
  stories = [],
  drills = [],
  raw = [],
}: Device): StoredRecord[] => [
  ...raw,
  ...own.map((question) => ({ store: 'own' as const, key: question.id, record: packOwn(question) })),
  ...stories.map((version) => ({
    store: 'stories' as const,
    key: storyKey(version),
    record: packStory(version),
  })),
  ...drills.map((drill) => ({ store: 'drills' as const, key: drill.id, record: packDrill(drill) })),
  ...sessions.map((session) => ({
    store: 'sessions' as const,
    key: session.id,
    record: packSession(session),
  })),
  ...(live === undefined
    ? []
    : [{ store: 'live' as const, key: 'interview', record: { ...packLive(live), epoch: 1 } }]),
  ...(settings === undefined
    ? []
    : [{ store: 'settings' as const, key: 'settings', record: packSettings(settings) }]),
];

interface Filling {
  readonly records: readonly StoredRecord[];
  readonly stores: typeof STORES;
  readonly indexes: typeof INDEXES;
}

/** Runs in the page. Summaries are a cache: the app makes those that are missing. */
function putAll({ records, stores, indexes }: Filling): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('greenroom');
    opening.onupgradeneeded = () => {
      for (const name of stores) {
        const store = opening.result.createObjectStore(name);
        if (name === 'summaries') for (const [index, key] of indexes) store.createIndex(index, key);
      }
    };
    opening.onerror = () => reject(new Error('The stores could not be opened.'));
    opening.onsuccess = () => {
      const writing = opening.result.transaction(stores, 'readwrite');
      for (const { store, key, record } of records) writing.objectStore(store).put(record, key);
      writing.onabort = () => reject(new Error('The records could not be written.'));
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
