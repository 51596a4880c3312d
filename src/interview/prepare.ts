import type { InterviewCode } from '../domain/interview-code';
import { drawer } from '../domain/draw';
import { freshestCode, outlineOf, type PlanOutline } from '../domain/outline';
import { indexWith, withOwn } from '../domain/own-in-plan';
import { isOwnId, isStanding, type OwnQuestion } from '../domain/own-question';
import { planOf, type Plan } from '../domain/plan';
import type { BankIndex, QuestionId } from '../domain/question';
import { drilledIn, type Setup } from '../domain/setup';
import type { Chance } from '../ports/chance';
import type { OwnQuestionStore } from '../ports/own-questions';
import type { QuestionBank } from '../ports/question-bank';
import type { SessionStore } from '../ports/session-store';

/** Among how many drawn codes the one with the freshest questions is chosen. */
const CANDIDATES = 32;
/** How many sessions back a question counts as asked lately. */
const LATELY = 10;

interface Preparing {
  readonly bank: QuestionBank;
  readonly chance: Chance;
  readonly sessions: SessionStore;
  readonly own: OwnQuestionStore;
}

/** Draws the plan of a set-up that fits the bank. Rejects when a question's text cannot be loaded. */
export async function drawPlan(ports: Preparing, setup: Setup, given: InterviewCode | null): Promise<Plan> {
  const { bank } = ports;
  const own = await ownQuestions(ports, setup);
  const code = given ?? (await freshCode(ports, setup));
  const outline = outlined(bank.index, own, setup, { code, isGiven: given !== null });
  const asked = outline.items.filter((item) => item.kind === 'question');
  const principles = new Set(asked.map(({ principle }) => principle));
  const hasOwn = asked.some(({ question }) => isOwnId(question));
  const [round, ...chunks] = await Promise.all([
    bank.roundTexts(),
    ...[...principles].map((principle) => bank.chunk(principle)),
  ]);
  const all = [...chunks.flatMap((chunk) => chunk.questions), ...own];
  const questions = new Map(all.map((question) => [question.id, question]));
  // Elsewhere a code would not lead to questions that only this device has.
  return planOf(
    outline,
    { questions, round },
    { setup, code: hasOwn ? null : code, bank: bank.index.version },
  );
}

function outlined(
  index: BankIndex,
  own: readonly OwnQuestion[],
  setup: Setup,
  { code, isGiven }: { readonly code: InterviewCode; readonly isGiven: boolean },
): PlanOutline {
  const all = indexWith(index, own);
  if (drilledIn(setup, all).length > 0) return outlineOf(all, setup, code);
  const outline = outlineOf(index, setup, code);
  return isGiven ? outline : withOwn(outline, own, drawer(code));
}

/** Without them the interview is only less one's own; a drill of them would ask something else. */
async function ownQuestions({ own }: Preparing, setup: Setup): Promise<readonly OwnQuestion[]> {
  const isDrilled = setup.format === 'drill' && setup.drilled.some(isOwnId);
  const { questions } = await own.load().catch((error: unknown) => {
    if (isDrilled) throw error;
    return { questions: [] };
  });
  return questions.filter(isStanding);
}

async function freshCode({ bank, chance, sessions }: Preparing, setup: Setup): Promise<InterviewCode> {
  // Without the history the choice is only less fresh.
  const newest = await sessions.newest(LATELY).catch(() => []);
  const lately = new Set<QuestionId>(newest.flatMap(({ questions }) => questions));
  const others = Array.from({ length: CANDIDATES - 1 }, () => chance.code());
  return freshestCode(bank.index, setup, [chance.code(), ...others], lately);
}
