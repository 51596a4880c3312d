import { PARTS, type Part, type Segment } from './answer';
import type { Ms } from './time';

/** What one part took of the whole. A `part` of `null`: it ran, but nothing was marked. */
export interface Share {
  readonly part: Part | null;
  readonly time: Ms;
  /** Whole per cent; all of them together make exactly 100. */
  readonly perCent: number;
}

/** What each part took of all the stretches together; nothing of nothing. */
export function sharesOf(segments: readonly Segment[]): readonly Share[] {
  const timeOf = (wanted: Part | null): Ms =>
    segments.reduce((sum, { part, start, end }) => (part === wanted ? sum + end - start : sum), 0);
  const told = [...PARTS, null].map((part) => ({ part, time: timeOf(part) })).filter(({ time }) => time > 0);
  const perCents = wholePerCents(told.map(({ time }) => time));
  return told.map((share, place) => ({ ...share, perCent: perCents[place] ?? 0 }));
}

/** By largest remainder: each is cut, and what is missing to 100 goes to those that lost most. */
function wholePerCents(times: readonly Ms[]): readonly number[] {
  const whole = times.reduce((sum, time) => sum + time, 0);
  const exact = times.map((time) => (100 * time) / whole);
  const missing = 100 - exact.reduce((sum, share) => sum + Math.floor(share), 0);
  const lostMost = [...exact.keys()]
    .toSorted((a, b) => remainder(exact[b]) - remainder(exact[a]))
    .slice(0, missing);
  return exact.map((share, place) => Math.floor(share) + (lostMost.includes(place) ? 1 : 0));
}

const remainder = (share = 0): number => share - Math.floor(share);
