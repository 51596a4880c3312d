import type { RoundTexts } from '../domain/interviewer';
import type { PrincipleId } from '../domain/principle';
import type { BankIndex, PrincipleChunk } from '../domain/question';
import type { RecallPrompts } from '../domain/recall';
import type { Rubric } from '../domain/rubric';

/** The questions that came with this build. Texts are loaded when they are needed; each load rejects when the file cannot be had. */
export interface QuestionBank {
  readonly index: BankIndex;
  chunk(principle: PrincipleId): Promise<PrincipleChunk>;
  rubric(): Promise<Rubric>;
  roundTexts(): Promise<RoundTexts>;
  /** What brings stories back to mind. */
  recall(): Promise<RecallPrompts>;
}
