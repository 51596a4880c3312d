import type { BankIndex, QuestionId } from './question';
import { PRINCIPLE_IDS, type PrincipleId } from './principle';
import type { Mode, Pressure, ThinkingSeconds } from './timing';

/** The shape of an interview. */
export const FORMATS = ['quick', 'round', 'loop', 'drill', 'custom'] as const;
export type Format = (typeof FORMATS)[number];

const formatNames: Record<Format, string> = {
  quick: 'Quick',
  round: 'Round',
  loop: 'Loop',
  drill: 'Drill',
  custom: 'Custom',
};
export const formatName = (format: Format): string => formatNames[format];

/** When answers are rated: after the last answer of their round, or each after its follow-ups. */
export const RATING_TIMES = ['round', 'question'] as const;
export type RatingTime = (typeof RATING_TIMES)[number];

/** What a person chooses before an interview. Remembered. */
export interface Setup {
  readonly format: Format;
  readonly pressure: Pressure;
  readonly mode: Mode;
  readonly principles: readonly PrincipleId[];
  /** Multiplies thinking times, bands and limits: 1 to 10. */
  readonly pace: number;
  readonly thinking: ThinkingSeconds;
  readonly timer: 'shown' | 'hidden';
  readonly showPrinciple: boolean;
  /** The person's stories stand beside a question. */
  readonly notesAllowed: boolean;
  /** What is asked is read out by itself, where the device has a voice. */
  readonly readsAloud: boolean;
  /** Used by `round`, `loop` and `custom`. */
  readonly ratings: RatingTime;
  /** The questions of a `drill`; none: one that the code draws from the principles. */
  readonly drilled: readonly QuestionId[];
  /** Used by `custom`: 1 to 5. */
  readonly rounds: number;
  /** Questions of a round, used by `custom`: 1 to 6. */
  readonly questions: number;
  /** Follow-ups to each question, used by `custom`: 0 to 6. */
  readonly probes: number;
}

export const defaultSetup: Setup = {
  format: 'quick',
  pressure: 'soft',
  mode: 'aloud',
  principles: PRINCIPLE_IDS,
  pace: 1,
  thinking: 20,
  timer: 'shown',
  showPrinciple: false,
  notesAllowed: false,
  readsAloud: false,
  ratings: 'round',
  drilled: [],
  rounds: 1,
  questions: 3,
  probes: 2,
};

export const LIMITS = {
  pace: { least: 1, most: 10 },
  rounds: { least: 1, most: 5 },
  questions: { least: 1, most: 6 },
  probes: { least: 0, most: 6 },
} as const;

/** More than a sitting holds. */
export const MOST_DRILLED = 20;

/** How many rounds, questions in each, and follow-ups to each question. */
export interface Shape {
  readonly rounds: number;
  readonly questions: number;
  readonly probes: number;
  /** Each round begins with an opener and ends with the candidate's own questions. */
  readonly isFramed: boolean;
}

export function shapeOf(setup: Setup): Shape {
  switch (setup.format) {
    case 'quick':
      return { rounds: 1, questions: 3, probes: 1, isFramed: false };
    case 'round':
      return { rounds: 1, questions: 3, probes: 5, isFramed: true };
    case 'loop':
      return { rounds: 5, questions: 3, probes: 5, isFramed: true };
    case 'drill':
      return { rounds: 1, questions: Math.max(1, setup.drilled.length), probes: 2, isFramed: false };
    case 'custom': {
      const { rounds, questions, probes } = setup;
      return { rounds, questions, probes, isFramed: false };
    }
  }
}

/** Whether it may be chosen when answers are rated. */
export const hasRatingTime = ({ format }: Setup): boolean => format !== 'quick' && format !== 'drill';

/** When the answers of a set-up are rated. */
export const ratingTimeOf = (setup: Setup): RatingTime => (hasRatingTime(setup) ? setup.ratings : 'question');

export type SetupProblem =
  | { readonly kind: 'no-principles' }
  | { readonly kind: 'too-many-questions'; readonly wanted: number; readonly available: number };

/** Whether a set-up can be planned; if not, what is wrong and the nearest one that can. */
export type SetupCheck =
  | { readonly kind: 'fits' }
  | { readonly kind: 'impossible'; readonly problem: SetupProblem; readonly nearest: Setup };

export function checkSetup(setup: Setup, index: BankIndex): SetupCheck {
  if (drilledIn(setup, index).length > 0) return { kind: 'fits' };
  if (setup.principles.length === 0)
    return {
      kind: 'impossible',
      problem: { kind: 'no-principles' },
      nearest: withAllPrinciples(setup, index),
    };
  const { rounds, questions } = shapeOf({ ...setup, drilled: [] });
  const wanted = rounds * questions;
  const available = capacityOf(index, setup.principles);
  if (wanted <= available) return { kind: 'fits' };
  return {
    kind: 'impossible',
    problem: { kind: 'too-many-questions', wanted, available },
    nearest: available === 0 ? withAllPrinciples(setup, index) : withFewer(setup, available),
  };
}

/** The questions of a drill that this bank has; none unless it is a drill. */
export const drilledIn = (setup: Setup, index: BankIndex): readonly QuestionId[] =>
  setup.format === 'drill' ? withoutGone(setup, index).drilled : [];

/** The set-up without the questions that this bank does not have. */
export const withoutGone = (setup: Setup, index: BankIndex): Setup => ({
  ...setup,
  drilled: setup.drilled.filter((id) => index.questions.some((question) => question.id === id)),
});

/** All principles, and no more questions than they have. */
function withAllPrinciples(setup: Setup, index: BankIndex): Setup {
  const all = { ...setup, principles: PRINCIPLE_IDS };
  const { rounds, questions } = shapeOf({ ...all, drilled: [] });
  const available = capacityOf(index, PRINCIPLE_IDS);
  return available === 0 || rounds * questions <= available ? all : withFewer(all, available);
}

/** As many rounds as before where each can have a question, else one round of all there are. */
function withFewer(setup: Setup, available: number): Setup {
  const { rounds, probes } = shapeOf(setup);
  const fitting = available >= rounds ? rounds : 1;
  const questions = Math.min(LIMITS.questions.most, Math.floor(available / fitting));
  return { ...setup, format: 'custom', rounds: fitting, questions, probes };
}

/** The most questions that these principles give without a repeat, their counts differing by at most one. */
export function capacityOf(index: BankIndex, principles: readonly PrincipleId[]): number {
  const counts = [...new Set(principles)].map(
    (principle) => index.questions.filter((question) => question.principle === principle).length,
  );
  const fewest = Math.min(...counts);
  return fewest * counts.length + counts.filter((count) => count > fewest).length;
}
