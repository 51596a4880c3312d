import { clockText, MINUTE, type Ms } from './time';
import type { Band } from './timing';

/** The shortest axis of an answer that is not judged by time. */
const LEAST_AXIS: Ms = 3 * MINUTE;

/** More figures than this do not fit under an axis on a phone. */
const MOST_TICKS = 7;
const TICK_STEPS: readonly Ms[] = [1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE);

/** The target and where each zone after it ends, as fractions of the axis. Without a grace `red` is `amber`. */
export interface Zones {
  readonly from: number;
  readonly to: number;
  readonly amber: number;
  readonly red: number;
  /** Where time itself ends: the end of the axis, or of the answer's time. */
  readonly end: number;
}

/**
 * How much time a tape shows, in whole minutes: a minute past amber, or twice a grace that is longer, and more where
 * an answer ran longer. With a `limit` it shows just the minutes that there are.
 */
export function axisOf(lengths: readonly Ms[], band: Band | null, limit: Ms | null = null): Ms {
  const least = limit ?? (band === null ? LEAST_AXIS : band.amber + Math.max(MINUTE, 2 * band.grace));
  return Math.ceil(Math.max(least, ...lengths) / MINUTE) * MINUTE;
}

/** Where the axis carries a figure: each minute, or fewer when that would crowd it. */
export function ticksOf(axis: Ms): readonly Ms[] {
  const countFor = (step: Ms): number => Math.floor(axis / step) + 1;
  const step = TICK_STEPS.find((candidate) => countFor(candidate) <= MOST_TICKS) ?? axis;
  return Array.from({ length: countFor(step) }, (_, place) => place * step);
}

/** A moment's place on the axis, 0 to 1. */
export const placeOf = (moment: Ms, axis: Ms): number => Math.min(1, Math.max(0, moment / axis));

/** No zone reaches past the `limit` of the answer. */
export function zonesOf({ from, to, amber, grace }: Band, axis: Ms, limit: Ms | null = null): Zones {
  const end = limit ?? axis;
  const place = (edge: Ms): number => placeOf(Math.min(edge, end), axis);
  return {
    from: place(from),
    to: place(to),
    amber: place(amber),
    red: place(amber + grace),
    end: place(end),
  };
}

/** A tape on which nothing is told yet, for those who hear it. */
export function emptySentence(band: Band | null): string {
  if (band === null) return 'An empty tape.';
  return `An empty tape. The target is ${clockText(band.from)} to ${clockText(band.to)}.`;
}
