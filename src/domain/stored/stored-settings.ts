import { parserOf } from './format';
import { settingsSchema } from './settings-schema';

export const parseSettings = parserOf('settings', settingsSchema, []);
