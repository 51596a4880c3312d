import type { AskedQuestion, Question, QuestionId } from './question';
import type { EpochMs } from './time';

/** A question of the person's own, in the form of the bank's. */
export interface OwnQuestion extends Question {
  /** When it was last written. */
  readonly changed: EpochMs;
  /** When it was deleted; `null` while it stands. Erased later, so that this can be undone. */
  readonly deleted: EpochMs | null;
}

/** What a person writes of a question; the rest is known. */
export type OwnWords = Omit<OwnQuestion, 'id' | 'changed' | 'deleted'>;

const PREFIX = 'own-';

/** The id of a question of one's own: no id of the bank begins like it. `unique` is in small letters, digits and hyphens. */
export const ownId = (unique: string): QuestionId => `${PREFIX}${unique}` as QuestionId;

export const isOwnId = (id: QuestionId): boolean => id.startsWith(PREFIX);

/** What a text may have at most, in letters: more than anybody says, less than what makes a page slow. */
export const OWN_LIMITS = { text: 600, plain: 400, probe: 300, probes: 10, themes: 3, also: 2 } as const;

/** A question that was asked somewhere, as one of one's own under the same id; whom it suits nobody said. */
export const ownFrom = (asked: AskedQuestion, at: EpochMs): OwnQuestion => ({
  ...asked,
  seniority: 'any',
  also: [],
  software: false,
  changed: at,
  deleted: null,
});

/** A clock that was set back makes no change older than the one before it. */
export const withWords = (question: OwnQuestion, words: OwnWords, at: EpochMs): OwnQuestion => ({
  ...question,
  ...words,
  changed: at > question.changed ? at : question.changed,
});

export const deleteQuestion = (question: OwnQuestion, at: EpochMs): OwnQuestion => ({
  ...question,
  deleted: question.deleted ?? at,
});

export const restoreQuestion = (question: OwnQuestion): OwnQuestion => ({ ...question, deleted: null });

export const isStanding = ({ deleted }: OwnQuestion): boolean => deleted === null;
