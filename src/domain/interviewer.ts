import type { RatingItem } from './rubric';

/** Kebab-case, unique in the bank, never changed once released. */
export type InterviewerId = string & { readonly kind: 'interviewer-id' };

/** Who asks in a round. Written by us, after nobody. */
export interface Interviewer {
  readonly id: InterviewerId;
  readonly name: string;
  /** What they do: `Operations manager`. */
  readonly role: string;
  /** What talking to them is like, in a sentence or two. */
  readonly manner: string;
  /** The rating items whose follow-ups they ask first, the dearest first; one to three. */
  readonly favours: readonly RatingItem[];
  /** How long they wait for an answer to begin: multiplies the time to think, 0.5 to 2. */
  readonly patience: number;
  /** What they say first. */
  readonly opens: string;
  /** What they say before the candidate may ask: it ends with that invitation. */
  readonly closes: string;
}

/** What a round begins with, before any principle. */
interface Opener {
  readonly text: string;
  /** The same in simpler words. */
  readonly plain: string;
}

/** What stands round the questions of a round. */
export interface RoundTexts {
  readonly interviewers: readonly Interviewer[];
  readonly openers: readonly Opener[];
  /** What a candidate may ask about at the end, for when nothing comes to mind. */
  readonly ideas: readonly string[];
}
