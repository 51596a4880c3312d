import { get, update } from 'idb-keyval';
import { defaultSettings } from '../../domain/settings';
import type { SettingsStore } from '../../ports/settings-store';
import type { Database } from './database';
import { settingsRecord } from './settings-record';

const KEY = 'settings';

export function idbSettingsStore(database: Database): SettingsStore {
  const store = database.store('settings');
  return {
    async load() {
      const raw = await get<unknown>(KEY, store);
      if (raw === undefined) return defaultSettings;
      // Fetched only where there is something to read.
      const { readSettings } = await import('./read-settings');
      return readSettings(raw);
    },
    save: (settings) => update<unknown>(KEY, (raw) => settingsRecord(raw, settings), store),
  };
}
