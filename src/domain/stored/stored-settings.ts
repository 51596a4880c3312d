import { formatOf } from './format';
import { settingsSchema } from './settings-schema';

export const { pack: packSettings, parse: parseSettings } = formatOf('settings', settingsSchema, []);
