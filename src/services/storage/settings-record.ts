import type { Settings } from '../../domain/settings';
import { packSettings } from '../../domain/stored/pack';
import { isNewer } from '../../domain/stored/version';
import { KeptRecordError } from './storage-errors';

/** What to keep instead of `raw`. Throws rather than lose settings of a newer version. */
export function settingsRecord(raw: unknown, settings: Settings) {
  if (isNewer('settings', raw)) throw new KeptRecordError('newer');
  return packSettings(settings);
}
