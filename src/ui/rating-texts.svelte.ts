import type { PrincipleId, PrincipleText } from '../domain/principle';
import type { RatingItem, Rubric, RubricItem } from '../domain/rubric';
import type { QuestionBank } from '../ports/question-bank';

/** What a rating shows from the bank; each is `null` until it has come. */
interface RatingTexts {
  readonly rubric: Rubric | null;
  readonly principle: PrincipleText | null;
  /** All has come or has failed to, once: what is shown from then on need not move. */
  readonly isSettled: boolean;
  /** The words of an item. That the principle is evident has points of the principle's own, once that may be known. */
  wordsOf(item: RatingItem, isShut: boolean): RubricItem | null;
  /** Loads what there is to load, at first or once more. */
  load(): Promise<void>;
}

export function ratingTexts(bank: QuestionBank, principleOf: () => PrincipleId): RatingTexts {
  let rubric = $state.raw<Rubric | null>(null);
  let principle = $state.raw<PrincipleText | null>(null);
  let isSettled = $state(false);
  return {
    get rubric() {
      return rubric;
    },
    get principle() {
      return principle;
    },
    get isSettled() {
      return isSettled;
    },
    wordsOf(item, isShut) {
      const words = rubric?.items.find(({ id }) => id === item) ?? null;
      if (words === null || principle === null || item !== 'principle' || isShut) return words;
      return { ...words, points: principle.points };
    },
    async load() {
      const [points, chunk] = await Promise.allSettled([bank.rubric(), bank.chunk(principleOf())]);
      if (points.status === 'fulfilled') rubric = points.value;
      if (chunk.status === 'fulfilled') principle = chunk.value.principle;
      isSettled = true;
    },
  };
}
