import { PARTS, type Part } from './answer';
import { PRINCIPLE_IDS, type PrincipleId } from './principle';
import { LEVELS, RATING_ITEMS, type Level } from './rubric';
import { emptyTally, type Tally } from './spread';
import { newestFirst, NOTHING, PACKED, type Summary } from './summary';
import type { Ms } from './time';

/**
 * One question of a session as trends count it. Years of them are read at once, so what is seldom wanted stays in
 * the packed numbers and is read from there.
 */
export interface TrendAnswer {
  readonly summary: Summary;
  readonly principle: PrincipleId;
  /** `null`: skipped, never reached, or not timed. */
  readonly length: Ms | null;
  /** Where the question begins in the packed numbers. */
  readonly place: number;
  /** The levels of the seven items, at once and at the second look, in three bits each; 0: not rated. */
  readonly gut: number;
  readonly look: number;
  /** Where the count of its follow-ups stands, and that of its marks. */
  readonly followUpsAt: number;
  readonly marksAt: number;
}

/** The questions of all sessions, the newest first; of deleted ones none. Numbers that make no sense end a session. */
export function trendAnswersOf(summaries: readonly Summary[]): readonly TrendAnswer[] {
  const answers: TrendAnswer[] = [];
  for (const summary of summaries.filter(({ deleted }) => deleted === null).toSorted(newestFirst))
    answers.push(...answersIn(summary).reverse());
  return answers;
}

/** Those of each principle, in the order in which they come. */
export function byPrinciple(
  answers: readonly TrendAnswer[],
): ReadonlyMap<PrincipleId, readonly TrendAnswer[]> {
  const groups = new Map<PrincipleId, TrendAnswer[]>();
  for (const answer of answers) {
    const group = groups.get(answer.principle);
    if (group === undefined) groups.set(answer.principle, [answer]);
    else group.push(answer);
  }
  return groups;
}

function answersIn(summary: Summary): TrendAnswer[] {
  const { packed } = summary;
  const answers: TrendAnswer[] = [];
  let place = 0;
  while (place < packed.length) {
    const principle = PRINCIPLE_IDS[packed[place] ?? NaN];
    const length = packed[place + PACKED.length] ?? NaN;
    const followUpsAt = place + PACKED.followUps;
    const marksAt = followUpsAt + 1 + countAt(packed, followUpsAt);
    const end = marksAt + 1 + 2 * countAt(packed, marksAt);
    if (principle === undefined || !(end <= packed.length) || !areLengths(packed, place, marksAt)) break;
    answers.push({
      summary,
      principle,
      place,
      followUpsAt,
      marksAt,
      gut: levelsAt(packed, place + PACKED.gut),
      look: levelsAt(packed, place + PACKED.look),
      length: length === NOTHING ? null : length,
    });
    place = end;
  }
  return answers;
}

/** `NaN` where no whole number from 0 stands. */
function countAt(packed: Float64Array, at: number): number {
  const count = packed[at] ?? NaN;
  return Number.isInteger(count) && count >= 0 ? count : NaN;
}

function areLengths(packed: Float64Array, place: number, marksAt: number): boolean {
  for (let at = place + PACKED.followUps + 1; at < marksAt; at += 1) if (!isLength(packed[at])) return false;
  return isLength(packed[place + PACKED.length]) && isLength(packed[place + PACKED.thought]);
}

const isLength = (number = NaN): boolean => number === NOTHING || (number >= 0 && number < Infinity);

/** How long the person thought before it. */
export function thoughtOf({ summary: { packed }, place }: TrendAnswer): Ms | null {
  const thought = packed[place + PACKED.thought] ?? NOTHING;
  return thought === NOTHING ? null : thought;
}

/** The level that an item, by its place among the seven, was given at once; `null`: not rated. */
export const gutOf = ({ gut }: TrendAnswer, item: number): Level | null =>
  LEVELS[levelIn(gut, item) - 1] ?? null;

/** That of the second look. */
export const lookOf = ({ look }: TrendAnswer, item: number): Level | null =>
  LEVELS[levelIn(look, item) - 1] ?? null;

/** What holds of both: the second look's where there is one. */
export const standingOf = (answer: TrendAnswer, item: number): Level | null =>
  lookOf(answer, item) ?? gutOf(answer, item);

/** How often an item was given each level, at once and as it stands, in one pass without a call for each of them. */
export function talliesOf(
  answers: readonly TrendAnswer[],
  item: number,
): { readonly gut: Tally; readonly standing: Tally } {
  const gutCounts = [0, ...emptyTally()];
  const counts = [0, ...emptyTally()];
  for (const { gut, look } of answers) {
    const atOnce = levelIn(gut, item);
    const stands = levelIn(look, item) || atOnce;
    gutCounts[atOnce] = (gutCounts[atOnce] ?? 0) + 1;
    counts[stands] = (counts[stands] ?? 0) + 1;
  }
  return { gut: gutCounts.slice(1), standing: counts.slice(1) };
}

export const isRated = ({ gut, look }: TrendAnswer): boolean => gut + look > 0;

const BITS = 3;

/** Read once, as each session has its numbers in a place of its own, and to go there takes longest. */
function levelsAt(packed: Float64Array, at: number): number {
  let levels = 0;
  for (let item = 0; item < RATING_ITEMS.length; item += 1) {
    const level = LEVELS[(packed[at + item] ?? 0) - 1] ?? 0;
    levels += level << (BITS * item);
  }
  return levels;
}

/** 1 to 5; 0: not rated. */
const levelIn = (levels: number, item: number): number => (levels >> (BITS * item)) & (2 ** BITS - 1);

/** Whether it was met: told here, or asked in a true interview, of which there is no tape. */
export const isMet = ({ length, summary }: TrendAnswer): boolean => length !== null || summary.isReal;

/** The lengths of the follow-ups that were answered. */
export const followUpsOf = ({ summary: { packed }, followUpsAt, marksAt }: TrendAnswer): Float64Array =>
  packed.subarray(followUpsAt + 1, marksAt);

/** When the first part was marked; `null`: none was. */
export const firstPartOf = ({ summary: { packed }, marksAt }: TrendAnswer): Ms | null =>
  packed[marksAt] === 0 ? null : (packed[marksAt + 2] ?? null);

/** Adds the time of each part, and under `null` the time before the first; nothing of an answer without marks. */
export function addPartTimes(answer: TrendAnswer, times: Map<Part | null, Ms>): void {
  const { packed } = answer.summary;
  const length = answer.length ?? 0;
  const last = answer.marksAt + 2 * (packed[answer.marksAt] ?? 0);
  let part: Part | null = null;
  let start = 0;
  for (let at = answer.marksAt + 1; at < last; at += 2) {
    const next = Math.min(packed[at + 1] ?? length, length);
    times.set(part, (times.get(part) ?? 0) + next - start);
    part = PARTS[packed[at] ?? NaN] ?? null;
    start = next;
  }
  if (last > answer.marksAt) times.set(part, (times.get(part) ?? 0) + length - start);
}
