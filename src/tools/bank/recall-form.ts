import * as v from 'valibot';
import type { PromptId, RecallPrompts } from '../../domain/recall.ts';
import { STORY_KINDS } from '../../domain/story.ts';
import { fields, id, list, wanted, words } from './form.ts';

/** So many that ten minutes a day bring new ones for a week. */
const FEWEST_PROMPTS = 40;

const groupId = v.pipe(
  v.string(wanted('an id')),
  v.regex(/^[a-z]+(?:-[a-z]+){0,4}$/u, wanted('1 to 5 words in small letters, joined by hyphens')),
);

const prompt = fields({
  id: v.pipe(
    id,
    v.transform((text) => text as PromptId),
  ),
  text: words(6, 22),
  hint: words(5, 20),
  kind: v.nullable(v.picklist(STORY_KINDS, wanted(`one of ${STORY_KINDS.join(', ')}, or null`))),
});

const promptsIn = (groups: readonly { readonly prompts: readonly unknown[] }[]): number =>
  groups.flatMap(({ prompts }) => prompts).length;

/** What recall.yaml must look like. */
export const recallForm: v.GenericSchema<unknown, RecallPrompts> = fields({
  groups: v.pipe(
    list(fields({ id: groupId, name: words(1, 6), prompts: list(prompt, 1) }), 0),
    v.check(
      (groups) => promptsIn(groups) >= FEWEST_PROMPTS,
      ({ input }) => `wanted at least ${FEWEST_PROMPTS} prompts in all; found ${promptsIn(input)}`,
    ),
  ),
});
