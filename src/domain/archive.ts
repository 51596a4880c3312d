import type { OwnDraft } from './own-draft';
import type { OwnQuestion } from './own-question';
import type { QuestionId } from './question';
import type { RealInterview } from './real-interview';
import type { Session } from './session';
import type { Settings } from './settings';
import type { StoryVersion } from './story';
import type { StoryDrill } from './story-drill';

/** What one line of an archive brings. An interview that ran comes as the session that it was until then. */
export type ArchiveRecord =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'story'; readonly story: StoryVersion }
  | { readonly kind: 'drill'; readonly drill: StoryDrill }
  | { readonly kind: 'question'; readonly question: OwnQuestion }
  | { readonly kind: 'draft'; readonly of: QuestionId | null; readonly draft: OwnDraft }
  /** A real interview that is being written down, and is not saved yet. */
  | { readonly kind: 'real'; readonly real: RealInterview }
  | { readonly kind: 'bookmarks'; readonly bookmarks: readonly QuestionId[] }
  | { readonly kind: 'settings'; readonly settings: Settings };
