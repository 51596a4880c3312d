import * as v from 'valibot';
import { STATUSES, type Status } from '../session';
import { FORMATS } from '../setup';
import type { Summary, SummaryCommitment } from '../summary';
import { PRESSURES } from '../timing';
import { epochMs, outcome, questionId, ratingItem, sessionId, storyId, vote, whole } from './fields';
import { schemaFor } from './schema-for';
import { bandSchema } from './timing-schema';

const status = schemaFor<Status>()(v.picklist(STATUSES));

const commitment = schemaFor<SummaryCommitment>()(
  v.object({ text: v.string(), from: v.nullable(ratingItem), isKept: v.nullable(v.boolean()) }),
);

export const summarySchema = schemaFor<Summary>()(
  v.object({
    id: sessionId,
    started: epochMs,
    format: v.picklist(FORMATS),
    pressure: v.picklist(PRESSURES),
    isReal: v.boolean(),
    description: v.string(),
    outcome: v.nullable(outcome),
    retakes: v.nullable(sessionId),
    status,
    votes: v.array(vote),
    rounds: whole,
    deleted: v.nullable(epochMs),
    band: v.nullable(bandSchema),
    probeBand: v.nullable(bandSchema),
    commitment: v.nullable(commitment),
    questions: v.array(questionId),
    stories: v.array(v.nullable(storyId)),
    packed: v.custom<Float64Array>((input) => input instanceof Float64Array, 'packed numbers'),
  }),
);
