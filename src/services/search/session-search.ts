import { deletedAt, type SessionId } from '../../domain/session';
import { excerptFrom, searchedSession, type SearchedSession } from '../../domain/session-search';
import type { SearchListener, SessionSearch } from '../../ports/session-search';
import type { SessionStore } from '../../ports/session-store';

/** The first page is small, so that something is found at once; each is twice the one before, up to the largest. */
const FIRST = 50;
const LARGEST = 800;

/** Searches page after page, the newest first, and keeps the words that it has read for the searches that follow. */
export function sessionSearch(sessions: Pick<SessionStore, 'page'>): SessionSearch {
  const read: SearchedSession[] = [];
  let last: SessionId | null = null;
  let most = FIRST;
  let isWhole = false;
  let reading: Promise<void> | null = null;
  let current: object | null = null;

  /** Two searches that want more at once share one page. */
  const readMore = (): Promise<void> =>
    (reading ??= readPage().finally(() => {
      reading = null;
    }));

  async function readPage(): Promise<void> {
    const page = await sessions.page(last, most, 'back');
    for (const { loaded } of page)
      if (loaded.kind === 'found' && deletedAt(loaded.session) === null)
        read.push(searchedSession(loaded.session));
    last = page.at(-1)?.id ?? last;
    isWhole = page.length < most;
    most = Math.min(most * 2, LARGEST);
  }

  async function run(search: object, words: readonly string[], listener: SearchListener): Promise<void> {
    let looked = 0;
    while (current === search) {
      const found = read.slice(looked).flatMap((session) => excerptFrom(session, words) ?? []);
      looked = read.length;
      if (found.length > 0) listener.onFound(found);
      if (isWhole) {
        listener.onEnd('done');
        return;
      }
      await readMore();
    }
  }

  return {
    find(words, listener) {
      const search = {};
      current = search;
      run(search, words, listener).catch(() => {
        if (current === search) listener.onEnd('failed');
      });
    },
    close() {
      current = null;
    },
  };
}
