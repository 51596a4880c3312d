import * as v from 'valibot';
import type { Interview } from '../interview';
import type { Instant } from '../time';
import { instant } from './fields';
import { formatOf } from './format';
import { interviewSchema } from './interview-schema';
import { schemaFor } from './schema-for';
import { liveWithRounds } from './with-rounds';

/** The interview that runs, and the last moment of its page's life that is known; `null` when none does. */
type Live = { readonly interview: Interview; readonly seen: Instant } | null;

const liveSchema = schemaFor<Live>()(v.nullable(v.object({ interview: interviewSchema, seen: instant })));

export const { pack: packLive, parse: parseLive } = formatOf('live', liveSchema, [liveWithRounds]);
