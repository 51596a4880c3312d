import type { Part } from './answer';
import { ENOUGH_ANSWERS } from './levels';
import { sharesOf, type Share } from './shares';
import { spreadOf, type Spread } from './spread';
import type { Ms } from './time';
import type { Band } from './timing';
import { addPartTimes, firstPartOf, followUpsOf, thoughtOf, type TrendAnswer } from './trend-answers';
import type { TrendColumn } from './trend-columns';

/** How often lengths lay below their target, in it and past it. Those without a target are not in it. */
export interface OnTarget {
  readonly count: number;
  readonly short: number;
  readonly inside: number;
  readonly long: number;
}

/** Lengths, and how they lay against the target that each of them had. */
interface Lengths {
  readonly spread: Spread;
  readonly target: OnTarget;
}

export interface TimeTrend {
  readonly openings: Lengths;
  readonly followUps: Lengths;
  /** From the question to the start of the answer. */
  readonly thought: Spread;
  /** From the start of the answer to the first part that was marked. */
  readonly firstPart: Spread;
}

/** Answers of true interviews have no tape, so they are not in it. */
export function timeTrend(answers: readonly TrendAnswer[]): TimeTrend {
  const told = answers.filter(isTimed);
  const [thought, firstPart]: readonly [Ms[], Ms[]] = [[], []];
  for (const answer of told) {
    addTime(thought, thoughtOf(answer));
    addTime(firstPart, firstPartOf(answer));
  }
  return {
    openings: lengthsOf(told.map(openingTime)),
    followUps: lengthsOf(followUpTimes(told)),
    thought: spreadOf(thought),
    firstPart: spreadOf(firstPart),
  };
}

/** How the opening answers of some weeks lay against their target. */
export const targetOf = ({ answers }: TrendColumn): OnTarget =>
  onTarget(answers.filter(isTimed).map(openingTime));

/**
 * What each part took of all marked opening answers laid end to end, with their count. Sums and not medians, as
 * only those make up a whole. `null` of fewer than three.
 */
export function partTrend(answers: readonly TrendAnswer[]): {
  readonly count: number;
  readonly shares: readonly Share[] | null;
} {
  const marked = answers.filter((answer) => isTimed(answer) && firstPartOf(answer) !== null);
  const times = new Map<Part | null, Ms>();
  for (const answer of marked) addPartTimes(answer, times);
  const segments = [...times].map(([part, end]) => ({ part, start: 0, end }));
  return { count: marked.length, shares: marked.length < ENOUGH_ANSWERS ? null : sharesOf(segments) };
}

/** A length with the target that it had. */
interface Timed {
  readonly length: Ms;
  readonly band: Band | null;
}

type TimedAnswer = TrendAnswer & { readonly length: Ms };

const isTimed = (answer: TrendAnswer): answer is TimedAnswer =>
  answer.length !== null && !answer.summary.isReal;

const openingTime = ({ length, summary }: TimedAnswer): Timed => ({ length, band: summary.band });

function followUpTimes(answers: readonly TrendAnswer[]): readonly Timed[] {
  const times: Timed[] = [];
  for (const answer of answers)
    followUpsOf(answer).forEach((length) => times.push({ length, band: answer.summary.probeBand }));
  return times;
}

function addTime(times: Ms[], time: Ms | null): void {
  if (time !== null) times.push(time);
}

const lengthsOf = (timed: readonly Timed[]): Lengths => ({
  spread: spreadOf(timed.map(({ length }) => length)),
  target: onTarget(timed),
});

/** The ends of a target belong to it, as in `zoneOf`. */
function onTarget(timed: readonly Timed[]): OnTarget {
  let [short, inside, long] = [0, 0, 0];
  for (const { length, band } of timed) {
    if (band === null) continue;
    if (length < band.from) short += 1;
    else if (length > band.to) long += 1;
    else inside += 1;
  }
  return { count: short + inside + long, short, inside, long };
}
