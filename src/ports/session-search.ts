import type { Excerpt } from '../domain/session-search';

/** What a search tells while it runs. */
export interface SearchListener {
  /** More that was found, the newest session first. */
  readonly onFound: (more: readonly Excerpt[]) => void;
  /** Nothing more will come: all was looked through, or what is kept could not be read. */
  readonly onEnd: (how: 'done' | 'failed') => void;
}

/** Looks through the words of all sessions that stand. */
export interface SessionSearch {
  /** Finds sessions with all of these words, folded as `wordsIn` does. It ends the search before it. */
  find(words: readonly string[], listener: SearchListener): void;
  /** Ends the search under way and gives back what it took. */
  close(): void;
}
