import type { Mark, Part } from './answer';
import { SECOND, type Ms } from './time';

/** The least that a part lasts when marks are set by hand. */
const LEAST_PART: Ms = SECOND;

/** Moves one mark towards `start`, as far as its neighbours and the ends of the answer let it. */
export function moveMark(marks: readonly Mark[], place: number, start: Ms, length: Ms): readonly Mark[] {
  const before = marks[place - 1];
  const earliest = before === undefined ? 0 : before.start + LEAST_PART;
  const latest = (marks[place + 1]?.start ?? length) - LEAST_PART;
  if (latest < earliest) return marks;
  return marks.map((mark, at) => (at === place ? { ...mark, start: clamp(start, earliest, latest) } : mark));
}

/** Sets one more mark: the first at the beginning, another halfway through the last part, for want of a better guess. */
export function addMark(marks: readonly Mark[], part: Part, length: Ms): readonly Mark[] {
  const last = marks.at(-1);
  if (last === undefined) return [{ part, start: 0 }];
  const left = length - last.start;
  return left < 2 * LEAST_PART ? marks : [...marks, { part, start: last.start + left / 2 }];
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
