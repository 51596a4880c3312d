import * as v from 'valibot';
import type { Status } from '../session';
import { FORMATS } from '../setup';
import type { Summary } from '../summary';
import { epochMs, questionId, sessionId, storyId, vote, whole } from './fields';
import { schemaFor } from './schema-for';
import { bandSchema } from './timing-schema';

const status = schemaFor<Status>()(v.picklist(['unfinished', 'finished', 'left-early']));

export const summarySchema = schemaFor<Summary>()(
  v.object({
    id: sessionId,
    started: epochMs,
    format: v.picklist(FORMATS),
    status,
    votes: v.array(vote),
    rounds: whole,
    deleted: v.nullable(epochMs),
    band: v.nullable(bandSchema),
    questions: v.array(questionId),
    stories: v.array(v.nullable(storyId)),
    packed: v.custom<Float64Array>((input) => input instanceof Float64Array, 'packed numbers'),
  }),
);
