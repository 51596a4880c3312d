import { formatOf } from './format';
import { sessionSchema } from './session-schema';

export const { pack: packSession, parse: parseSession } = formatOf('session', sessionSchema, []);
