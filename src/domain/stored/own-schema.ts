import * as v from 'valibot';
import type { OwnDraft } from '../own-draft';
import type { OwnQuestion } from '../own-question';
import { isOwnId, OWN_LIMITS } from '../own-question';
import { PRINCIPLE_IDS } from '../principle';
import { SENIORITIES, THEMES, type Probe, type QuestionId } from '../question';
import { RATING_ITEMS } from '../rubric';
import { epochMs, questionId } from './fields';
import { schemaFor } from './schema-for';

const text = v.string('a text');
const upTo = (most: number) => v.pipe(text, v.maxLength(most, `a text of at most ${most} letters`));
const written = (most: number) => v.pipe(upTo(most), v.regex(/\S/, 'a text that is not empty'));
const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, `one of ${options.join(', ')}`);

/** What a person writes of a question, one by one; each says what it wants. */
export const fields = {
  principle: oneOf(PRINCIPLE_IDS),
  text: written(OWN_LIMITS.text),
  plain: upTo(OWN_LIMITS.plain),
  themes: v.pipe(
    v.array(oneOf(THEMES), 'a list'),
    v.maxLength(OWN_LIMITS.themes, `at most ${OWN_LIMITS.themes} themes`),
  ),
  seniority: oneOf(SENIORITIES),
  also: v.pipe(
    v.array(oneOf(PRINCIPLE_IDS), 'a list'),
    v.maxLength(OWN_LIMITS.also, `at most ${OWN_LIMITS.also} principles`),
  ),
  software: v.boolean('true or false'),
  item: oneOf(RATING_ITEMS),
  probe: written(OWN_LIMITS.probe),
  deeper: v.boolean('true or false'),
} as const;

/** A list of follow-ups, each of the form `probe`. */
export const ladderOf = <T extends v.GenericSchema>(probe: T) =>
  v.pipe(v.array(probe, 'a list'), v.maxLength(OWN_LIMITS.probes, `at most ${OWN_LIMITS.probes} follow-ups`));

const { principle, plain, themes, seniority, also, software, item, deeper } = fields;

const probe = schemaFor<Probe>()(v.object({ item, text: fields.probe, deeper }));

export const ownQuestionSchema = schemaFor<OwnQuestion>()(
  v.object({
    id: v.custom<QuestionId>(
      (input) => typeof input === 'string' && isOwnId(input as QuestionId),
      'the id of a question of one’s own',
    ),
    ...{ principle, text: fields.text, plain, themes, seniority, also, software },
    ladder: ladderOf(probe),
    changed: epochMs,
    deleted: v.nullable(epochMs),
  }),
);

/** What is not yet a question may be empty or too long. */
export const draftSchema = schemaFor<OwnDraft>()(
  v.object({
    ...{ principle: v.nullable(principle), text, plain: text, themes, seniority, also, software },
    ladder: v.array(v.object({ item, text, deeper })),
  }),
);

export const bookmarksSchema = schemaFor<readonly QuestionId[]>()(v.array(questionId));
