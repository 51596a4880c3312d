import { withBookmark } from '../../domain/bookmarks';
import type { OwnDraft } from '../../domain/own-draft';
import type { OwnQuestion } from '../../domain/own-question';
import type { QuestionId } from '../../domain/question';
import { packBookmarks, packOwn } from '../../domain/stored/pack';
import { parseBookmarks, parseDraft, parseOwn } from '../../domain/stored/stored-own';
import type { LoadedOwnQuestions } from '../../ports/own-questions';
import { KeptRecordError } from './storage-errors';

/** None where nothing was kept, or what was kept cannot be read. */
export function readDraft(raw: unknown): OwnDraft | null {
  const parsed = parseDraft(raw);
  return parsed.kind === 'found' ? parsed.draft : null;
}

/** What stands in the store, by its keys. */
export function readOwn(records: readonly (readonly [key: unknown, raw: unknown])[]): LoadedOwnQuestions {
  const parsed = records.map(([key, raw]) => readOne(raw, key));
  const questions = parsed.flatMap((one) => (one.kind === 'found' ? [one.question] : []));
  return { questions, setAside: parsed.length - questions.length };
}

function readOne(raw: unknown, key: unknown): ReturnType<typeof parseOwn> {
  const parsed = parseOwn(raw);
  if (parsed.kind !== 'found' || parsed.question.id === key) return parsed;
  return { kind: 'damaged', reason: 'question.id: wanted the id that it is kept under' };
}

/** What to keep instead of `raw`. Throws rather than lose what this build cannot read, or what was changed later. */
export function ownRecord(raw: unknown, question: OwnQuestion) {
  if (raw !== undefined) {
    const kept = readOne(raw, question.id);
    if (kept.kind !== 'found') throw new KeptRecordError(kept.kind);
    if (kept.question.changed > question.changed) throw new KeptRecordError('fuller');
  }
  return packOwn(question);
}

/** Erased is only what says itself that it was deleted before that. */
export function isErasable(raw: unknown, key: unknown, before: number): boolean {
  const kept = readOne(raw, key);
  return kept.kind === 'found' && kept.question.deleted !== null && kept.question.deleted < before;
}

/** None where nothing was kept, or what was kept cannot be read. */
export function readBookmarks(raw: unknown): ReadonlySet<QuestionId> {
  const parsed = parseBookmarks(raw);
  return new Set(parsed.kind === 'found' ? parsed.bookmarks : []);
}

/** What to keep instead of `raw`. Throws rather than lose bookmarks of a newer version. */
export function bookmarksRecord(raw: unknown, question: QuestionId, isOn: boolean) {
  if (parseBookmarks(raw).kind === 'newer') throw new KeptRecordError('newer');
  return packBookmarks([...withBookmark(readBookmarks(raw), question, isOn)]);
}
