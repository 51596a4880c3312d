import type { BankIndex } from './question';
import { PRINCIPLE_IDS, type PrincipleId } from './principle';
import type { Mode, Pressure, ThinkingSeconds } from './timing';

export const FORMATS = ['quick', 'drill', 'custom'] as const;
export type Format = (typeof FORMATS)[number];

const formatNames: Record<Format, string> = { quick: 'Quick', drill: 'Drill', custom: 'Custom' };
export const formatName = (format: Format): string => formatNames[format];

/** What a person chooses before an interview. Remembered. */
export interface Setup {
  readonly format: Format;
  readonly pressure: Pressure;
  readonly mode: Mode;
  readonly principles: readonly PrincipleId[];
  /** Multiplies thinking times and bands: 1 to 10. */
  readonly pace: number;
  readonly thinking: ThinkingSeconds;
  readonly timer: 'shown' | 'hidden';
  readonly showPrinciple: boolean;
  /** Used by `custom`: 1 to 6. */
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
  questions: 3,
  probes: 2,
};

export const LIMITS = {
  pace: { least: 1, most: 10 },
  questions: { least: 1, most: 6 },
  probes: { least: 0, most: 6 },
} as const;

/** How many questions, and how many follow-ups to each. */
export interface Shape {
  readonly questions: number;
  readonly probes: number;
}

export function shapeOf(setup: Setup): Shape {
  switch (setup.format) {
    case 'quick':
      return { questions: 3, probes: 1 };
    case 'drill':
      return { questions: 1, probes: 2 };
    case 'custom':
      return { questions: setup.questions, probes: setup.probes };
  }
}

export type SetupProblem =
  | { readonly kind: 'no-principles' }
  | { readonly kind: 'too-many-questions'; readonly wanted: number; readonly available: number };

/** Whether a set-up can be planned; if not, what is wrong and the nearest one that can. */
export type SetupCheck =
  | { readonly kind: 'fits' }
  | { readonly kind: 'impossible'; readonly problem: SetupProblem; readonly nearest: Setup };

export function checkSetup(setup: Setup, index: BankIndex): SetupCheck {
  if (setup.principles.length === 0)
    return {
      kind: 'impossible',
      problem: { kind: 'no-principles' },
      nearest: { ...setup, principles: PRINCIPLE_IDS },
    };
  const wanted = shapeOf(setup).questions;
  const available = capacityOf(index, setup.principles);
  if (wanted <= available) return { kind: 'fits' };
  return {
    kind: 'impossible',
    problem: { kind: 'too-many-questions', wanted, available },
    nearest:
      available === 0
        ? { ...setup, principles: PRINCIPLE_IDS }
        : { ...setup, format: 'custom', questions: available, probes: shapeOf(setup).probes },
  };
}

/** The most questions that these principles give without a repeat, their counts differing by at most one. */
export function capacityOf(index: BankIndex, principles: readonly PrincipleId[]): number {
  const counts = [...new Set(principles)].map(
    (principle) => index.questions.filter((question) => question.principle === principle).length,
  );
  const fewest = Math.min(...counts);
  return fewest * counts.length + counts.filter((count) => count > fewest).length;
}
