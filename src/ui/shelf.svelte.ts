import { askedBefore, type Asking } from '../domain/asked-before';
import { noBookmarks, withBookmark, type Bookmarks } from '../domain/bookmarks';
import { isStanding } from '../domain/own-question';
import { PRINCIPLE_IDS, type PrincipleId, type PrincipleText } from '../domain/principle';
import type { PrincipleChunk, Question, QuestionId } from '../domain/question';
import type { Ports } from '../ports/ports';

/** More than anybody has. */
const MOST_SESSIONS = 1_000_000;

/** Questions of the bank and all of the person's own, with what is known of each. */
export interface Shelf {
  /** All has come or has failed to, once. */
  readonly isRead: boolean;
  /** Those of the bank by principle, then the person's own on whichever. */
  readonly questions: readonly Question[];
  /** What could not be loaded of the bank. */
  readonly missing: readonly PrincipleId[];
  /** Own questions, bookmarks or sessions could not be read. */
  readonly isPartial: boolean;
  readonly bookmarked: Bookmarks;
  readonly asked: ReadonlyMap<QuestionId, readonly Asking[]>;
  textOf(principle: PrincipleId): PrincipleText | null;
  question(id: QuestionId): Question | null;
  /** Reads everything, or what is missing once more. */
  read(): Promise<void>;
  /** Sets or takes off a bookmark. Rejects when it could not be kept. */
  bookmark(id: QuestionId, isOn: boolean): Promise<void>;
}

/** `principles`: those whose questions are wanted of the bank. */
export function openShelf(
  { bank, own, sessions }: Pick<Ports, 'bank' | 'own' | 'sessions'>,
  principles: readonly PrincipleId[] = PRINCIPLE_IDS,
): Shelf {
  let isRead = $state(false);
  let isPartial = $state(false);
  let chunks = $state.raw<readonly PrincipleChunk[]>([]);
  let mine = $state.raw<readonly Question[]>([]);
  let bookmarked = $state.raw(noBookmarks);
  let asked = $state.raw(askedBefore([]));

  const questions = $derived([...chunks.flatMap((chunk) => chunk.questions), ...mine]);
  const missing = $derived(
    isRead ? principles.filter((id) => !chunks.some(({ principle }) => principle.id === id)) : [],
  );

  async function readBank(): Promise<readonly PrincipleChunk[]> {
    const loads = await Promise.allSettled(principles.map((id) => bank.chunk(id)));
    return loads.flatMap((load) => (load.status === 'fulfilled' ? [load.value] : []));
  }

  const readKept = () =>
    Promise.allSettled([own.load(), own.bookmarks(), sessions.newest(MOST_SESSIONS)] as const);

  /** All at once: what came alone would move when the rest comes, and say that nothing was asked yet. */
  async function read(): Promise<void> {
    const [bankNow, [loaded, marks, summaries]] = await Promise.all([readBank(), readKept()]);
    chunks = bankNow;
    isPartial = [loaded, marks, summaries].some(({ status }) => status === 'rejected');
    if (loaded.status === 'fulfilled') mine = loaded.value.questions.filter(isStanding);
    if (marks.status === 'fulfilled') bookmarked = marks.value;
    if (summaries.status === 'fulfilled') asked = askedBefore(summaries.value);
    isRead = true;
  }

  return {
    get isRead() {
      return isRead;
    },
    get questions() {
      return questions;
    },
    get missing() {
      return missing;
    },
    get isPartial() {
      return isPartial;
    },
    get bookmarked() {
      return bookmarked;
    },
    get asked() {
      return asked;
    },
    textOf: (id) => chunks.find(({ principle }) => principle.id === id)?.principle ?? null,
    question: (id) => questions.find((question) => question.id === id) ?? null,
    read,
    async bookmark(id, isOn) {
      await own.bookmark(id, isOn);
      bookmarked = withBookmark(bookmarked, id, isOn);
    },
  };
}
