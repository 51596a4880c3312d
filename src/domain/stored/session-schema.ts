import * as v from 'valibot';
import type { Entry, Session, ToldStory } from '../session';
import { answerSchema, marksSchema } from './answer-schema';
import { difference, epochMs, length, outcome, ratingItem, sessionId, storyId, vote, whole } from './fields';
import { placed } from './placed';
import { planSchema } from './plan-schema';
import { below, promptFaults, promptFields, wordingSchema } from './prompt-schema';
import { ratingFields } from './rating-schema';
import { schemaFor } from './schema-for';

const at = epochMs;

export const toldSchema = schemaFor<ToldStory>()(v.object({ story: storyId, title: v.string() }));

const entry = schemaFor<Entry>()(
  v.variant('kind', [
    v.object({ kind: v.literal('started'), at }),
    v.object({ kind: v.literal('resumed'), at, lasting: length }),
    v.object({
      kind: v.literal('answered'),
      at,
      ...promptFields,
      thought: length,
      wording: wordingSchema,
      answer: answerSchema,
    }),
    v.object({ kind: v.literal('skipped'), at, ...promptFields }),
    v.object({ kind: v.literal('round-started'), at, round: whole }),
    v.object({ kind: v.literal('slept'), at, by: difference }),
    v.object({ kind: v.literal('marked'), at, ...promptFields, marks: marksSchema }),
    v.object({ kind: v.literal('rated'), at, ...ratingFields }),
    v.object({ kind: v.literal('story-told'), at, item: whole, told: v.nullable(toldSchema) }),
    v.object({ kind: v.literal('deferred'), at, item: whole }),
    v.object({ kind: v.literal('voted'), at, item: whole, vote }),
    v.object({ kind: v.literal('committed'), at, text: v.string(), from: v.nullable(ratingItem) }),
    v.object({ kind: v.literal('commitment-reviewed'), at, isKept: v.boolean() }),
    v.object({ kind: v.literal('noted'), at, item: whole, text: v.string() }),
    v.object({ kind: v.literal('described'), at, text: v.string() }),
    v.object({ kind: v.literal('outcome'), at, outcome: v.nullable(outcome) }),
    v.object({ kind: v.literal('finished'), at }),
    v.object({ kind: v.literal('left-early'), at }),
    v.object({ kind: v.literal('deleted'), at }),
    v.object({ kind: v.literal('restored'), at }),
  ]),
);

export const sessionSchema = schemaFor<Session>()(
  v.pipe(
    v.object({
      id: sessionId,
      started: epochMs,
      plan: planSchema,
      retakes: v.nullable(sessionId),
      isReal: v.boolean(),
      entries: v.array(entry),
    }),
    placed(({ plan, entries }) =>
      entries.flatMap((one, place) =>
        'item' in one ? below(promptFaults(plan, one), 'entries', place) : [],
      ),
    ),
  ),
);
