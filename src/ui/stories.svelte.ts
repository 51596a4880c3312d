import { DAY, epochMs } from '../domain/time';
import { storiesFrom, writtenIn, type Story } from '../domain/story';
import type { Ports } from '../ports/ports';
import type { StorySetAside, StoryStore } from '../ports/stories';

/** How long what was deleted can still be brought back. */
const KEPT_AFTER_DELETION = 30 * DAY;

/** All stories at hand. */
export interface Stories {
  /** `null` until they have been read. */
  readonly all: readonly Story[] | null;
  readonly setAside: readonly StorySetAside[];
  /** Rejects when they cannot be read. */
  read(): Promise<StoryStore>;
  /** Deletes a story or brings it back. Rejects when that could not be kept. */
  setDeleted(story: Story, isDeleted: boolean): Promise<void>;
}

export function openStories({
  stories,
  clock,
  chance,
}: Pick<Ports, 'stories' | 'clock' | 'chance'>): Stories {
  let all = $state.raw<readonly Story[] | null>(null);
  let setAside = $state.raw<readonly StorySetAside[]>([]);

  async function read(): Promise<StoryStore> {
    const store = await stories();
    const loaded = await store.load();
    all = storiesFrom(loaded.versions);
    setAside = loaded.setAside;
    return store;
  }

  return {
    get all() {
      return all;
    },
    get setAside() {
      return setAside;
    },
    async read() {
      const store = await read();
      // What cannot be erased now is erased on another day.
      store.erase(epochMs(clock.now().wall - KEPT_AFTER_DELETION)).catch(() => undefined);
      return store;
    },
    async setDeleted({ now }, isDeleted) {
      const at = clock.now().wall;
      const store = await stories();
      await store.keep(writtenIn(chance.sittingId(), now, { deleted: isDeleted ? at : null }, at));
      await read();
    },
  };
}
