import { drawer } from './draw';
import type { InterviewCode } from './interview-code';
import type { PrincipleId } from './principle';
import type { IndexedQuestion, PrincipleChunk, QuestionId } from './question';
import type { StoryId } from './story';
import { SECOND, type EpochMs, type Ms } from './time';

/** One run of questions, to each of which a story is named as fast as one comes to mind. */
export type StoryDrillId = string & { readonly kind: 'story-drill-id' };

export const MOST_ASKED = 10;
/** How long a question waits for a story. */
export const QUESTION_LENGTH: Ms = 20 * SECOND;
/** How long all of them take at most: less than each at its longest, so that a slow drill does not reach the last ones. */
export const DRILL_LENGTH: Ms = 180 * SECOND;

/** A question with the text that it had when it was asked. */
export interface DrillQuestion {
  readonly id: QuestionId;
  readonly principle: PrincipleId;
  readonly text: string;
}

/** What came of a question. `took`: from its coming until the press. */
export type DrillPick =
  | { readonly kind: 'story'; readonly story: StoryId; readonly took: Ms }
  | { readonly kind: 'none'; readonly took: Ms }
  | { readonly kind: 'ran-out' };

/** `complete`: each question was asked; `time`: the whole took too long; `slept`: nobody can have been there. */
export const DRILL_ENDINGS = ['complete', 'time', 'slept', 'left'] as const;
export type DrillEnding = (typeof DRILL_ENDINGS)[number];

export interface StoryDrill {
  readonly id: StoryDrillId;
  readonly started: EpochMs;
  readonly questions: readonly DrillQuestion[];
  /** One a question, in their order; what is lacking at the end was not reached. */
  readonly picks: readonly DrillPick[];
  /** `null` while it runs, and where its page went before its end. */
  readonly ended: { readonly at: EpochMs; readonly why: DrillEnding } | null;
}

export const openStoryDrill = (
  id: StoryDrillId,
  started: EpochMs,
  questions: readonly DrillQuestion[],
): StoryDrill => ({ id, started, questions, picks: [], ended: null });

/** Something came of it already, which is never asked for again. */
export const isDrillBegun = ({ picks, ended }: StoryDrill): boolean => picks.length > 0 || ended !== null;

/** Ten questions of the bank, or as many as it has: no principle comes twice before each came once. */
export function drawnForDrill(
  questions: readonly IndexedQuestion[],
  code: InterviewCode,
): readonly IndexedQuestion[] {
  const draw = drawer(code);
  const byPrinciple = new Map<PrincipleId, IndexedQuestion[]>();
  for (const question of draw.shuffled(questions))
    byPrinciple.set(question.principle, [...(byPrinciple.get(question.principle) ?? []), question]);
  const piles = draw.shuffled([...byPrinciple.values()]);
  const deepest = Math.max(0, ...piles.map(({ length }) => length));
  return Array.from({ length: deepest }, (_, turn) => piles.flatMap((pile) => pile[turn] ?? []))
    .flat()
    .slice(0, MOST_ASKED);
}

/** Whose texts are wanted, each once. */
export const principlesIn = (drawn: readonly IndexedQuestion[]): readonly PrincipleId[] => [
  ...new Set(drawn.map(({ principle }) => principle)),
];

/** With their texts. Throws when one is lacking: the index and the texts come from one build. */
export function withTexts(
  drawn: readonly IndexedQuestion[],
  chunks: readonly PrincipleChunk[],
): readonly DrillQuestion[] {
  const texts = new Map(chunks.flatMap(({ questions }) => questions).map(({ id, text }) => [id, text]));
  return drawn.map(({ id, principle }) => {
    const text = texts.get(id);
    if (text === undefined) throw new RangeError(`The bank has no text for ${id}.`);
    return { id, principle, text };
  });
}
