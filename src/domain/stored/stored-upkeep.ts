import * as v from 'valibot';
import type { EpochMs } from '../time';
import { noUpkeep, type Upkeep } from '../upkeep';
import { isFields } from './version';

const moment = v.pipe(
  v.number(),
  v.transform((at) => at as EpochMs),
);

const upkeepSchema = v.object({
  exported: v.fallback(v.nullable(v.object({ at: moment, sessions: v.number() })), null),
  dismissed: v.fallback(v.nullable(moment), null),
  asked: v.fallback(v.nullable(v.object({ at: moment, answer: v.nullable(v.boolean()) })), null),
});

/** It only remembers reminders, so that what cannot be read of it is as if it were not there. */
export function readUpkeep(raw: unknown): Upkeep {
  const parsed = v.safeParse(upkeepSchema, isFields(raw) ? raw['upkeep'] : undefined);
  return parsed.success ? parsed.output : noUpkeep;
}

export const packUpkeep = (upkeep: Upkeep) => ({ version: 1, upkeep });
