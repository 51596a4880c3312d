import { createHash } from 'node:crypto';
import type { RoundTexts } from '../../domain/interviewer.ts';
import type { BankIndex, PrincipleChunk } from '../../domain/question.ts';

const VERSION_LENGTH = 8;

/** The bank without its texts. */
export function bankIndexOf(chunks: readonly PrincipleChunk[], rounds: RoundTexts): BankIndex {
  const questions = chunks.flatMap(({ questions }) =>
    questions.map(({ id, principle, ladder }) => ({ id, principle, probes: ladder.length })),
  );
  const frame = {
    interviewers: rounds.interviewers.map(({ id }) => id),
    openers: rounds.openers.length,
    ideas: rounds.ideas.length,
  };
  // Only what a plan is drawn from: correcting a text must not make the links that were shared invalid.
  const drawnFrom = [questions.map(({ id, principle, probes }) => [id, principle, probes]), frame];
  const hash = createHash('sha256').update(JSON.stringify(drawnFrom)).digest('hex');
  return { version: hash.slice(0, VERSION_LENGTH), questions, ...frame };
}
