import type { Asking } from './asked-before';
import type { Question, QuestionId } from './question';
import { MOST_DRILLED } from './setup';

/**
 * What a drill of these questions asks: all of them, in their order. Of more than a drill holds, those that were never
 * asked come first, then those that were asked longest ago.
 */
export function drillOf(
  questions: readonly Question[],
  asked: ReadonlyMap<QuestionId, readonly Asking[]>,
): readonly QuestionId[] {
  const last = ({ id }: Question): number => asked.get(id)?.[0]?.started ?? -Infinity;
  const wanted = new Set(
    questions
      .toSorted((a, b) => Math.sign(last(a) - last(b)) || 0)
      .slice(0, MOST_DRILLED)
      .map(({ id }) => id),
  );
  return questions.map(({ id }) => id).filter((id) => wanted.has(id));
}
