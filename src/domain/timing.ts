import { MINUTE, SECOND, type Ms } from './time';

/** How time is enforced. */
export const PRESSURES = ['untimed', 'soft'] as const;
export type Pressure = (typeof PRESSURES)[number];

export const MODES = ['aloud', 'writing'] as const;
export type Mode = (typeof MODES)[number];

/** Time to think before an opening answer, in seconds; a follow-up gets a quarter of it. */
export const THINKING_SECONDS = [0, 20, 40, 60] as const;
export type ThinkingSeconds = (typeof THINKING_SECONDS)[number];

/** The target of an answer's length: green from `from` to `to`, amber up to `amber`, then over. */
export interface Band {
  readonly from: Ms;
  readonly to: Ms;
  readonly amber: Ms;
}

/** How long one kind of answer has. A `band` of `null`: not judged by time. */
export interface Allowance {
  readonly thinking: Ms;
  readonly band: Band | null;
}

export interface Timing {
  readonly mode: Mode;
  readonly pressure: Pressure;
  readonly opening: Allowance;
  readonly probe: Allowance;
}

export type Zone = 'short' | 'inside' | 'amber' | 'over';

/** Two to three minutes is what most advisers say; Amazon gives no number. */
const openingBand: Band = { from: 1.5 * MINUTE, to: 3 * MINUTE, amber: 4 * MINUTE };
/** One to two minutes a follow-up, as reported by candidates. */
const probeBand: Band = { from: 0.5 * MINUTE, to: 1.5 * MINUTE, amber: 2 * MINUTE };

const PROBE_SHARE_OF_THINKING = 0.25;

/** The time that the choices give. `pace` (1 to 10) multiplies thinking times and bands. */
export function timingOf(choice: {
  readonly mode: Mode;
  readonly pressure: Pressure;
  readonly thinking: ThinkingSeconds;
  readonly pace: number;
}): Timing {
  const { mode, pressure, pace } = choice;
  const timed = pressure !== 'untimed';
  const thinking = timed ? choice.thinking * SECOND * pace : 0;
  const bandOf = ({ from, to, amber }: Band): Band | null =>
    timed && mode === 'aloud' ? { from: from * pace, to: to * pace, amber: amber * pace } : null;
  return {
    mode,
    pressure,
    opening: { thinking, band: bandOf(openingBand) },
    probe: { thinking: thinking * PROBE_SHARE_OF_THINKING, band: bandOf(probeBand) },
  };
}

/** Where a length lies against its target. The ends belong to the better zone. */
export function zoneOf(length: Ms, band: Band): Zone {
  if (length < band.from) return 'short';
  if (length <= band.to) return 'inside';
  if (length <= band.amber) return 'amber';
  return 'over';
}

/** How far a length lies outside the target: past its end, or (negative) short of its start; 0 inside. */
export function offTarget(length: Ms, band: Band): Ms {
  if (length < band.from) return length - band.from;
  return Math.max(0, length - band.to);
}

/** The next moment of an answer at which its zone changes; `null` once it is over. */
export function nextZoneAt(length: Ms, band: Band): Ms | null {
  return [band.from, band.to, band.amber].find((edge) => edge > length) ?? null;
}
