import type { Session, SessionId } from '../domain/session';
import type { Listed, Summary } from '../domain/summary';

/** What came back for one session. A damaged or newer record is never overwritten. */
export type LoadedSession =
  | { readonly kind: 'found'; readonly session: Session }
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'newer' };

/** What stands under a key. */
export interface StoredSession {
  readonly id: SessionId;
  readonly loaded: LoadedSession;
}

/** A record that this build cannot read; it stays as it is. */
export type SetAside =
  | { readonly kind: 'damaged'; readonly id: SessionId; readonly reason: string }
  | { readonly kind: 'newer'; readonly id: SessionId };

/** The sessions that were kept, and a small summary of each. */
export interface SessionStore {
  /** Resolves once session and summary are both on disk; rejects when neither is. */
  save(session: Session): Promise<void>;
  load(id: SessionId): Promise<LoadedSession>;
  /** The newest first, deleted ones left out; `after`: the last one of those that are known already. */
  newest(limit: number, after?: Listed): Promise<readonly Summary[]>;
  /** All that stand, the newest first. */
  all(): Promise<readonly Summary[]>;
  /**
   * At most so many in the order of their ids, which is that of their time, deleted ones among them; `after`: the last
   * one of the page before. `back` gives the newest first.
   */
  page(after: SessionId | null, most: number, way?: 'onward' | 'back'): Promise<readonly StoredSession[]>;
  /** How many stand, deleted ones left out. */
  count(): Promise<number>;
  /** Records that stand under a session's key and that no list can show, the newest first. */
  setAside(): Promise<readonly SetAside[]>;
  /** Erases for good what was deleted before `before`. */
  eraseDeleted(before: number): Promise<void>;
}
