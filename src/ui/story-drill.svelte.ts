import { createSubscriber } from 'svelte/reactivity';
import { isKept, type Story, type StoryId } from '../domain/story';
import {
  drawnForDrill,
  openStoryDrill,
  principlesIn,
  withTexts,
  type StoryDrill,
} from '../domain/story-drill';
import { runDrill, type DrillShell, type DrillSnapshot } from '../interview/drill.shell';
import type { SavedState } from '../interview/interview.shell';
import type { DrillStore } from '../ports/drills';
import type { Ports } from '../ports/ports';
import { reactive } from './actor.svelte';
import { openStories } from './stories.svelte';

/** So many earlier drills are listed. */
const LISTED = 10;

type WorldPorts = Pick<Ports, 'stories' | 'sessions' | 'drills' | 'bank' | 'clock' | 'chance'>;

/** The drill at hand, and those before it. */
export interface StoryDrills {
  /** `null` until there is one. */
  readonly snapshot: DrillSnapshot | null;
  readonly saved: SavedState | null;
  /** All stories, deleted ones among them: one that was picked may be deleted since. */
  readonly all: readonly Story[];
  /** Those that can be picked, the one written last first. */
  readonly stories: readonly Story[];
  /** The newest first. */
  readonly earlier: readonly StoryDrill[];
  /** How many records of earlier drills cannot be read. */
  readonly setAside: number;
  /** Rejects when something cannot be had. One that a page went away from is shown as it stands. */
  read(): Promise<void>;
  start(): void;
  /** The same with other questions. Rejects when they cannot be had. */
  again(): Promise<void>;
  /** `null`: no story comes to mind. */
  pick(story: StoryId | null): void;
  close(): void;
}

export function openStoryDrills(ports: WorldPorts): StoryDrills {
  const { clock, bank, chance } = ports;
  const stories = openStories(ports);
  let store: DrillStore | null = null;
  let running = $state.raw<ReturnType<typeof follow> | null>(null);
  let earlier = $state.raw<readonly StoryDrill[]>([]);
  let setAside = $state(0);
  let isClosed = false;

  async function prepared(): Promise<StoryDrill> {
    const drawn = drawnForDrill(bank.index.questions, chance.code());
    const chunks = await Promise.all(principlesIn(drawn).map((principle) => bank.chunk(principle)));
    return openStoryDrill(chance.drillId(), clock.now().wall, withTexts(drawn, chunks));
  }

  function take(drill: StoryDrill, store: DrillStore): void {
    if (!isClosed) running = follow(runDrill(drill, clock, store));
  }

  const start = (): void => running?.shell.actor.send({ type: 'drill.started', now: clock.now() });

  return {
    get snapshot() {
      return running?.snapshot ?? null;
    },
    get saved() {
      return running?.saved ?? null;
    },
    get all() {
      return stories.all ?? [];
    },
    get stories() {
      return (stories.all ?? []).filter(isKept);
    },
    get earlier() {
      return earlier;
    },
    get setAside() {
      return setAside;
    },
    async read() {
      const [opened] = await Promise.all([ports.drills(), stories.read()]);
      const loaded = await opened.load(LISTED);
      const [last, ...before] = loaded.drills;
      const isBrokenOff = last?.ended === null;
      const drill = isBrokenOff ? last : await prepared();
      store = opened;
      setAside = loaded.setAside.length;
      earlier = isBrokenOff ? before : loaded.drills;
      take(drill, opened);
    },
    start,
    async again() {
      if (store === null || running === null) return;
      const drill = await prepared();
      // From here and not from the store, which may not have it yet.
      const { picks } = running.snapshot.context.drill;
      if (picks.length > 0) earlier = [running.snapshot.context.drill, ...earlier].slice(0, LISTED);
      take(drill, store);
      start();
    },
    pick(story) {
      const now = clock.now();
      running?.shell.actor.send(
        story === null ? { type: 'none.picked', now } : { type: 'story.picked', story, now },
      );
    },
    close() {
      isClosed = true;
      running?.shell.leave();
    },
  };
}

function follow(shell: DrillShell) {
  const actor = reactive(shell.actor);
  const track = createSubscriber((update) => shell.onSaved(update));
  return {
    shell,
    get snapshot() {
      return actor.snapshot;
    },
    get saved() {
      track();
      return shell.saved();
    },
  };
}
