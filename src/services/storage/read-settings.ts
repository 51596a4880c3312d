import { defaultSettings, type Settings } from '../../domain/settings';
import { parseSettings } from '../../domain/stored/stored-settings';

export function readSettings(raw: unknown): Settings {
  const parsed = parseSettings(raw);
  return parsed.kind === 'found' ? parsed.settings : defaultSettings;
}
