import type { Interview } from '../domain/interview';
import type { Instant } from '../domain/time';

/** The interview that is running, or was when its page went. */
export interface LiveInterview {
  readonly interview: Interview;
  /** The last moment of its page's life that is known. */
  readonly seen: Instant;
}

/** A number that grows with each tab that takes the running interview. */
export type Epoch = number;

export type LoadedLive =
  | { readonly kind: 'found'; readonly live: LiveInterview }
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'newer' };

/** Holds at most one running interview; only the tab that claimed it last may write. */
export interface LiveStore {
  load(): Promise<LoadedLive>;
  /** Takes the right to write from whichever tab had it. */
  claim(): Promise<Epoch>;
  /** Resolves to `superseded`, having written nothing, when another tab has claimed since. */
  save(live: LiveInterview, epoch: Epoch): Promise<'kept' | 'superseded'>;
  clear(epoch: Epoch): Promise<'cleared' | 'superseded'>;
}
