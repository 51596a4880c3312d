import * as v from 'valibot';
import type { Plan } from '../plan';
import { FORMATS } from '../setup';
import { interviewCode, whole } from './fields';
import { questionSchema } from './question-schema';
import { schemaFor } from './schema-for';
import { timingSchema } from './timing-schema';

const item = v.object({ kind: v.literal('question'), question: questionSchema, probes: whole });

export const planSchema = schemaFor<Plan>()(
  v.object({
    format: v.picklist(FORMATS),
    code: v.nullable(interviewCode),
    bank: v.string(),
    timing: timingSchema,
    showPrinciple: v.boolean(),
    items: v.pipe(v.array(item), v.minLength(1, 'one question or more')),
  }),
);
