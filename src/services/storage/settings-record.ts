import { defaultSettings, type Settings } from '../../domain/settings';
import { packSettings, parseSettings } from '../../domain/stored/stored-settings';
import { KeptRecordError } from './storage-errors';

export function readSettings(raw: unknown): Settings {
  const parsed = parseSettings(raw);
  return parsed.kind === 'found' ? parsed.settings : defaultSettings;
}

/** What to keep instead of `raw`. Throws rather than lose settings of a newer version. */
export function settingsRecord(raw: unknown, settings: Settings) {
  if (parseSettings(raw).kind === 'newer') throw new KeptRecordError('newer');
  return packSettings(settings);
}
