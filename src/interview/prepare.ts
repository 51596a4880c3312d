import type { InterviewCode } from '../domain/interview-code';
import { freshestCode, outlineOf } from '../domain/outline';
import { planOf, type Plan } from '../domain/plan';
import type { QuestionId } from '../domain/question';
import type { Setup } from '../domain/setup';
import type { Chance } from '../ports/chance';
import type { QuestionBank } from '../ports/question-bank';
import type { SessionStore } from '../ports/session-store';

/** Among how many drawn codes the one with the freshest questions is chosen. */
const CANDIDATES = 32;
/** How many sessions back a question counts as asked lately. */
const LATELY = 10;

/** Draws the plan of a set-up that fits the bank. Rejects when a question's text cannot be loaded. */
export async function drawPlan(
  ports: { readonly bank: QuestionBank; readonly chance: Chance; readonly sessions: SessionStore },
  setup: Setup,
  given: InterviewCode | null,
): Promise<Plan> {
  const { bank } = ports;
  const code = given ?? (await freshCode(ports, setup));
  const outline = outlineOf(bank.index, setup, code);
  const ids = outline.items.flatMap((item) => (item.kind === 'question' ? item.question : []));
  const [round, ...texts] = await Promise.all([
    bank.roundTexts({
      interviewers: [...new Set(outline.rounds.flatMap(({ interviewer }) => interviewer ?? []))],
      isFramed: outline.items.some(({ kind }) => kind !== 'question'),
    }),
    ...ids.map((id) => bank.question(id)),
  ]);
  const questions = new Map(texts.map((question) => [question.id, question]));
  return planOf(outline, { questions, round }, { setup, code, bank: bank.index.version });
}

async function freshCode(
  { bank, chance, sessions }: Parameters<typeof drawPlan>[0],
  setup: Setup,
): Promise<InterviewCode> {
  // Without the history the choice is only less fresh.
  const newest = await sessions.newest(LATELY).catch(() => []);
  const lately = new Set<QuestionId>(newest.flatMap(({ questions }) => questions));
  const others = Array.from({ length: CANDIDATES - 1 }, () => chance.code());
  return freshestCode(bank.index, setup, [chance.code(), ...others], lately);
}
