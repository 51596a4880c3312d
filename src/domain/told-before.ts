import { openingsOf } from './openings';
import { RATING_ITEMS, type Level } from './rubric';
import type { SessionId } from './session';
import type { StoryId } from './story';
import type { Summary } from './summary';
import type { EpochMs } from './time';

/** One time that a story was told in an interview. */
export interface Telling {
  readonly session: SessionId;
  /** When that interview began. */
  readonly at: EpochMs;
  /** The newest levels that its answer was given, in the order of the rating items; those that were given. */
  readonly levels: readonly Level[];
}

/** When each story was told, the newest first. */
export function toldBefore(summaries: readonly Summary[]): ReadonlyMap<StoryId, readonly Telling[]> {
  const told = new Map<StoryId, Telling[]>();
  for (const summary of summaries.toSorted((a, b) => b.started - a.started)) {
    const openings = openingsOf(summary);
    for (const [place, story] of summary.stories.entries()) {
      if (story === null) continue;
      const levels = openings[place]?.levels;
      const telling: Telling = {
        session: summary.id,
        at: summary.started,
        levels: RATING_ITEMS.flatMap((item) => levels?.get(item) ?? []),
      };
      told.set(story, [...(told.get(story) ?? []), telling]);
    }
  }
  return told;
}
