/** Milliseconds since 1970 by the system clock: what crosses reloads. It may jump. */
export type EpochMs = number & { readonly unit: 'epoch-ms' };

/** Milliseconds on the page's monotonic clock. Means nothing in another page's life. */
export type MonoMs = number & { readonly unit: 'mono-ms' };

/** A length in milliseconds. */
export type Ms = number;

/** One moment on both clocks. */
export interface Instant {
  readonly wall: EpochMs;
  readonly mono: MonoMs;
}

export const SECOND: Ms = 1000;
export const MINUTE: Ms = 60 * SECOND;
export const HOUR: Ms = 60 * MINUTE;
export const DAY: Ms = 24 * HOUR;

export const epochMs = (milliseconds: number): EpochMs => milliseconds as EpochMs;

export const instant = (wall: number, mono: number): Instant => ({
  wall: wall as EpochMs,
  mono: mono as MonoMs,
});

/** The moment that lies `by` after `from`, on both clocks. */
export const later = (from: Instant, by: Ms): Instant => instant(from.wall + by, from.mono + by);

/** What passed between two moments of one page's life; a jump of the system clock does not change it. Never negative. */
export const between = (from: Instant, to: Instant): Ms => Math.max(0, to.mono - from.mono);

/** What passed between two moments of two pages' lives, where only the system clock can tell. Never negative. */
export const gapBetween = (from: Instant, to: Instant): Ms => Math.max(0, to.wall - from.wall);

/** `161400` → `2:41`. Seconds are cut, not rounded, as on any clock. */
export function clockText(length: Ms): string {
  const seconds = Math.floor(Math.max(0, length) / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
