import type { RoundTexts, WantedRoundTexts } from '../domain/interviewer';
import type { PrincipleId } from '../domain/principle';
import type { BankIndex, PrincipleChunk, Question, QuestionId } from '../domain/question';
import type { Rubric } from '../domain/rubric';

/** The questions that came with this build. Texts are loaded when they are needed; each load rejects when the file cannot be had. */
export interface QuestionBank {
  readonly index: BankIndex;
  question(id: QuestionId): Promise<Question>;
  chunk(principle: PrincipleId): Promise<PrincipleChunk>;
  rubric(): Promise<Rubric>;
  /** Has what is wanted, and maybe more. */
  roundTexts(wanted: WantedRoundTexts): Promise<RoundTexts>;
}
