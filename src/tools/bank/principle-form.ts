import * as v from 'valibot';
import { PRINCIPLE_IDS, principleName, type PrincipleId } from '../../domain/principle.ts';
import { SENIORITIES, THEMES, type PrincipleChunk, type QuestionId } from '../../domain/question.ts';
import { LEVELS, RATING_ITEMS } from '../../domain/rubric.ts';
import { exactly, fields, id, list, oneOf, wanted, words } from './form.ts';

const FEWEST_ITEMS = 4;

const flag = v.optional(v.boolean(wanted('true')), false);

const probe = fields({
  item: oneOf(RATING_ITEMS),
  text: words(6, 25),
  deeper: flag,
});

const differentItems = (probes: readonly { readonly item: string }[]): number =>
  new Set(probes.map(({ item }) => item)).size;

const deeperOnes = (probes: readonly { readonly deeper: boolean }[]): number =>
  probes.filter(({ deeper }) => deeper).length;

const otherThan = (id: PrincipleId) => oneOf(PRINCIPLE_IDS.filter((other) => other !== id));

const eachOnce = <T extends string>(items: readonly T[]): boolean => new Set(items).size === items.length;

const question = (principle: PrincipleId) =>
  fields({
    id,
    text: words(8, 40),
    plain: words(1, 25),
    themes: v.pipe(list(oneOf(THEMES), 1, 3), v.check(eachOnce, 'wanted each theme once; found one twice')),
    seniority: oneOf(SENIORITIES),
    also: v.optional(
      v.pipe(
        list(otherThan(principle), 0, 2),
        v.check(eachOnce, 'wanted each principle once; found one twice'),
      ),
      [],
    ),
    software: flag,
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
    'weak-answers': list(words(1, 14), 3, 5),
    tensions: list(fields({ with: otherThan(id), text: words(12, 40) }), 2, 2),
    points: list(words(1, 12), LEVELS.length, LEVELS.length),
    questions: list(question(id), 3),
  });

type PrincipleForm = v.InferOutput<ReturnType<typeof principleForm>>;

export const chunkOf = (id: PrincipleId, form: PrincipleForm): PrincipleChunk => ({
  principle: {
    id,
    name: form.name,
    paraphrase: form.paraphrase,
    listensFor: form['listens-for'],
    weakAnswers: form['weak-answers'],
    tensions: form.tensions,
    points: form.points,
  },
  questions: form.questions.map(({ probes, ...rest }) => ({
    ...rest,
    id: rest.id as QuestionId,
    principle: id,
    ladder: probes,
  })),
});
