import type { Settings } from '../domain/settings';

export interface SettingsStore {
  /** The defaults where nothing was kept, or what was kept cannot be read. */
  load(): Promise<Settings>;
  save(settings: Settings): Promise<void>;
}
