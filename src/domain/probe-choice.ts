import type { Part } from './answer';
import type { Probe } from './question';
import type { RatingItem } from './rubric';

/** What the follow-up is chosen from. */
export interface ProbeChoice {
  readonly ladder: readonly Probe[];
  /** Places in the ladder that were asked or skipped. */
  readonly done: readonly number[];
  /** The parts that were marked so far, in the opening answer and its follow-ups. */
  readonly told: ReadonlySet<Part>;
  /** Whether the opening answer ended inside its target; `true` where there is none. */
  readonly onTarget: boolean;
  /** The rating items whose follow-ups the interviewer asks first. */
  readonly favours: readonly RatingItem[];
}

/** Which rating item asks for a part that is missing; the part that a listener misses most comes first. */
const digsInto: readonly (readonly [Part, RatingItem])[] = [
  ['R', 'result'],
  ['A', 'actions'],
  ['T', 'role'],
  ['S', 'event'],
];

/** With fewer parts marked, the person was not marking: what is unmarked is unknown, not missing. */
const ENOUGH_MARKS = 2;

/**
 * The place in the ladder of the follow-up to ask next; `null` when none is left.
 * First a part that the answer left out; after a strong answer the one that goes deeper;
 * then what the interviewer favours; else the ladder's order.
 */
export function nextProbe({ ladder, done, told, onTarget, favours }: ProbeChoice): number | null {
  const left = [...ladder.entries()].filter(([place]) => !done.includes(place));
  const first = (wanted: (probe: Probe) => boolean): number | undefined =>
    left.find(([, probe]) => wanted(probe))?.[0];

  const missing = told.size < ENOUGH_MARKS ? [] : digsInto.filter(([part]) => !told.has(part));
  for (const [, item] of missing) {
    const digging = first((probe) => probe.item === item && !probe.deeper);
    if (digging !== undefined) return digging;
  }
  // Strong, as far as a clock can tell: all of S, T, A and R were told, and within the target.
  const isStrong = onTarget && digsInto.every(([part]) => told.has(part));
  const deeper = isStrong ? first((probe) => probe.deeper) : undefined;
  if (deeper !== undefined) return deeper;
  for (const item of favours) {
    const favoured = first((probe) => probe.item === item && !probe.deeper);
    if (favoured !== undefined) return favoured;
  }
  return first((probe) => !probe.deeper) ?? first(() => true) ?? null;
}
