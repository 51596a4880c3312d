import { parserOf } from './format';
import { sessionSchema } from './session-schema';
import { sessionWithReal } from './with-real';
import { sessionWithRounds } from './with-rounds';
import { sessionWithStories } from './with-stories';

export const parseSession = parserOf('session', sessionSchema, [
  sessionWithRounds,
  sessionWithStories,
  sessionWithReal,
]);
