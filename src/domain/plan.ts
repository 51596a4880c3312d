import type { InterviewCode } from './interview-code';
import type { Interviewer, RoundTexts } from './interviewer';
import type { OutlineItem, PlanOutline } from './outline';
import { asAsked, type AskedQuestion, type Question, type QuestionId } from './question';
import { ratingTimeOf, type Format, type RatingTime, type Setup, type Shape } from './setup';
import { timingOf, type Timing } from './timing';

/** One thing that will be asked, with the texts that were true when it was planned. `round` is a place in the plan's rounds. */
export type PlanItem =
  /** Before any principle: «Tell me about yourself». Answered and kept, not rated. */
  | { readonly kind: 'opener'; readonly round: number; readonly text: string; readonly plain: string }
  | {
      readonly kind: 'question';
      readonly round: number;
      /** Its ladder stands in the order that the code drew. */
      readonly question: AskedQuestion;
      /** How many follow-ups are asked. */
      readonly probes: number;
    }
  /** The candidate's own questions at the end of a round, with ideas of what to ask. Answered and kept, not rated. */
  | {
      readonly kind: 'yours';
      readonly round: number;
      readonly text: string;
      readonly ideas: readonly string[];
    };

export type QuestionItem = Extract<PlanItem, { kind: 'question' }>;

export interface PlanRound {
  /** `null`: nobody in particular, as in sessions from before there were interviewers. */
  readonly interviewer: Interviewer | null;
  /** From outside the team, there to hold the bar. Told in the debrief only. */
  readonly isBarRaiser: boolean;
}

export interface Plan {
  readonly format: Format;
  /** `null` when the plan was copied from an earlier session, or has a question of the person's own. */
  readonly code: InterviewCode | null;
  /** The version of the bank that it was drawn from. */
  readonly bank: string;
  readonly timing: Timing;
  readonly showPrinciple: boolean;
  readonly notesAllowed: boolean;
  readonly ratings: RatingTime;
  readonly rounds: readonly PlanRound[];
  /** In the order in which they are asked, round after round. */
  readonly items: readonly PlanItem[];
}

/** What a plan is made of beside its outline. */
interface PlanTexts {
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly round: RoundTexts;
}

/** The plan with its texts. Throws when one is lacking: the index and the texts come from one build. */
export function planOf(
  outline: PlanOutline,
  texts: PlanTexts,
  choice: { readonly setup: Setup; readonly code: InterviewCode | null; readonly bank: string },
): Plan {
  const { setup, code, bank } = choice;
  const rounds = outline.rounds.map(({ interviewer: id, isBarRaiser }): PlanRound => ({
    interviewer:
      id === null
        ? null
        : there(
            texts.round.interviewers.find((one) => one.id === id),
            id,
          ),
    isBarRaiser,
  }));
  return {
    format: setup.format,
    code,
    bank,
    timing: timingOf(setup),
    showPrinciple: setup.showPrinciple,
    notesAllowed: setup.notesAllowed,
    ratings: ratingTimeOf(setup),
    rounds,
    items: outline.items.map((item) => planItem(item, texts, rounds)),
  };
}

/** Asked where no interviewer has words of their own. */
const YOUR_QUESTIONS = 'That is all from me. What would you like to ask?';

function planItem(item: OutlineItem, texts: PlanTexts, rounds: readonly PlanRound[]): PlanItem {
  const { kind, round } = item;
  switch (kind) {
    case 'opener':
      return { kind, round, ...there(texts.round.openers[item.opener], `opener ${item.opener}`) };
    case 'question': {
      const question = there(texts.questions.get(item.question), item.question);
      const ladder = item.ladder.flatMap((place) => question.ladder[place] ?? []);
      return { kind, round, question: { ...asAsked(question), ladder }, probes: item.probes };
    }
    case 'yours':
      return {
        kind,
        round,
        text: rounds[round]?.interviewer?.closes ?? YOUR_QUESTIONS,
        ideas: item.ideas.flatMap((place) => texts.round.ideas[place] ?? []),
      };
  }
}

function there<T>(text: T | undefined, what: string): T {
  if (text === undefined) throw new RangeError(`The bank has no text for ${what}.`);
  return text;
}

/** One question of an earlier plan once more, by the same interviewer, as a drill with the same texts. */
export function retakeOf(plan: Plan, item: number): Plan {
  const again = plan.items[item];
  const round = again && plan.rounds[again.round];
  return {
    ...plan,
    format: 'drill',
    code: null,
    ratings: 'question',
    rounds: [{ interviewer: round?.interviewer ?? null, isBarRaiser: false }],
    items: again === undefined ? [] : [{ ...again, round: 0 }],
  };
}

/** The questions of a plan, each with its place in it. */
export const questionsOf = ({ items }: Pick<Plan, 'items'>): readonly (readonly [number, QuestionItem])[] =>
  [...items.entries()].filter((entry): entry is [number, QuestionItem] => entry[1].kind === 'question');

/** The shape of a plan: the most questions that a round has, and the most follow-ups that a question has. */
export function shapeOfPlan({ rounds, items }: Plan): Shape {
  const questions = items.filter((item) => item.kind === 'question');
  const inRound = (round: number): number => questions.filter((question) => question.round === round).length;
  return {
    rounds: rounds.length,
    questions: Math.max(0, ...[...rounds.keys()].map(inRound)),
    probes: Math.max(0, ...questions.map(({ probes }) => probes)),
    isFramed: items.some(({ kind }) => kind === 'yours'),
  };
}
