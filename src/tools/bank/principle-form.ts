import * as v from 'valibot';
import { principleName, type PrincipleId } from '../../domain/principle.ts';
import { THEMES, type PrincipleChunk, type QuestionId } from '../../domain/question.ts';
import { RATING_ITEMS } from '../../domain/rubric.ts';
import { exactly, fields, id, list, oneOf, wanted, words } from './form.ts';

const FEWEST_ITEMS = 4;

const probe = fields({
  item: oneOf(RATING_ITEMS),
  text: words(6, 25),
  deeper: v.optional(v.boolean(wanted('true')), false),
});

const differentItems = (probes: readonly { readonly item: string }[]): number =>
  new Set(probes.map(({ item }) => item)).size;

const deeperOnes = (probes: readonly { readonly deeper: boolean }[]): number =>
  probes.filter(({ deeper }) => deeper).length;

const question = fields({
  id,
  text: words(8, 40),
  plain: words(1, 25),
  themes: v.pipe(
    list(oneOf(THEMES), 1, 3),
    v.check((themes) => new Set(themes).size === themes.length, 'wanted each theme once; found one twice'),
  ),
  probes: v.pipe(
    list(probe, 5, 7),
    v.check(
      (probes) => differentItems(probes) >= FEWEST_ITEMS,
      ({ input }) => `wanted at least ${FEWEST_ITEMS} different items; found ${differentItems(input)}`,
    ),
    v.check(
      (probes) => deeperOnes(probes) === 1,
      ({ input }) => `wanted exactly one with deeper: true; found ${deeperOnes(input)}`,
    ),
  ),
});

/** What the file of this principle must look like. */
export const principleForm = (id: PrincipleId) =>
  fields({
    name: exactly(principleName(id)),
    paraphrase: words(1),
    'listens-for': list(words(1, 14), 4, 6),
    questions: list(question, 3),
  });

type PrincipleForm = v.InferOutput<ReturnType<typeof principleForm>>;

export const chunkOf = (id: PrincipleId, form: PrincipleForm): PrincipleChunk => ({
  principle: { id, name: form.name, paraphrase: form.paraphrase, listensFor: form['listens-for'] },
  questions: form.questions.map(({ probes, ...rest }) => ({
    ...rest,
    id: rest.id as QuestionId,
    principle: id,
    ladder: probes,
  })),
});
