import { uuidv7 } from 'uuidv7';
import { codeOf } from '../domain/interview-code';
import type { SessionId } from '../domain/session';
import type { Chance } from '../ports/chance';

export const browserChance = (): Chance => ({
  sessionId: () => uuidv7() as SessionId,
  code: () => codeOf(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0),
});
