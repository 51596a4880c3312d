import {
  emptyStory,
  isBlank,
  saysSame,
  writtenIn,
  type SittingId,
  type StoryVersion,
  type StoryWords,
} from '../domain/story';
import { between, gapBetween, later, MINUTE, SECOND, type Instant, type Ms } from '../domain/time';
import type { SavedState } from '../interview/interview.shell';
import { openJournal, type JournalState } from '../interview/journal';
import { within } from '../interview/within';
import type { Ports } from '../ports/ports';
import type { StoryStore } from '../ports/stories';
import { followKeeping } from './keeping.svelte';

/** Somebody sits at a story: what is written of it is kept by itself. */
export interface Sitting {
  readonly words: StoryWords;
  readonly state: SavedState;
  /** What stands now; `null` until something was written of a new story. */
  readonly version: StoryVersion | null;
  write(part: Partial<StoryWords>): void;
  setDeleted(isDeleted: boolean): void;
  /** No more is written from here on. Resolves once all is kept; what cannot be kept yet is tried on and on. */
  close(): Promise<void>;
}

/** After so long without a letter the next one begins a new sitting, and what stood before stays as it was. */
const PAUSE: Ms = 10 * MINUTE;
/** A write that takes longer is taken for a failed one, until it is known better. */
const PATIENCE: Ms = 4 * SECOND;
/** What could not be kept is tried again so often, with nobody doing anything. */
const AGAIN: Ms = 10 * SECOND;

/** `before`: the story as it stands; `null` for a new one, which begins with the first letter. */
export function openSitting(
  { clock, pageLife, chance, keeping }: Pick<Ports, 'clock' | 'pageLife' | 'chance' | 'keeping'>,
  store: StoryStore,
  before: StoryVersion | null,
): Sitting {
  let version = $state.raw(before);
  let journalState = $state<JournalState>('saved');
  let last: { readonly sitting: SittingId; readonly at: Instant } | null = null;
  let wasEmptied = false;
  let isClosed = false;
  let cancelRetry: (() => void) | null = null;
  const kept = followKeeping(keeping);
  /** One for each sitting: a pause must not cost what could not be kept before it. */
  let unwritten: readonly StoryVersion[] = [];

  const journal = openJournal({
    clock,
    // One that was only slow is no trouble any more: the next write, of what changed since, tells so.
    write: () => within(clock, PATIENCE, keepAll(), () => journal.note('beat')),
    changed(state) {
      journalState = state;
      cancelRetry?.();
      if (state === 'failed') tryAgainSoon();
      if (state === 'saved' && isClosed) end();
    },
  });

  async function keepAll(): Promise<'kept'> {
    await Promise.all(unwritten.map(keepOne));
    return 'kept';
  }

  async function keepOne(one: StoryVersion): Promise<void> {
    await store.keep(one);
    unwritten = unwritten.filter((other) => other !== one);
  }

  function tryAgainSoon(): void {
    cancelRetry = clock.at(later(clock.now(), AGAIN), () => {
      tryAgainSoon();
      journal.note('beat');
    });
  }

  /** The sitting under way, or a new one after a pause. */
  function sittingAt(now: Instant): SittingId {
    const isNew = last === null || Math.max(between(last.at, now), gapBetween(last.at, now)) >= PAUSE;
    const sitting = last === null || isNew ? chance.sittingId() : last.sitting;
    last = { sitting, at: now };
    return sitting;
  }

  function become(change: Partial<Pick<StoryVersion, 'words' | 'deleted'>>, when: 'soon' | 'at once'): void {
    const now = clock.now();
    const sitting = sittingAt(now);
    const from = version ?? {
      story: chance.storyId(),
      sitting,
      begun: now.wall,
      at: now.wall,
      words: emptyStory,
      deleted: null,
    };
    version = writtenIn(sitting, from, change, now.wall);
    unwritten = [...unwritten.filter((other) => other.sitting !== sitting), version];
    journal.note(when);
  }

  /** A story begun here and emptied again is none, until something is written once more. */
  function deletedWith(words: StoryWords): Pick<StoryVersion, 'deleted'> | null {
    const isEmpty = before === null && isBlank(words);
    if (isEmpty === wasEmptied) return null;
    wasEmptied = isEmpty;
    return { deleted: isEmpty ? clock.now().wall : null };
  }

  function end(): void {
    journal.close();
    stopHide();
    cancelRetry?.();
  }

  const stopHide = pageLife.onHide(journal.noteLast);

  return {
    get words() {
      return version?.words ?? emptyStory;
    },
    get state() {
      if (journalState === 'failed' || kept.state === 'nowhere') return 'not-saved';
      return journalState === 'saving' ? 'saving' : 'saved';
    },
    get version() {
      return version;
    },
    write(part) {
      const from = version?.words ?? emptyStory;
      const words = { ...from, ...part };
      if (saysSame(words, from) || (version === null && isBlank(words))) return;
      // A page's first write is slow to begin, and would be lost if it were also its last: it does not wait for a second letter.
      become({ words, ...deletedWith(words) }, last === null ? 'at once' : 'soon');
    },
    setDeleted(isDeleted) {
      if (version === null || (version.deleted !== null) === isDeleted) return;
      wasEmptied = false;
      become({ deleted: isDeleted ? clock.now().wall : null }, 'at once');
    },
    async close() {
      isClosed = true;
      await journal.flush();
      if (unwritten.length === 0) end();
    },
  };
}
