import type { Archives } from './archives';
import type { Chance } from './chance';
import type { Clock } from './clock';
import type { Downloads } from './downloads';
import type { DrillStore } from './drills';
import type { Keeping } from './keeping';
import type { LiveStore } from './live-store';
import type { OwnQuestionStore } from './own-questions';
import type { PageLife } from './page-life';
import type { QuestionBank } from './question-bank';
import type { RealDraftStore } from './real-draft';
import type { ScreenAwake } from './screen-awake';
import type { SessionStore } from './session-store';
import type { SessionSearch } from './session-search';
import type { SettingsStore } from './settings-store';
import type { Speaker } from './speaker';
import type { StorageRoom } from './storage-room';
import type { StoryStore } from './stories';
import type { Tabs } from './tabs';

/** All that the app needs from the world; `main.ts` makes it, tests fake it. */
export interface Ports {
  readonly clock: Clock;
  readonly pageLife: PageLife;
  readonly sessions: SessionStore;
  readonly live: LiveStore;
  /** Begun when somebody first searches; each is closed by who asked for it. */
  readonly search: () => Promise<SessionSearch>;
  readonly settings: SettingsStore;
  readonly own: OwnQuestionStore;
  /** Opened when somebody first asks: an interview needs none of it. */
  readonly stories: () => Promise<StoryStore>;
  /** As the stories. */
  readonly drills: () => Promise<DrillStore>;
  /** As the stories. */
  readonly realDraft: () => Promise<RealDraftStore>;
  /** As the stories. */
  readonly archives: () => Promise<Archives>;
  readonly room: StorageRoom;
  readonly keeping: Keeping;
  readonly tabs: Tabs;
  readonly bank: QuestionBank;
  readonly speaker: Speaker;
  readonly awake: ScreenAwake;
  readonly downloads: Downloads;
  readonly chance: Chance;
}
