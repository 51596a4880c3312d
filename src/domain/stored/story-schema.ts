import * as v from 'valibot';
import { PRINCIPLE_IDS } from '../principle';
import { STORY_KINDS, type SittingId, STRENGTHS, type StoryVersion, type StoryWords } from '../story';
import { epochMs, isWords, storyId } from './fields';
import { schemaFor } from './schema-for';

const text = v.string();
const sittingId = v.custom<SittingId>(isWords, 'the id of a sitting');

const showing = v.object({
  principle: v.picklist(PRINCIPLE_IDS),
  strength: v.picklist(STRENGTHS),
  why: text,
});

const shows = schemaFor<StoryWords['shows']>()(
  v.pipe(
    v.array(showing),
    v.check(
      (all) => new Set(all.map(({ principle }) => principle)).size === all.length,
      'each principle once',
    ),
  ),
);

const words = schemaFor<StoryWords>()(
  v.object({
    title: text,
    line: text,
    when: text,
    where: text,
    who: text,
    challenge: text,
    situation: text,
    task: text,
    action: text,
    mistake: text,
    correction: text,
    result: text,
    numbers: text,
    learning: text,
    notes: text,
    kinds: v.array(v.picklist(STORY_KINDS)),
    shows,
  }),
);

export const storyVersionSchema = schemaFor<StoryVersion>()(
  v.object({
    story: storyId,
    sitting: sittingId,
    begun: epochMs,
    at: epochMs,
    words,
    deleted: v.nullable(epochMs),
  }),
);
