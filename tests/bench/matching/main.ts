import type { Question } from '../../../src/domain/question';
import { matching, noFilter, searchable } from '../../../src/domain/question-search';

/** A processor is made slower by pauses, which one search alone may or may not meet. */
const TIMES = 20;

/** Milliseconds that each search takes in all questions, on the average of some times. */
function match(questions: readonly Question[], searches: readonly string[]): readonly number[] {
  const all = searchable(questions);
  const marks = { bookmarked: new Set<never>(), asked: new Set<never>() };
  return searches.map((words) => {
    const began = performance.now();
    for (let time = 0; time < TIMES; time += 1) matching(all, { ...noFilter, words }, marks);
    return (performance.now() - began) / TIMES;
  });
}

Object.assign(globalThis, { match });
