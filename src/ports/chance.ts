import type { InterviewCode } from '../domain/interview-code';
import type { SessionId } from '../domain/session';

/** What must be different each time. */
export interface Chance {
  sessionId(): SessionId;
  code(): InterviewCode;
}
