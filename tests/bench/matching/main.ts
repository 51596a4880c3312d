import type { Question } from '../../../src/domain/question';
import { matching, noFilter, searchable } from '../../../src/domain/question-search';

/** Milliseconds that each search takes, in all questions. */
function match(questions: readonly Question[], searches: readonly string[]): readonly number[] {
  const all = searchable(questions);
  const marks = { bookmarked: new Set<never>(), asked: new Set<never>() };
  return searches.map((words) => {
    const began = performance.now();
    matching(all, { ...noFilter, words }, marks);
    return performance.now() - began;
  });
}

Object.assign(globalThis, { match });
