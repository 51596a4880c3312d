import type { InterviewerId } from './interviewer';
import type { PrincipleId, PrincipleText } from './principle';
import type { RatingItem } from './rubric';

/** What a question is about, whatever its principle. One short controlled list. */
export const THEMES = [
  'success',
  'failure',
  'risk',
  'mistake',
  'conflict',
  'ambiguity',
  'deadline',
  'trade-off',
  'data',
  'innovation',
  'customer',
  'mentoring',
  'ethics',
  'learning',
  'quality',
  'cost',
  'hiring',
  'change',
  'influence',
] as const;

export type Theme = (typeof THEMES)[number];

/** Kebab-case, unique in the bank, never changed once released. */
export type QuestionId = string & { readonly kind: 'question-id' };

/** A follow-up on the same story. */
export interface Probe {
  /** The rating item that it digs into. */
  readonly item: RatingItem;
  readonly text: string;
  /** For a strong answer: raises the bar. One a ladder. */
  readonly deeper: boolean;
}

export interface Question {
  readonly id: QuestionId;
  readonly principle: PrincipleId;
  readonly text: string;
  /** The same in simpler words. */
  readonly plain: string;
  readonly themes: readonly Theme[];
  readonly ladder: readonly Probe[];
}

/** One principle's share of the bank, loaded when it is needed. */
export interface PrincipleChunk {
  readonly principle: PrincipleText;
  readonly questions: readonly Question[];
}

/** What planning needs to know of a question. */
export interface IndexedQuestion {
  readonly id: QuestionId;
  readonly principle: PrincipleId;
  /** How many follow-ups its ladder has. */
  readonly probes: number;
}

/** The whole bank without its texts: small, and enough to plan an interview. */
export interface BankIndex {
  /** Changes when the same code would no longer give the same plan. */
  readonly version: string;
  readonly questions: readonly IndexedQuestion[];
  readonly interviewers: readonly InterviewerId[];
  /** How many openers there are, and how many ideas of what to ask at the end. */
  readonly openers: number;
  readonly ideas: number;
}
