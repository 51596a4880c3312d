import * as v from 'valibot';
import type { OwnQuestion } from '../own-question';
import { isOwnId, OWN_LIMITS } from '../own-question';
import { SENIORITIES, THEMES, type Probe, type QuestionId } from '../question';
import { epochMs, principleId, questionId, ratingItem } from './fields';
import { schemaFor } from './schema-for';

const upTo = (most: number) =>
  v.pipe(v.string('a text'), v.maxLength(most, `a text of at most ${most} letters`));

const written = (most: number) => v.pipe(upTo(most), v.regex(/\S/u, 'a text that is not empty'));

const probe = schemaFor<Probe>()(
  v.object({ item: ratingItem, text: written(OWN_LIMITS.probe), deeper: v.boolean('true or false') }),
);

/** What a person writes of a question. */
export const wordsFields = {
  principle: principleId,
  text: written(OWN_LIMITS.text),
  plain: upTo(OWN_LIMITS.plain),
  themes: v.array(v.picklist(THEMES, 'one of the themes'), 'a list'),
  seniority: v.picklist(SENIORITIES, `one of ${SENIORITIES.join(', ')}`),
  also: v.array(principleId, 'a list'),
  software: v.boolean('true or false'),
  ladder: v.pipe(
    v.array(probe, 'a list'),
    v.maxLength(OWN_LIMITS.probes, `at most ${OWN_LIMITS.probes} follow-ups`),
  ),
};

export const ownQuestionSchema = schemaFor<OwnQuestion>()(
  v.object({
    id: v.custom<QuestionId>(
      (input) => typeof input === 'string' && isOwnId(input as QuestionId),
      'the id of a question of one’s own',
    ),
    ...wordsFields,
    changed: epochMs,
    deleted: v.nullable(epochMs),
  }),
);

export const bookmarksSchema = schemaFor<readonly QuestionId[]>()(v.array(questionId));
