import * as v from 'valibot';
import type { Interviewer, InterviewerId } from '../interviewer';
import type { Plan, PlanItem, PlanRound } from '../plan';
import { FORMATS, RATING_TIMES } from '../setup';
import { factor, interviewCode, isWords, ratingItem, whole } from './fields';
import { placed } from './placed';
import { questionSchema } from './question-schema';
import { schemaFor } from './schema-for';
import { timingSchema } from './timing-schema';

const interviewer = schemaFor<Interviewer>()(
  v.object({
    id: v.custom<InterviewerId>(isWords, 'the id of an interviewer'),
    name: v.string(),
    role: v.string(),
    manner: v.string(),
    favours: v.array(ratingItem),
    patience: factor,
    opens: v.string(),
    closes: v.string(),
  }),
);

const round = schemaFor<PlanRound>()(
  v.object({ interviewer: v.nullable(interviewer), isBarRaiser: v.boolean() }),
);

const item = schemaFor<PlanItem>()(
  v.variant('kind', [
    v.object({ kind: v.literal('opener'), round: whole, text: v.string(), plain: v.string() }),
    v.object({ kind: v.literal('question'), round: whole, question: questionSchema, probes: whole }),
    v.object({ kind: v.literal('yours'), round: whole, text: v.string(), ideas: v.array(v.string()) }),
  ]),
);

export const planSchema = schemaFor<Plan>()(
  v.pipe(
    v.object({
      format: v.picklist(FORMATS),
      code: v.nullable(interviewCode),
      bank: v.string(),
      timing: timingSchema,
      showPrinciple: v.boolean(),
      notesAllowed: v.boolean(),
      ratings: v.picklist(RATING_TIMES),
      rounds: v.pipe(v.array(round), v.minLength(1, 'one round or more')),
      items: v.pipe(v.array(item), v.minLength(1, 'one question or more')),
    }),
    placed(({ rounds, items }) =>
      items.flatMap(({ round: of }, place) =>
        of < rounds.length ? [] : [{ at: ['items', place, 'round'], wanted: 'a round of the plan' }],
      ),
    ),
  ),
);
