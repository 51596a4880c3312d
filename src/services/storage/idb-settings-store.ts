import { get, update } from 'idb-keyval';
import type { SettingsStore } from '../../ports/settings-store';
import type { Database } from './database';
import { readSettings, settingsRecord } from './settings-record';

const KEY = 'settings';

export function idbSettingsStore(database: Database): SettingsStore {
  const store = database.store('settings');
  return {
    load: async () => readSettings(await get<unknown>(KEY, store)),
    save: (settings) => update<unknown>(KEY, (raw) => settingsRecord(raw, settings), store),
  };
}
