import { createActor, type Actor, type SnapshotFrom } from 'xstate';
import type { StoryDrill } from '../domain/story-drill';
import { drillDeadline } from '../domain/story-drill-run';
import { later, SECOND, type Instant, type Ms } from '../domain/time';
import type { Clock } from '../ports/clock';
import type { DrillStore } from '../ports/drills';
import { drillMachine } from './drill.machine';
import type { SavedState } from './interview.shell';

export type DrillSnapshot = SnapshotFrom<typeof drillMachine>;

export interface DrillShell {
  readonly actor: Actor<typeof drillMachine>;
  /** `null`: there is nothing to keep yet. */
  saved(): SavedState | null;
  /** Calls back when `saved` changes. Returns the cancel. */
  onSaved(listener: () => void): () => void;
  /** The person goes elsewhere: what was picked stays. */
  leave(): void;
}

/** After this a write that failed is tried again, until it is done or there is more to write. */
const RETRY: Ms = 10 * SECOND;

/** Runs a story drill in the world: waits for its deadlines, and keeps each pick at once. */
export function runDrill(drill: StoryDrill, clock: Clock, store: DrillStore): DrillShell {
  const actor = createActor(drillMachine, { input: drill });
  const listeners = new Set<() => void>();
  let awaited: { readonly until: Instant; readonly cancel: () => void } | null = null;
  let state: SavedState | null = null;
  let known = drill;

  function become(next: SavedState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  /** Without a look at what lies there. Only the last write tells: it has all that those before it had. */
  function keep(): void {
    const written = known;
    become('saving');
    store.keep(written).then(
      () => written === known && become('saved'),
      () => {
        if (written !== known) return;
        become('not-saved');
        clock.at(later(clock.now(), RETRY), () => written === known && keep());
      },
    );
  }

  function awaitDeadline({ context }: DrillSnapshot): void {
    const until = drillDeadline(context);
    if (until?.mono === awaited?.until.mono) return;
    awaited?.cancel();
    awaited = until && {
      until,
      cancel: clock.at(until, () => {
        actor.send({ type: 'time.up', now: clock.now() });
      }),
    };
  }

  actor.subscribe((snapshot) => {
    awaitDeadline(snapshot);
    const { drill: next } = snapshot.context;
    if (next === known) return;
    known = next;
    // One that was only begun says nothing to anybody.
    if (next.picks.length > 0) keep();
  });
  actor.start();

  return {
    actor,
    saved: () => state,
    onSaved(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    leave() {
      if (actor.getSnapshot().status === 'active') actor.send({ type: 'drill.left', now: clock.now() });
    },
  };
}
