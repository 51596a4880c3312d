import { MINUTE, SECOND, type Ms } from './time';

/** How time is enforced. */
export const PRESSURES = ['untimed', 'soft', 'lights', 'strict'] as const;
export type Pressure = (typeof PRESSURES)[number];

export const MODES = ['aloud', 'writing'] as const;
export type Mode = (typeof MODES)[number];

/** Time to think before an opening answer, in seconds; a follow-up gets a quarter of it. Strict has its own. */
export const THINKING_SECONDS = [0, 20, 40, 60] as const;
export type ThinkingSeconds = (typeof THINKING_SECONDS)[number];

/** The target of an answer's length: green from `from` to `to`, amber up to `amber`, red for `grace` more, then over. */
export interface Band {
  readonly from: Ms;
  readonly to: Ms;
  readonly amber: Ms;
  readonly grace: Ms;
}

/** How long one kind of answer has. */
export interface Allowance {
  readonly thinking: Ms;
  /** `null`: not judged by time. */
  readonly band: Band | null;
  /** When the answer is cut off; `null`: never. */
  readonly limit: Ms | null;
}

export interface Timing {
  readonly mode: Mode;
  readonly pressure: Pressure;
  readonly opening: Allowance;
  readonly probe: Allowance;
}

export type Zone = 'short' | 'inside' | 'amber' | 'red' | 'over';

/** Two to three minutes is what most advisers say; Amazon gives no number. */
const openingBand = { from: 1.5 * MINUTE, to: 3 * MINUTE, amber: 4 * MINUTE };
/** One to two minutes a follow-up, as reported by candidates. */
const probeBand = { from: 0.5 * MINUTE, to: 1.5 * MINUTE, amber: 2 * MINUTE };

/** How long the red light may stand before it counts as over: the custom of timed speeches. */
const GRACE: Ms = 30 * SECOND;

/** Harder than the real thing, where nobody cuts you off: our own choice. */
const strict = {
  opening: { thinking: 30 * SECOND, limit: 3 * MINUTE },
  probe: { thinking: 5 * SECOND, limit: 2 * MINUTE },
};

const PROBE_SHARE_OF_THINKING = 0.25;

/** What **+30 s** adds. */
export const EXTENSION: Ms = 30 * SECOND;

/** So long before an answer is cut off it is said. */
export const WARNINGS: readonly Ms[] = [30 * SECOND, 10 * SECOND];

/** A deadline that is noticed later than this was slept over: what comes next waits for the person. */
export const SLEPT_OVER: Ms = 1.5 * SECOND;

/** The time that the choices give. `pace` (1 to 10) multiplies thinking times, bands and limits. */
export function timingOf(choice: {
  readonly mode: Mode;
  readonly pressure: Pressure;
  readonly thinking: ThinkingSeconds;
  readonly pace: number;
}): Timing {
  const { mode, pressure, pace } = choice;
  const thinking = pressure === 'untimed' ? 0 : choice.thinking * SECOND;
  const grace = pressure === 'lights' ? GRACE : 0;
  const allowanceOf = (
    kind: keyof typeof strict,
    thought: Ms,
    { from, to, amber }: typeof openingBand,
  ): Allowance => ({
    thinking: (pressure === 'strict' ? strict[kind].thinking : thought) * pace,
    band:
      pressure === 'untimed' || mode === 'writing'
        ? null
        : { from: from * pace, to: to * pace, amber: amber * pace, grace: grace * pace },
    limit: pressure === 'strict' ? strict[kind].limit * pace : null,
  });
  return {
    mode,
    pressure,
    opening: allowanceOf('opening', thinking, openingBand),
    probe: allowanceOf('probe', thinking * PROBE_SHARE_OF_THINKING, probeBand),
  };
}

/** Where a length lies against its target. The ends belong to the better zone. */
export function zoneOf(length: Ms, { from, to, amber, grace }: Band): Zone {
  if (length < from) return 'short';
  if (length <= to) return 'inside';
  if (length <= amber) return 'amber';
  if (length <= amber + grace) return 'red';
  return 'over';
}

/** How far a length lies outside the target: past its end, or (negative) short of its start; 0 inside. */
export function offTarget(length: Ms, band: Band): Ms {
  if (length < band.from) return length - band.from;
  return Math.max(0, length - band.to);
}

/** The next moment of an answer at which its zone changes; `null` once it is over. */
export function nextZoneAt(length: Ms, { from, to, amber, grace }: Band): Ms | null {
  return [from, to, amber, amber + grace].find((edge) => edge > length) ?? null;
}

/** The last warning that is due with so much time `left`; `null` before the first. */
export const warningAt = (left: Ms): Ms | null => WARNINGS.findLast((warning) => left <= warning) ?? null;
