import type { InterviewCode } from '../domain/interview-code';
import type { QuestionId } from '../domain/question';
import type { SessionId } from '../domain/session';
import type { SittingId, StoryId } from '../domain/story';
import type { StoryDrillId } from '../domain/story-drill';

/** What must be different each time. */
export interface Chance {
  sessionId(): SessionId;
  /** For a question of one's own. */
  questionId(): QuestionId;
  storyId(): StoryId;
  /** For each time that somebody sits down to a story. */
  sittingId(): SittingId;
  drillId(): StoryDrillId;
  code(): InterviewCode;
}
