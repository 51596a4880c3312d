import type { Keeping } from '../../ports/keeping';
import { openDatabase, type Database, type DatabaseOptions } from './database';
import { idbLiveStore } from './idb-live-store';
import { idbOwnStore } from './idb-own-store';
import { idbSessionStore } from './idb-session-store';
import { idbSettingsStore } from './idb-settings-store';
import { watchKeeping, type Wait } from './keeping-watch';
import { storesOf, type Stores } from './promised-stores';

export interface OpenedStorage extends Stores {
  readonly keeping: Keeping;
}

export interface StorageOptions extends Pick<DatabaseOptions, 'factory' | 'name' | 'version'> {
  readonly wait?: Wait;
}

/**
 * Opens all that is kept, at once. Whether it is on the device or, where the browser forbids that, in memory is decided
 * once, before anything is answered, so that nobody finds one half of an interview here and the other there.
 */
export function openStorage({ wait = timeout, ...options }: StorageOptions = {}): OpenedStorage {
  const keeping = watchKeeping(wait);
  const database = openDatabase({
    ...options,
    onOpening: keeping.opening,
    onBlocked: keeping.blocked,
    onOpened: keeping.opened,
  });
  const decided = openInTwoTries(database).then(
    () => onDevice(database),
    () => {
      keeping.refused();
      return inMemory();
    },
  );
  return { ...storesOf(decided), keeping };
}

/** A browser may fail once, as when it has just started. */
const openInTwoTries = (database: Database): Promise<unknown> => database.open().catch(() => database.open());

const onDevice = (database: Database): Stores => ({
  sessions: idbSessionStore(database),
  live: idbLiveStore(database),
  settings: idbSettingsStore(database),
  own: idbOwnStore(database),
  // Fetched when it is asked for: an interview needs none of it.
  stories: () => import('./idb-story-store').then(({ idbStoryStore }) => idbStoryStore(database)),
  drills: () => import('./idb-drill-store').then(({ idbDrillStore }) => idbDrillStore(database)),
  realDraft: () => import('./idb-real-draft').then(({ idbRealDraft }) => idbRealDraft(database)),
});

async function inMemory(): Promise<Stores> {
  const {
    memoryDrillStore,
    memoryLiveStore,
    memoryOwnStore,
    memoryRealDraft,
    memorySessionStore,
    memorySettingsStore,
    memoryStoryStore,
  } = await import('./memory-stores');
  const stories = memoryStoryStore();
  const drills = memoryDrillStore();
  const realDraft = memoryRealDraft();
  return {
    sessions: memorySessionStore(),
    live: memoryLiveStore(),
    settings: memorySettingsStore(),
    own: memoryOwnStore(),
    stories: () => Promise.resolve(stories),
    drills: () => Promise.resolve(drills),
    realDraft: () => Promise.resolve(realDraft),
  };
}

const timeout: Wait = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => {
    clearTimeout(timer);
  };
};
