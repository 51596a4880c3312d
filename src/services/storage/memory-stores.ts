import type { QuestionId } from '../../domain/question';
import type { SessionId } from '../../domain/session';
import { packDraft, packDrill, packLive, packReal, packSession, packStory } from '../../domain/stored/pack';
import { parseReal } from '../../domain/stored/stored-real';
import { erasable, storiesFrom } from '../../domain/story';
import { newestFirst, summarise, type Summary } from '../../domain/summary';
import type { DrillStore } from '../../ports/drills';
import type { Epoch, LiveInterview, LiveStore } from '../../ports/live-store';
import type { RealDraftStore } from '../../ports/real-draft';
import type { OwnQuestionStore } from '../../ports/own-questions';
import type { SessionStore } from '../../ports/session-store';
import type { SettingsStore } from '../../ports/settings-store';
import type { StoryStore } from '../../ports/stories';
import { newestKeys, readDrills } from './drill-records';
import { readLive } from './live-record';
import { bookmarksRecord, isErasable, ownRecord, readBookmarks, readDraft, readOwn } from './own-records';
import { readSettings } from './read-settings';
import { asideOf, newestAside } from './set-aside';
import { checkMayReplace, readSession } from './session-records';
import { settingsRecord } from './settings-record';
import { KeptRecordError } from './storage-errors';
import { readStories, storyKey } from './story-records';

/** Sessions for this page's life alone. `records` are what it starts with, as they would lie on disk. */
export function memorySessionStore(records: ReadonlyMap<SessionId, unknown> = new Map()): SessionStore {
  const kept = new Map<SessionId, unknown>(records);

  const summaries = (): readonly Summary[] =>
    [...kept].flatMap(([id, raw]) => {
      const loaded = readSession(raw, id);
      return loaded.kind === 'found' ? summarise(loaded.session) : [];
    });
  const standing = (): readonly Summary[] =>
    summaries()
      .filter(({ deleted }) => deleted === null)
      .toSorted(newestFirst);

  return {
    save: async (session) => {
      checkMayReplace(kept.get(session.id), session);
      kept.set(session.id, structuredClone(packSession(session)));
    },
    load: async (id) => structuredClone(readSession(kept.get(id), id)),
    newest: async (limit, after) =>
      standing()
        .filter((one) => after === undefined || newestFirst(after, one) < 0)
        .slice(0, Math.max(0, limit)),
    all: async () => standing(),
    page: async (after, most, way = 'onward') =>
      [...kept.keys()]
        .toSorted((a, b) => (a < b === (way === 'onward') ? -1 : 1))
        .filter((id) => after === null || (id !== after && id > after === (way === 'onward')))
        .slice(0, most)
        .map((id) => ({ id, loaded: structuredClone(readSession(kept.get(id), id)) })),
    count: async () => standing().length,
    setAside: async () => [...kept].flatMap(([id, raw]) => asideOf(raw, id)).toSorted(newestAside),
    eraseDeleted: async (before) => {
      for (const { id, deleted } of summaries()) if (deleted !== null && deleted < before) kept.delete(id);
    },
  };
}

export function memoryLiveStore(record?: unknown): LiveStore {
  let kept = record;
  let current: Epoch = 0;

  const replace = (live: LiveInterview | null, epoch: Epoch): boolean => {
    if (epoch !== current) return false;
    if (readLive(kept).kind === 'newer') throw new KeptRecordError('newer');
    kept = structuredClone(packLive(live));
    return true;
  };

  return {
    load: async () => structuredClone(readLive(kept)),
    claim: async () => (current += 1),
    save: async (live, epoch) => (replace(live, epoch) ? 'kept' : 'superseded'),
    clear: async (epoch) => (replace(null, epoch) ? 'cleared' : 'superseded'),
  };
}

export function memorySettingsStore(record?: unknown): SettingsStore {
  let kept = record;
  return {
    load: async () => structuredClone(readSettings(kept)),
    save: async (settings) => {
      kept = structuredClone(settingsRecord(kept, settings));
    },
  };
}

/** `records` are what it starts with, by id; `bookmarks` as they would lie on disk. */
export function memoryOwnStore(
  records: ReadonlyMap<QuestionId, unknown> = new Map(),
  bookmarks?: unknown,
): OwnQuestionStore {
  const kept = new Map<QuestionId, unknown>(records);
  const drafts = new Map<QuestionId | null, unknown>();
  let marked = bookmarks;
  return {
    load: async () => structuredClone(readOwn([...kept].toSorted(([a], [b]) => (a < b ? -1 : 1)))),
    save: async (questions) => {
      const next = questions.map(
        (question) => [question.id, structuredClone(ownRecord(kept.get(question.id), question))] as const,
      );
      for (const [id, record] of next) kept.set(id, record);
    },
    draft: async (of) => structuredClone(readDraft(drafts.get(of))),
    keepDraft: async (of, draft) => {
      drafts.set(of, structuredClone(draft && packDraft(draft)));
    },
    bookmarks: async () => readBookmarks(marked),
    bookmark: async (question, isOn) => {
      marked = bookmarksRecord(marked, question, isOn);
    },
    eraseDeleted: async (before) => {
      for (const [id, raw] of kept) if (isErasable(raw, id, before)) kept.delete(id);
    },
  };
}

/** `records` are what it starts with, by key, as they would lie on disk. */
export function memoryStoryStore(records: ReadonlyMap<string, unknown> = new Map()): StoryStore {
  const kept = new Map<string, unknown>(records);
  return {
    load: async () => structuredClone(readStories([...kept])),
    keep: async (version) => {
      kept.set(storyKey(version), structuredClone(packStory(version)));
    },
    erase: async (before) => {
      for (const version of erasable(storiesFrom(readStories([...kept]).versions), before))
        kept.delete(storyKey(version));
    },
  };
}

/** `records` are what it starts with, by key, as they would lie on disk. */
export function memoryDrillStore(records: ReadonlyMap<string, unknown> = new Map()): DrillStore {
  const kept = new Map<string, unknown>(records);
  return {
    load: async (most) =>
      structuredClone(readDrills(newestKeys([...kept.keys()], most).map((key) => [key, kept.get(key)]))),
    keep: async (drill) => {
      kept.set(drill.id, structuredClone(packDrill(drill)));
    },
  };
}

/** `record` is what it starts with, as it would lie on disk. */
export function memoryRealDraft(record?: unknown): RealDraftStore {
  let kept = record;
  return {
    load: async () => {
      const parsed = parseReal(structuredClone(kept));
      return parsed.kind === 'found' ? parsed.real : null;
    },
    keep: async (real) => {
      kept = structuredClone(real && packReal(real));
    },
  };
}
