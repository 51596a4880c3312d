import * as v from 'valibot';
import type { RealInterview, RealQuestion } from '../real-interview';
import { outcome, principleId, vote } from './fields';
import { scoresSoFar } from './rating-schema';
import { schemaFor } from './schema-for';
import { toldSchema } from './session-schema';

const question = schemaFor<RealQuestion>()(
  v.object({
    text: v.string(),
    principle: v.nullable(principleId),
    followUps: v.string(),
    told: v.nullable(toldSchema),
    scores: scoresSoFar,
    change: v.string(),
    note: v.string(),
  }),
);

/** What is not yet a session may be empty or too long. */
export const realSchema = schemaFor<RealInterview>()(
  v.object({
    date: v.nullable(v.string()),
    description: v.string(),
    questions: v.array(question),
    vote: v.nullable(vote),
    outcome: v.nullable(outcome),
  }),
);
