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

/** Whom a question suits: anybody, somebody some years into a job, somebody who answers for people or a larger area. */
export const SENIORITIES = ['any', 'experienced', 'lead'] as const;
export type Seniority = (typeof SENIORITIES)[number];

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

/** What a plan keeps of a question. */
export interface AskedQuestion {
  readonly id: QuestionId;
  readonly principle: PrincipleId;
  readonly text: string;
  /** The same in simpler words; empty where somebody's own question has none. */
  readonly plain: string;
  readonly themes: readonly Theme[];
  readonly ladder: readonly Probe[];
}

export interface Question extends AskedQuestion {
  readonly seniority: Seniority;
  /** Other principles that it truly tests as well. */
  readonly also: readonly PrincipleId[];
  /** It presupposes work with software. */
  readonly software: boolean;
}

/** What the bank has on one principle. */
export interface PrincipleChunk {
  readonly principle: PrincipleText;
  readonly questions: readonly Question[];
}

/** What a plan keeps of a question of the bank. */
export const asAsked = ({ id, principle, text, plain, themes, ladder }: Question): AskedQuestion => ({
  id,
  principle,
  text,
  plain,
  themes,
  ladder,
});

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
