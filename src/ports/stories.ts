import type { StoryVersion } from '../domain/story';
import type { EpochMs } from '../domain/time';

/** A record that this build cannot read. It stays as it is. */
export interface StorySetAside {
  readonly key: string;
  readonly kind: 'damaged' | 'newer';
  /** What is wrong with it, and where; empty for a newer one. */
  readonly reason: string;
}

export interface LoadedStories {
  /** All versions of all stories, deleted ones among them. */
  readonly versions: readonly StoryVersion[];
  readonly setAside: readonly StorySetAside[];
}

/** The person's stories, each sitting's version of one in a record of its own: a write never looks at another one. */
export interface StoryStore {
  load(): Promise<LoadedStories>;
  /** Writes what one sitting has so far over what it wrote before. */
  keep(version: StoryVersion): Promise<void>;
  /** Erases for good what was deleted before `before`, and the oldest of too many versions. */
  erase(before: EpochMs): Promise<void>;
}
