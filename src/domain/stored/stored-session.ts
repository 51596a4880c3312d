import { parserOf } from './format';
import { sessionSchema } from './session-schema';
import { sessionWithRounds } from './with-rounds';

export const parseSession = parserOf('session', sessionSchema, [sessionWithRounds]);
