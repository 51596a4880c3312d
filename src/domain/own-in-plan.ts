import type { Drawer } from './draw';
import type { OutlineItem, PlanOutline } from './outline';
import type { OwnQuestion } from './own-question';
import type { BankIndex } from './question';

/** One question in so many gives its place to one of the person's own: often enough to be met, too seldom to be expected. */
const ONE_IN = 3;

/** The bank with the person's own questions in it, for a list that names them. */
export const indexWith = (index: BankIndex, own: readonly OwnQuestion[]): BankIndex => ({
  ...index,
  questions: [
    ...index.questions,
    ...own.map(({ id, principle, ladder }) => ({ id, principle, probes: ladder.length })),
  ],
});

/**
 * The outline, some of whose questions give their place to one of the person's own on the same principle.
 * Nobody else has these, so it is only for an interview that no code was given for.
 */
export function withOwn(outline: PlanOutline, own: readonly OwnQuestion[], draw: Drawer): PlanOutline {
  const left = [...draw.shuffled(own)];
  const inPlaceOf = (item: OutlineItem): OutlineItem => {
    if (item.kind !== 'question') return item;
    const place = left.findIndex(({ principle }) => principle === item.principle);
    if (place === -1 || draw.below(ONE_IN) > 0) return item;
    const [mine] = left.splice(place, 1);
    if (mine === undefined) return item;
    const ladder = draw.shuffled([...mine.ladder.keys()]);
    return { ...item, question: mine.id, ladder, probes: Math.min(item.probes, ladder.length) };
  };
  return left.length === 0 ? outline : { ...outline, items: outline.items.map(inPlaceOf) };
}
