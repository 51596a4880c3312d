import type { Excerpt } from '../../domain/session-search';

/** What the page asks the worker. */
export interface SearchRequest {
  /** The higher one is the later search. */
  readonly number: number;
  readonly words: readonly string[];
}

/** What the worker answers. */
export type SearchAnswer =
  | { readonly number: number; readonly found: readonly Excerpt[] }
  | { readonly number: number; readonly end: 'done' | 'failed' };
