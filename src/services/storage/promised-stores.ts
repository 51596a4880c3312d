import type { DrillStore } from '../../ports/drills';
import type { LiveStore } from '../../ports/live-store';
import type { OwnQuestionStore } from '../../ports/own-questions';
import type { RealDraftStore } from '../../ports/real-draft';
import type { SessionStore } from '../../ports/session-store';
import type { SettingsStore } from '../../ports/settings-store';
import type { StoryStore } from '../../ports/stories';

export interface Stores {
  readonly sessions: SessionStore;
  readonly live: LiveStore;
  readonly settings: SettingsStore;
  readonly own: OwnQuestionStore;
  readonly stories: () => Promise<StoryStore>;
  readonly drills: () => Promise<DrillStore>;
  readonly realDraft: () => Promise<RealDraftStore>;
}

/** Stores that may be asked before they are there: they answer then, in the order in which they were asked. */
export const storesOf = (promised: Promise<Stores>): Stores => ({
  sessions: {
    save: async (session) => (await promised).sessions.save(session),
    load: async (id) => (await promised).sessions.load(id),
    newest: async (...which) => (await promised).sessions.newest(...which),
    all: async () => (await promised).sessions.all(),
    page: async (...which) => (await promised).sessions.page(...which),
    count: async () => (await promised).sessions.count(),
    setAside: async () => (await promised).sessions.setAside(),
    eraseDeleted: async (before) => (await promised).sessions.eraseDeleted(before),
  },
  live: {
    load: async () => (await promised).live.load(),
    claim: async () => (await promised).live.claim(),
    save: async (live, epoch) => (await promised).live.save(live, epoch),
    clear: async (epoch) => (await promised).live.clear(epoch),
  },
  settings: {
    load: async () => (await promised).settings.load(),
    save: async (settings) => (await promised).settings.save(settings),
  },
  own: {
    load: async () => (await promised).own.load(),
    save: async (questions) => (await promised).own.save(questions),
    draft: async (of) => (await promised).own.draft(of),
    keepDraft: async (of, draft) => (await promised).own.keepDraft(of, draft),
    bookmarks: async () => (await promised).own.bookmarks(),
    bookmark: async (question, isOn) => (await promised).own.bookmark(question, isOn),
    eraseDeleted: async (before) => (await promised).own.eraseDeleted(before),
  },
  stories: async () => (await promised).stories(),
  drills: async () => (await promised).drills(),
  realDraft: async () => (await promised).realDraft(),
});
