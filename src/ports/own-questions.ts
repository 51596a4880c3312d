import type { OwnDraft } from '../domain/own-draft';
import type { OwnQuestion } from '../domain/own-question';
import type { QuestionId } from '../domain/question';
import type { EpochMs } from '../domain/time';

export interface LoadedOwnQuestions {
  /** In the order in which they were first kept; deleted ones among them. */
  readonly questions: readonly OwnQuestion[];
  /** How many records this build cannot read; they stay as they are. */
  readonly setAside: number;
}

/** The person's own questions, and which questions are bookmarked. */
export interface OwnQuestionStore {
  load(): Promise<LoadedOwnQuestions>;
  /** Keeps all or none. Rejects rather than replace a record that this build cannot read, or one that was changed later. */
  save(questions: readonly OwnQuestion[]): Promise<void>;
  /** What was typed and not saved: of a question by its id, of a new one by `null`. */
  draft(of: QuestionId | null): Promise<OwnDraft | null>;
  /** `null` keeps nothing. Rejects rather than replace what `draft` found to be of a newer version. */
  keepDraft(of: QuestionId | null, draft: OwnDraft | null): Promise<void>;
  bookmarks(): Promise<ReadonlySet<QuestionId>>;
  /** Sets or takes off one bookmark, and leaves the others as they are. */
  bookmark(question: QuestionId, isOn: boolean): Promise<void>;
  /** Erases for good what was deleted before `before`. */
  eraseDeleted(before: EpochMs): Promise<void>;
}
