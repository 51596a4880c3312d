import { createActor, type Actor, type SnapshotFrom } from 'xstate';
import { isBegun, type Interview } from '../domain/interview';
import { later, SECOND, type Instant, type Ms } from '../domain/time';
import type { Clock } from '../ports/clock';
import type { Epoch, LiveStore } from '../ports/live-store';
import type { PageLife } from '../ports/page-life';
import type { SessionStore } from '../ports/session-store';
import { openJournal, type JournalState } from './journal';
import { interviewMachine } from './interview.machine';

type InterviewActor = Actor<typeof interviewMachine>;
export type InterviewSnapshot = SnapshotFrom<typeof interviewMachine>;

/** What a person may rely on. `saved` is said only once the write has resolved. */
export type SavedState = 'saved' | 'saving' | 'not-saved';

/** Why an interview is no longer on stage; `superseded`: another tab has taken it. */
export type Ending = 'left' | 'done' | 'superseded';

export interface Shell {
  readonly actor: InterviewActor;
  saved(): SavedState;
  /** Calls back when `saved` changes. Returns the cancel. */
  onSaved(listener: () => void): () => void;
  /** Resolves once everything so far is written, as far as it can be. The interview stands as unfinished. */
  leave(): Promise<void>;
}

export interface ShellPorts {
  readonly clock: Clock;
  readonly pageLife: PageLife;
  readonly sessions: SessionStore;
  readonly live: LiveStore;
}

/** How often the running interview says that it is alive: what a crash can cost an answer's length at most. */
const HEARTBEAT: Ms = 10 * SECOND;
/** Clocks further apart than this did not drift: the device slept or its clock was set. */
const JUMP: Ms = 1.5 * SECOND;

/** The moment for which the interview waits, if any. */
export const deadlineOf = (snapshot: InterviewSnapshot): Instant | null =>
  snapshot.matches({ asking: 'thinking' }) ? (snapshot.context.asked?.until ?? null) : null;

/**
 * Runs an interview in the world: reads deadlines and what is to be stored off each snapshot,
 * and sends what came of it back in. The machine itself stays pure.
 */
export function runInterview(
  start: { readonly interview: Interview; readonly seen: Instant },
  ports: ShellPorts,
  onEnd: (why: Ending) => void,
): Shell {
  const { clock, pageLife, sessions, live } = ports;
  const actor = createActor(interviewMachine, { input: start.interview });
  const listeners = new Set<() => void>();
  const cancels = new Set<() => void>();
  let epoch: Epoch | null = null;
  let journalState: JournalState = 'saved';
  let awaited: { readonly until: Instant; readonly cancel: () => void } | null = null;
  let clocksApart = apart(clock.now());

  const journal = openJournal({
    clock,
    write: async () => {
      epoch ??= await live.claim();
      return live.save({ interview: actor.getSnapshot().context, seen: clock.now() }, epoch);
    },
    changed: (state) => {
      journalState = state;
      if (state === 'superseded') stop('superseded');
      notify();
    },
  });

  function notify(): void {
    for (const listener of listeners) listener();
  }

  function saved(): SavedState {
    const snapshot = actor.getSnapshot();
    if (snapshot.context.unsaved || journalState === 'failed') return 'not-saved';
    return snapshot.hasTag('keeping') || journalState === 'saving' ? 'saving' : 'saved';
  }

  function awaitDeadline(snapshot: InterviewSnapshot): void {
    const until = deadlineOf(snapshot);
    if (until === (awaited?.until ?? null)) return;
    awaited?.cancel();
    awaited = until && {
      until,
      cancel: clock.at(until, () => {
        actor.send({ type: 'time.up', now: clock.now() });
      }),
    };
  }

  async function keep(snapshot: InterviewSnapshot): Promise<void> {
    const type = await sessions.save(snapshot.context.session).then(
      () => 'entry.kept' as const,
      () => 'entry.failed' as const,
    );
    if (actor.getSnapshot().status === 'active') actor.send({ type, now: clock.now() });
  }

  /** Brings the session's record up with the running one, which holds it all: a failure here loses nothing. */
  async function keepUp(): Promise<void> {
    const { context } = actor.getSnapshot();
    if (isBegun(context)) await sessions.save(context.session).catch(() => undefined);
  }

  function checkClocks(): void {
    const now = clock.now();
    const by = apart(now) - clocksApart;
    if (Math.abs(by) <= JUMP) return;
    clocksApart += by;
    actor.send({ type: 'clock.jumped', by, now });
  }

  function beat(): void {
    const cancel = clock.at(later(clock.now(), HEARTBEAT), () => {
      cancels.delete(cancel);
      checkClocks();
      journal.note('beat');
      beat();
    });
    cancels.add(cancel);
  }

  function stop(why: Ending): void {
    for (const cancel of cancels) cancel();
    cancels.clear();
    awaited?.cancel();
    awaited = null;
    journal.close();
    actor.stop();
    onEnd(why);
  }

  let last: InterviewSnapshot | null = null;
  actor.subscribe((snapshot) => {
    const isNewState = last === null || JSON.stringify(last.value) !== JSON.stringify(snapshot.value);
    const isNewRecord = last?.context !== snapshot.context;
    last = snapshot;
    awaitDeadline(snapshot);
    if (snapshot.status === 'done') {
      // What cannot be cleared is offered once more as an open debrief, which loses nothing.
      if (epoch !== null) live.clear(epoch).catch(() => undefined);
      stop('done');
      return;
    }
    if (isNewRecord) journal.note(isNewState ? 'at once' : 'soon');
    if (isNewState && snapshot.hasTag('keeping')) void keep(snapshot);
    notify();
  });

  actor.start();
  cancels.add(pageLife.onHide(journal.noteLast));
  cancels.add(pageLife.onWake(checkClocks));
  beat();
  actor.send({ type: 'interview.entered', seen: start.seen, now: clock.now() });
  // The page may have gone between an entry and its keeping.
  void keepUp();

  return {
    actor,
    saved,
    onSaved(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async leave() {
      if (actor.getSnapshot().status !== 'active') return;
      actor.send({ type: 'interview.left' });
      await Promise.all([journal.flush(), keepUp()]);
      stop('left');
    },
  };
}

const apart = ({ wall, mono }: Instant): Ms => wall - mono;
