import * as v from 'valibot';
import { itemName, LEVELS, RATING_ITEMS, voteName, VOTES, type Rubric } from '../../domain/rubric.ts';
import { exactly, fields, list, oneOf, wanted, words } from './form.ts';

/** The levels between the described ones, where a person hesitates longest. */
const EXCERPT_LEVELS = [2, 4] as const;

const excerpts = v.pipe(
  v.array(fields({ level: oneOf(EXCERPT_LEVELS), text: words(25, 60) }), wanted('a list')),
  v.check(
    (all) => EXCERPT_LEVELS.every((level) => all.some((excerpt) => excerpt.level === level)),
    ({ input }) =>
      `wanted excerpts at ${EXCERPT_LEVELS.join(' and ')}; found ${input.map(({ level }) => level).join(' and ') || 'none'}`,
  ),
);

const items = RATING_ITEMS.map((id) =>
  fields({
    id: exactly(id),
    name: exactly(itemName(id)),
    asks: words(1, 16),
    points: list(words(1, 12), LEVELS.length, LEVELS.length),
    excerpts,
    hints: list(words(1, 20), LEVELS.length, LEVELS.length),
  }),
);

const options = VOTES.map((id) =>
  fields({ id: exactly(id), label: exactly(voteName(id)), means: words(1, 14) }),
);

/** What rubric.yaml must look like: items and options stand in the order of the domain. */
export const rubricForm: v.GenericSchema<unknown, Rubric> = fields({
  items: v.strictTuple(items, wanted(`the items ${RATING_ITEMS.join(', ')}, in this order`)),
  vote: fields({
    note: words(1),
    options: v.strictTuple(options, wanted(`the options ${VOTES.join(', ')}, in this order`)),
  }),
});
