import type { StoryDrill } from '../domain/story-drill';
import type { StorySetAside } from './stories';

export interface LoadedDrills {
  /** The one begun last first. */
  readonly drills: readonly StoryDrill[];
  /** Of those looked at, records that this build cannot read; they stay as they are. */
  readonly setAside: readonly StorySetAside[];
}

/** The story drills that were run, each in a record of its own. */
export interface DrillStore {
  /** The newest, at most so many. */
  load(most: number): Promise<LoadedDrills>;
  /** Writes a drill over what was written of it before, without a look at it. */
  keep(drill: StoryDrill): Promise<void>;
}
