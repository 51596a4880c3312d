import { drawer, type Drawer } from './draw';
import type { InterviewCode } from './interview-code';
import type { InterviewerId } from './interviewer';
import type { PrincipleId } from './principle';
import type { BankIndex, IndexedQuestion, QuestionId } from './question';
import { drilledIn, shapeOf, type Setup } from './setup';

/** A plan before its texts are loaded. */
export interface PlanOutline {
  readonly rounds: readonly { readonly interviewer: InterviewerId | null; readonly isBarRaiser: boolean }[];
  readonly items: readonly OutlineItem[];
}

export type OutlineItem =
  /** A place among the bank's openers. */
  | { readonly kind: 'opener'; readonly round: number; readonly opener: number }
  | {
      readonly kind: 'question';
      readonly round: number;
      readonly question: QuestionId;
      readonly principle: PrincipleId;
      /** Places in the bank's ladder, in the order to be asked. */
      readonly ladder: readonly number[];
      readonly probes: number;
    }
  /** Places among the bank's ideas. */
  | { readonly kind: 'yours'; readonly round: number; readonly ideas: readonly number[] };

/** So many ideas of what to ask are offered at the end of a round. */
const IDEAS = 3;

/**
 * What will be asked: a pure function of bank, set-up and code, the same on every device.
 * Counts of principles differ by at most one, in the whole and (as they come in turn) in each round;
 * no question comes twice, and no interviewer while there is another.
 * The set-up must fit the bank (`checkSetup`); a set-up that does not gets as many questions as there are.
 */
export function outlineOf(index: BankIndex, setup: Setup, code: InterviewCode): PlanOutline {
  const draw = drawer(code);
  const shape = shapeOf(setup);
  const questions = drawnQuestions(index, setup, draw).map((question) => ({
    kind: 'question' as const,
    question: question.id,
    principle: question.principle,
    ladder: draw.shuffled([...Array(question.probes).keys()]),
    probes: Math.min(shape.probes, question.probes),
  }));
  const interviewers = draw.shuffled(index.interviewers);
  const openers = draw.shuffled([...Array(index.openers).keys()]);
  const barRaiser = draw.below(shape.rounds);
  const rounds = [...Array(shape.rounds).keys()];
  return {
    rounds: rounds.map((round) => ({
      interviewer: inTurn(interviewers, round),
      isBarRaiser: shape.rounds > 1 && round === barRaiser,
    })),
    items: rounds.flatMap((round): readonly OutlineItem[] => {
      const asked = questions
        .slice(round * shape.questions, (round + 1) * shape.questions)
        .map((question) => ({ ...question, round }));
      if (!shape.isFramed) return asked;
      const ideas = draw.shuffled([...Array(index.ideas).keys()]).slice(0, IDEAS);
      return [
        { kind: 'opener', round, opener: inTurn(openers, round) ?? 0 },
        ...asked,
        { kind: 'yours', round, ideas },
      ];
    }),
  };
}

function drawnQuestions(index: BankIndex, setup: Setup, draw: Drawer): readonly IndexedQuestion[] {
  const drilled = drilledIn(setup, index);
  if (drilled.length > 0)
    return drilled.flatMap((id) => index.questions.find((question) => question.id === id) ?? []);
  const shape = shapeOf({ ...setup, drilled: [] });
  const piles = draw
    .shuffled(canonical(setup.principles))
    .map((principle) =>
      draw.shuffled(index.questions.filter((question) => question.principle === principle)),
    );
  return dealt(piles, shape.rounds * shape.questions);
}

/** Of some codes, the first whose plan asks the fewest questions that were asked lately. */
export function freshestCode(
  index: BankIndex,
  setup: Setup,
  codes: readonly [InterviewCode, ...InterviewCode[]],
  lately: ReadonlySet<QuestionId>,
): InterviewCode {
  const repeats = (code: InterviewCode): number =>
    outlineOf(index, setup, code).items.filter(
      (item) => item.kind === 'question' && lately.has(item.question),
    ).length;
  let best = { code: codes[0], repeats: repeats(codes[0]) };
  for (const code of codes.slice(1)) {
    if (best.repeats === 0) break;
    const count = repeats(code);
    if (count < best.repeats) best = { code, repeats: count };
  }
  return best.code;
}

/** The person's order of ticking boxes must not change a plan. */
const canonical = (principles: readonly PrincipleId[]): readonly PrincipleId[] =>
  [...new Set(principles)].sort();

const inTurn = <T>(items: readonly T[], turn: number): T | null => items[turn % items.length] ?? null;

/** Takes one from each pile in turn until there are enough, so that counts differ by at most one. */
function dealt(piles: readonly (readonly IndexedQuestion[])[], count: number): readonly IndexedQuestion[] {
  const deepest = Math.max(0, ...piles.map((pile) => pile.length));
  const all = [...Array(deepest).keys()].flatMap((depth) => piles.flatMap((pile) => pile[depth] ?? []));
  return all.slice(0, count);
}
