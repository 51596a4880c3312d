import * as v from 'valibot';
import { instant } from './fields';
import { parserOf } from './format';
import { interviewSchema } from './interview-schema';
import type { Live } from './pack';
import { schemaFor } from './schema-for';
import { liveWithReal } from './with-real';
import { liveWithRounds } from './with-rounds';
import { liveWithStories } from './with-stories';

const liveSchema = schemaFor<Live>()(v.nullable(v.object({ interview: interviewSchema, seen: instant })));

export const parseLive = parserOf('live', liveSchema, [liveWithRounds, liveWithStories, liveWithReal]);
