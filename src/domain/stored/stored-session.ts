import { formatOf } from './format';
import { sessionSchema } from './session-schema';
import { sessionWithRounds } from './with-rounds';

export const { pack: packSession, parse: parseSession } = formatOf('session', sessionSchema, [
  sessionWithRounds,
]);
