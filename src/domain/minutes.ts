import type { Shape } from './setup';
import { MINUTE, SECOND, type Ms } from './time';
import type { Allowance, Timing } from './timing';

/** Seven items at about ten seconds each, by our own runs. */
const RATING: Ms = 75 * SECOND;
/** Typing an answer takes longer than telling it: our estimate, for the minutes shown before. */
const WRITING = { opening: 5 * MINUTE, probe: 2 * MINUTE };
/** An untimed answer is taken to last as long as one without a target usually does: our estimate. */
const UNTIMED = { opening: 3 * MINUTE, probe: 1.5 * MINUTE };
/** The candidate's own questions: five to seven minutes, as reported by candidates. */
const YOURS: Ms = 6 * MINUTE;
/** To hear what is asked: 20 and 11 words, the means of our bank, at 150 a minute. */
const HEARING = { opening: 8 * SECOND, probe: 4 * SECOND };

/** How many minutes an interview of this shape takes with its ratings, breaks left out; at least 1. */
export function minutesOf(shape: Shape, timing: Timing): number {
  const lengthOf = (kind: 'opening' | 'probe'): Ms => {
    const allowance: Allowance = timing[kind];
    const before = allowance.thinking + HEARING[kind];
    if (timing.mode === 'writing') return Math.min(WRITING[kind], allowance.limit ?? Infinity) + before;
    if (allowance.band === null) return UNTIMED[kind] + before;
    return (allowance.band.from + allowance.band.to) / 2 + before;
  };
  const question = lengthOf('opening') + shape.probes * lengthOf('probe') + RATING;
  const frame = shape.isFramed ? lengthOf('opening') + YOURS : 0;
  return Math.max(1, Math.round((shape.rounds * (frame + shape.questions * question)) / MINUTE));
}
