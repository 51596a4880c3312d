import * as v from 'valibot';
import { LEVELS, type Score } from '../rubric';
import type { Occasion, Scores } from '../session';
import type { RatingDraft } from '../interview';
import { principleId, vote, whole } from './fields';
import { schemaFor } from './schema-for';

const score = schemaFor<Score>()(
  v.variant('kind', [
    v.object({ kind: v.literal('rated'), level: v.picklist(LEVELS, 'a level from 1 to 5') }),
    v.object({ kind: v.literal('not-rated') }),
  ]),
);
const maybe = v.exactOptional(score);

const scores = schemaFor<Scores>()(
  v.object({
    event: score,
    role: score,
    actions: score,
    result: score,
    learning: score,
    principle: score,
    asked: score,
  }),
);

export const scoresSoFar = schemaFor<RatingDraft['scores']>()(
  v.object({
    event: maybe,
    role: maybe,
    actions: maybe,
    result: maybe,
    learning: maybe,
    principle: maybe,
    asked: maybe,
  }),
);

const occasion = schemaFor<Occasion>()(v.picklist(['gut', 'second-look']));

export const ratingFields = {
  item: whole,
  rater: v.literal('self'),
  occasion,
  scores,
  guess: v.nullable(principleId),
  change: v.string(),
};

export const draftSchema = schemaFor<RatingDraft>()(
  v.object({
    item: whole,
    occasion,
    scores: scoresSoFar,
    guess: v.nullable(principleId),
    isPrincipleShown: v.boolean(),
    vote: v.nullable(vote),
    change: v.string(),
  }),
);
