import type { Part } from './answer';
import type { Share } from './shares';
import { isEnough, type Spread } from './spread';
import { clockText } from './time';
import type { OnTarget, TimeTrend } from './trend-times';
import { ENOUGH_ANSWERS } from './levels';

/** Advisers' convention for the parts, in per cent of the answer; no research stands behind it. */
export const PART_CONVENTION = { scene: 30, action: 50, outcome: 15 } as const;

/** Situation and Task, first and last that are known; `before` is `null` where there is one only. */
export interface SceneShare {
  readonly now: number;
  readonly before: number | null;
}

/** `columns`: the oldest first. */
export function sceneShare(columns: readonly (readonly Share[] | null)[]): SceneShare | null {
  const known = columns.filter((shares) => shares !== null).map((shares) => perCentOf(shares, ['S', 'T']));
  const now = known.at(-1);
  return now === undefined ? null : { now, before: known.length < 2 ? null : (known[0] ?? null) };
}

export const perCentOf = (shares: readonly Share[], parts: readonly (Part | null)[]): number =>
  shares.reduce((sum, { part, perCent }) => (parts.includes(part) ? sum + perCent : sum), 0);

export function sharesHeading(scene: SceneShare | null): string {
  if (scene === null) return 'Too few marked answers to say where your time goes';
  const now = `Situation and Task take ${scene.now}\u00a0% of your time`;
  if (scene.before === null) return now;
  if (scene.before === scene.now) return `${now}, as before`;
  return `${now}, ${scene.now < scene.before ? 'down' : 'up'} from ${scene.before}\u00a0%`;
}

export function timesHeading({ openings: { target } }: TimeTrend): string {
  const { count, short, inside, long } = target;
  if (count < ENOUGH_ANSWERS) return 'Too few timed answers to say';
  if (inside === count) return `Every one of ${count} answers was on target`;
  if (2 * inside > count) return `${inside} of ${count} answers were on target`;
  return long >= short
    ? `${long} of ${count} answers ran past their target`
    : `${short} of ${count} answers stopped short of their target`;
}

/** `2:31`, or why there is no figure. */
export const lengthText = (spread: Spread): string =>
  isEnough(spread) ? clockText(spread.median) : 'too few to say';

/** `2:05 to 3:02`: where the middle half lies; empty where too few are there. */
export const middleLengthText = (spread: Spread): string =>
  isEnough(spread) ? `${clockText(spread.low)} to ${clockText(spread.high)}` : '';

/** `3 short, 24 on target, 4 past it`; what there is none of is said too. */
export const targetText = ({ count, short, inside, long }: OnTarget): string =>
  count === 0 ? 'no target' : `${short} short, ${inside} on target, ${long} past it`;
