import * as v from 'valibot';
import { DRILL_ENDINGS, QUESTION_LENGTH, type StoryDrill, type StoryDrillId } from '../story-drill';
import type { StoryId } from '../story';
import { epochMs, isWords, principleId, questionId } from './fields';
import { schemaFor } from './schema-for';

const took = v.custom<number>(
  (input) => typeof input === 'number' && input >= 0 && input <= QUESTION_LENGTH,
  `milliseconds from 0 to ${QUESTION_LENGTH}`,
);

const pick = v.variant('kind', [
  v.object({
    kind: v.literal('story'),
    story: v.custom<StoryId>(isWords, 'the id of a story'),
    took,
  }),
  v.object({ kind: v.literal('none'), took }),
  v.object({ kind: v.literal('ran-out') }),
]);

export const drillSchema = schemaFor<StoryDrill>()(
  v.pipe(
    v.object({
      id: v.custom<StoryDrillId>(isWords, 'the id of a drill'),
      started: epochMs,
      questions: v.array(v.object({ id: questionId, principle: principleId, text: v.string('a text') })),
      picks: v.array(pick),
      ended: v.nullable(v.object({ at: epochMs, why: v.picklist(DRILL_ENDINGS) })),
    }),
    v.check(({ questions, picks }) => picks.length <= questions.length, 'no more picks than questions'),
  ),
);
