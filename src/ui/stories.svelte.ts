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
  /** Erases for good what was deleted long ago; where it cannot be now, on another day. */
  tidy(): void;
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
    read,
    tidy() {
      const before = epochMs(clock.now().wall - KEPT_AFTER_DELETION);
      stories()
        .then((store) => store.erase(before))
        .catch(() => undefined);
    },
    async setDeleted({ id, now }, isDeleted) {
      const at = clock.now().wall;
      const store = await read();
      // What another tab wrote meanwhile is what is deleted or comes back.
      const newest = all?.find((one) => one.id === id)?.now ?? now;
      await store.keep(writtenIn(chance.sittingId(), newest, { deleted: isDeleted ? at : null }, at));
      await read();
    },
  };
}
