import { defaultSettings, type Settings } from '../domain/settings';
import type { SettingsStore } from '../ports/settings-store';

/** The settings, followed by whatever reads them and kept on each change. */
export interface Preferences {
  readonly current: Settings;
  /** Resolves once what was kept has been read; until then `current` holds the defaults. */
  readonly ready: Promise<void>;
  change(part: Partial<Settings>): void;
}

/** What cannot be read or kept still works, until the page goes. */
export function openPreferences(store: SettingsStore): Preferences {
  let current = $state.raw(defaultSettings);
  const ready = store.load().then(
    (kept) => {
      // A change made meanwhile is newer than what was kept.
      if (current === defaultSettings) current = kept;
    },
    () => undefined,
  );
  return {
    get current() {
      return current;
    },
    ready,
    change(part) {
      current = { ...current, ...part };
      store.save(current).catch(() => undefined);
    },
  };
}
