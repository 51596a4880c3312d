import type { InterviewCode } from '../domain/interview-code';
import type { QuestionId } from '../domain/question';
import type { SessionId } from '../domain/session';

/** What must be different each time. */
export interface Chance {
  sessionId(): SessionId;
  /** For a question of one's own. */
  questionId(): QuestionId;
  code(): InterviewCode;
}
