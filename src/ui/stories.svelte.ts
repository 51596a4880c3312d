import { DAY, epochMs } from '../domain/time';
import type { ToldStory } from '../domain/session';
import { emptyStory, storiesFrom, titleOf, writtenIn, type Story, type StoryId } from '../domain/story';
import { toldBefore, type Telling } from '../domain/told-before';
import type { Ports } from '../ports/ports';
import type { StorySetAside, StoryStore } from '../ports/stories';

/** How long what was deleted can still be brought back. */
const KEPT_AFTER_DELETION = 30 * DAY;

/** More than anybody has. */
const EVERY_SESSION = 1_000_000;

/** All stories at hand. */
export interface Stories {
  /** `null` until they have been read. */
  readonly all: readonly Story[] | null;
  readonly setAside: readonly StorySetAside[];
  /** When each was told; nothing where the sessions cannot be read. */
  readonly told: ReadonlyMap<StoryId, readonly Telling[]>;
  /** Rejects when they cannot be read. */
  read(): Promise<StoryStore>;
  /** Erases for good what was deleted long ago; where it cannot be now, on another day. */
  tidy(): void;
  /** A new story with nothing but a title. Rejects when it could not be kept. */
  add(title: string): Promise<ToldStory>;
  /** Deletes a story or brings it back. Rejects when that could not be kept. */
  setDeleted(story: Story, isDeleted: boolean): Promise<void>;
}

/** `back`: in how many of the newest sessions is looked for what was told. */
export function openStories(
  { stories, sessions, clock, chance }: Pick<Ports, 'stories' | 'sessions' | 'clock' | 'chance'>,
  back = EVERY_SESSION,
): Stories {
  let all = $state.raw<readonly Story[] | null>(null);
  let setAside = $state.raw<readonly StorySetAside[]>([]);
  let told = $state.raw(toldBefore([]));

  async function read(): Promise<StoryStore> {
    const store = await stories();
    const [loaded, summaries] = await Promise.all([store.load(), sessions.newest(back).catch(() => [])]);
    told = toldBefore(summaries);
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
    get told() {
      return told;
    },
    read,
    tidy() {
      const before = epochMs(clock.now().wall - KEPT_AFTER_DELETION);
      stories()
        .then((store) => store.erase(before))
        .catch(() => undefined);
    },
    async add(title) {
      const at = clock.now().wall;
      const story = chance.storyId();
      const words = { ...emptyStory, title };
      const store = await stories();
      await store.keep({ story, sitting: chance.sittingId(), begun: at, at, words, deleted: null });
      await read();
      return { story, title: titleOf(words) };
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
