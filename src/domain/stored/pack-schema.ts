import * as v from 'valibot';
import { fields, ladderOf } from './own-schema';

export const PACK_FORMAT = 'greenroom-questions';
export const PACK_VERSION = 1;

/** What one file may hold at most. */
export const PACK_LIMITS = { questions: 500, bytes: 2_000_000 } as const;

const { principle, text, plain, themes, seniority, also, software, item, deeper } = fields;

const id = v.pipe(
  v.string('a text'),
  v.regex(/^own-[a-z0-9]+(-[a-z0-9]+)*$/, 'own- and small letters, digits and hyphens, or no id'),
  v.maxLength(80, 'an id of at most 80 letters'),
);

const probe = v.strictObject({ item, text: fields.probe, deeper: v.optional(deeper, false) }, 'fields');

const question = v.strictObject(
  {
    id: v.optional(id),
    principle,
    text,
    plain: v.optional(plain, ''),
    themes: v.optional(themes, []),
    seniority: v.optional(seniority, 'any'),
    also: v.optional(also, []),
    software: v.optional(software, false),
    probes: v.optional(ladderOf(probe), []),
  },
  'fields',
);

/** A file of questions. `docs/question-pack.schema.json` is made from it. */
export const packSchema = v.strictObject(
  {
    $schema: v.optional(v.string('a text')),
    format: v.literal(PACK_FORMAT, `"${PACK_FORMAT}"`),
    version: v.literal(PACK_VERSION, String(PACK_VERSION)),
    questions: v.pipe(
      v.array(question, 'a list'),
      v.maxLength(PACK_LIMITS.questions, `at most ${PACK_LIMITS.questions} questions`),
    ),
  },
  'fields',
);

export type PackFile = v.InferOutput<typeof packSchema>;
