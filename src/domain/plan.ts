import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { seedOf, type InterviewCode } from './interview-code';
import type { PrincipleId } from './principle';
import type { BankIndex, IndexedQuestion, Question, QuestionId } from './question';
import { shapeOf, type Format, type Setup, type Shape } from './setup';
import { MINUTE, SECOND, type Ms } from './time';
import { timingOf, type Allowance, type Timing } from './timing';

/** One thing that will be asked, with the texts that were true when it was planned. */
export interface PlanItem {
  readonly kind: 'question';
  /** Its ladder stands in the order that the code drew. */
  readonly question: Question;
  /** How many follow-ups are asked. */
  readonly probes: number;
}

export interface Plan {
  readonly format: Format;
  /** `null` when the plan was copied from an earlier session. */
  readonly code: InterviewCode | null;
  /** The version of the bank that it was drawn from. */
  readonly bank: string;
  readonly timing: Timing;
  readonly showPrinciple: boolean;
  readonly items: readonly PlanItem[];
}

/** A plan before its texts are loaded. */
export interface PlanOutline {
  readonly items: readonly {
    readonly question: QuestionId;
    readonly principle: PrincipleId;
    /** Places in the bank's ladder, in the order to be asked. */
    readonly ladder: readonly number[];
    readonly probes: number;
  }[];
}

/**
 * What will be asked: a pure function of bank, set-up and code, the same on every device.
 * Counts of principles differ by at most one, and no question comes twice.
 * The set-up must fit the bank (`checkSetup`); a set-up that does not gets as many questions as there are.
 */
export function outlineOf(index: BankIndex, setup: Setup, code: InterviewCode): PlanOutline {
  const draw = drawer(code);
  const shape = shapeOf(setup);
  const piles = draw
    .shuffled(canonical(setup.principles))
    .map((principle) =>
      draw.shuffled(index.questions.filter((question) => question.principle === principle)),
    );
  return {
    items: dealt(piles, shape.questions).map((question) => ({
      question: question.id,
      principle: question.principle,
      ladder: draw.shuffled([...Array(question.probes).keys()]),
      probes: Math.min(shape.probes, question.probes),
    })),
  };
}

/** The plan with its texts. Throws when `questions` lacks one: the index and the texts come from one build. */
export function planOf(
  outline: PlanOutline,
  questions: ReadonlyMap<QuestionId, Question>,
  choice: { readonly setup: Setup; readonly code: InterviewCode; readonly bank: string },
): Plan {
  const { setup, code, bank } = choice;
  return {
    format: setup.format,
    code,
    bank,
    timing: timingOf(setup),
    showPrinciple: setup.showPrinciple,
    items: outline.items.map(({ question: id, ladder, probes }) => {
      const question = questions.get(id);
      if (question === undefined) throw new RangeError(`The bank has no text for ${id}.`);
      const drawn = ladder.flatMap((place) => question.ladder[place] ?? []);
      return { kind: 'question', question: { ...question, ladder: drawn }, probes };
    }),
  };
}

/** One question of an earlier plan once more, as a drill with the same texts. */
export function retakeOf(plan: Plan, item: number): Plan {
  return { ...plan, format: 'drill', code: null, items: plan.items.slice(item, item + 1) };
}

/** Of some codes, the first whose plan asks the fewest questions that were asked lately. */
export function freshestCode(
  index: BankIndex,
  setup: Setup,
  codes: readonly [InterviewCode, ...InterviewCode[]],
  lately: ReadonlySet<QuestionId>,
): InterviewCode {
  const repeats = (code: InterviewCode): number =>
    outlineOf(index, setup, code).items.filter(({ question }) => lately.has(question)).length;
  let best = { code: codes[0], repeats: repeats(codes[0]) };
  for (const code of codes.slice(1)) {
    if (best.repeats === 0) break;
    const count = repeats(code);
    if (count < best.repeats) best = { code, repeats: count };
  }
  return best.code;
}

/** The shape of a plan: how many questions, and the most follow-ups that one of them has. */
export const shapeOfPlan = ({ items }: Plan): Shape => ({
  questions: items.length,
  probes: Math.max(0, ...items.map(({ probes }) => probes)),
});

/** Seven items at about ten seconds each, by our own runs. */
const RATING: Ms = 75 * SECOND;
/** Typing an answer takes longer than telling it: our estimate, for the minutes shown before. */
const WRITING = { opening: 5 * MINUTE, probe: 2 * MINUTE };
/** An untimed answer is taken to last as long as one without a target usually does: our estimate. */
const UNTIMED = { opening: 3 * MINUTE, probe: 1.5 * MINUTE };

/** How many minutes an interview of this shape takes with its ratings, at least 1. */
export function minutesOf(shape: Shape, timing: Timing): number {
  const lengthOf = (kind: 'opening' | 'probe'): Ms => {
    const allowance: Allowance = timing[kind];
    if (timing.mode === 'writing') return WRITING[kind] + allowance.thinking;
    if (allowance.band === null) return UNTIMED[kind] + allowance.thinking;
    return (allowance.band.from + allowance.band.to) / 2 + allowance.thinking;
  };
  const question = lengthOf('opening') + shape.probes * lengthOf('probe') + RATING;
  return Math.max(1, Math.round((shape.questions * question) / MINUTE));
}

/** The person's order of ticking boxes must not change a plan. */
const canonical = (principles: readonly PrincipleId[]): readonly PrincipleId[] =>
  [...new Set(principles)].sort();

/** Takes one from each pile in turn until there are enough, so that counts differ by at most one. */
function dealt(piles: readonly (readonly IndexedQuestion[])[], count: number): readonly IndexedQuestion[] {
  const deepest = Math.max(0, ...piles.map((pile) => pile.length));
  const inTurn = [...Array(deepest).keys()].flatMap((depth) => piles.flatMap((pile) => pile[depth] ?? []));
  return inTurn.slice(0, count);
}

/** The generator's first numbers follow its seed, so codes that end alike would draw alike. */
const NUMBERS_PASSED_OVER = 16;

function drawer(code: InterviewCode) {
  const source = xoroshiro128plus(seedOf(code));
  for (let passed = 0; passed < NUMBERS_PASSED_OVER; passed += 1) source.next();
  return {
    /** Fisher and Yates. */
    shuffled<T>(items: readonly T[]): readonly T[] {
      const cards = [...items];
      for (let last = cards.length - 1; last > 0; last -= 1) {
        const place = uniformInt(source, 0, last);
        [cards[last], cards[place]] = [cards[place] as T, cards[last] as T];
      }
      return cards;
    },
  };
}
