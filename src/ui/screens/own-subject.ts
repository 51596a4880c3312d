import { draftOf, emptyDraft, type OwnDraft } from '../../domain/own-draft';
import { isOwnId, type OwnQuestion } from '../../domain/own-question';
import type { QuestionId } from '../../domain/question';
import type { OwnQuestionStore } from '../../ports/own-questions';
import type { Ports } from '../../ports/ports';

/** What is written on: a question of one's own, or one to be. */
export interface Subject {
  readonly kept: OwnQuestion | null;
  /** What the form holds when nothing was typed. */
  readonly base: OwnDraft;
  readonly typed: OwnDraft | null;
}

type Sources = Pick<Ports, 'own' | 'bank'>;

/** One's own question by its id; one of the bank is where a new one begins. `null` where there is none of that id. */
export async function readSubject(sources: Sources, id: QuestionId | null): Promise<Subject | null> {
  const { own } = sources;
  const kept = id !== null && isOwnId(id) ? await keptOf(own, id) : null;
  const base = kept === null ? await beginning(sources, id) : draftOf(kept);
  return base && { kept, base, typed: await own.draft(id).catch(() => null) };
}

export const keptOf = async (own: OwnQuestionStore, id: QuestionId): Promise<OwnQuestion | null> =>
  (await own.load()).questions.find((question) => question.id === id) ?? null;

async function beginning({ bank }: Sources, id: QuestionId | null): Promise<OwnDraft | null> {
  if (id === null) return emptyDraft;
  const indexed = bank.index.questions.find((question) => question.id === id);
  if (indexed === undefined) return null;
  const { questions } = await bank.chunk(indexed.principle);
  const found = questions.find((question) => question.id === id);
  return found === undefined ? null : draftOf(found);
}
