import type { QuestionId } from './question';

/** The questions that a person wants to find again. */
export type Bookmarks = ReadonlySet<QuestionId>;

export const noBookmarks: Bookmarks = new Set();

export function withBookmark(bookmarks: Bookmarks, question: QuestionId, isOn: boolean): Bookmarks {
  const others = [...bookmarks].filter((other) => other !== question);
  return new Set(isOn ? [...others, question] : others);
}
