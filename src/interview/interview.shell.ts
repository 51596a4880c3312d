import { createActor, type Actor, type SnapshotFrom } from 'xstate';
import { isBegun, type Interview } from '../domain/interview';
import { deadlineOf as deadlineIn } from '../domain/interview-answering';
import type { Session } from '../domain/session';
import { later, SECOND, type Instant, type Ms } from '../domain/time';
import type { Epoch, LiveInterview } from '../ports/live-store';
import type { Ports } from '../ports/ports';
import { openJournal, type JournalState } from './journal';
import { interviewMachine } from './interview.machine';
import { within } from './within';

type InterviewActor = Actor<typeof interviewMachine>;
export type InterviewSnapshot = SnapshotFrom<typeof interviewMachine>;

/** What a person may rely on. `saved` is said only once the write has resolved. */
export type SavedState = 'saved' | 'saving' | 'not-saved';

/** Why an interview is no longer on stage; `superseded`: another tab has taken it. */
export type Ending = 'left' | 'done' | 'superseded';

export interface Shell {
  readonly actor: InterviewActor;
  saved(): SavedState;
  /** The interview as it stands. */
  held(): LiveInterview;
  /** Calls back when `saved` changes. Returns the cancel. */
  onSaved(listener: () => void): () => void;
  /** Off the stage: the interview stands as unfinished. Resolves once everything is written, as far as it can be. */
  leave(): Promise<void>;
  /** Another tab wants the interview: what is held is written, then this one stops. */
  handOver(): Promise<void>;
  /** Another tab has taken the interview: nothing more is written here. */
  giveUp(): void;
}

export type ShellPorts = Pick<Ports, 'clock' | 'pageLife' | 'sessions' | 'live' | 'keeping' | 'tabs'>;

/** How often the running interview says that it is alive: what a crash can cost an answer's length at most. */
const HEARTBEAT: Ms = 10 * SECOND;
/** A write that takes longer is taken for a failed one, until it is known better. */
const PATIENCE: Ms = 4 * SECOND;
/** Clocks further apart than this did not drift: the device slept or its clock was set. */
const JUMP: Ms = 1.5 * SECOND;

/** The moment for which the interview waits, if any. */
export const deadlineOf = (snapshot: InterviewSnapshot): Instant | null =>
  snapshot.matches({ asking: 'thinking' }) || snapshot.matches({ answering: 'running' })
    ? deadlineIn(snapshot.context)
    : null;

/**
 * Runs an interview in the world: reads deadlines and what is to be stored off each snapshot,
 * and sends what came of it back in. The machine itself stays pure.
 */
export function runInterview(
  start: { readonly interview: Interview; readonly seen: Instant },
  ports: ShellPorts,
  /** `rest`: what could not be written until then. */
  onEnd: (why: Ending, rest: LiveInterview | null) => void,
): Shell {
  const { clock, pageLife, sessions, live, keeping, tabs } = ports;
  const actor = createActor(interviewMachine, { input: start.interview });
  const listeners = new Set<() => void>();
  const cancels = new Set<() => void>();
  let epoch: Epoch | null = null;
  let claiming: Promise<Epoch | null> | null = null;
  let journalState: JournalState = 'saved';
  let awaited: { readonly until: Instant; readonly cancel: () => void } | null = null;
  let clocksApart = apart(clock.now());

  const journal = openJournal({
    clock,
    // One that was only slow is no trouble any more: what changed since is written, and that tells so.
    write: () => within(clock, PATIENCE, write(), () => journal.note('beat')),
    changed: (state) => {
      // As it was until now: what was being saved is not.
      if (state === 'superseded') stop('superseded');
      journalState = state;
      notify();
    },
  });

  /** Claimed once, or each would end the one before. */
  function claimed(): Promise<Epoch | null> {
    claiming ??= claim().catch((error: unknown) => {
      claiming = null;
      throw error;
    });
    return claiming;
  }

  async function claim(): Promise<Epoch | null> {
    // A page that stood still may have been robbed without having heard of it.
    if ((await tabs.isElsewhere()) || isOff()) return null;
    epoch = await live.claim();
    return epoch;
  }

  async function write(): Promise<'kept' | 'superseded'> {
    const epoch = await claimed();
    if (epoch === null || isOff()) return 'superseded';
    const outcome = await live.save(held(), epoch);
    tabs.tell();
    return outcome;
  }

  /** Off the stage: whoever has the interview now writes it. */
  const isOff = (): boolean => actor.getSnapshot().status === 'stopped';

  const held = (): LiveInterview => ({ interview: actor.getSnapshot().context, seen: clock.now() });

  function notify(): void {
    for (const listener of listeners) listener();
  }

  function saved(): SavedState {
    const snapshot = actor.getSnapshot();
    const isHeldAlone = snapshot.context.unsaved || journalState === 'failed';
    if (isHeldAlone || keeping.state() === 'nowhere') return 'not-saved';
    return snapshot.hasTag('keeping') || journalState === 'saving' ? 'saving' : 'saved';
  }

  function awaitDeadline(snapshot: InterviewSnapshot): void {
    const until = deadlineOf(snapshot);
    if (until?.mono === awaited?.until.mono) return;
    awaited?.cancel();
    awaited = until && {
      until,
      cancel: clock.at(until, () => {
        actor.send({ type: 'time.up', now: clock.now() });
      }),
    };
  }

  async function keep(snapshot: InterviewSnapshot): Promise<void> {
    const type = await saveSession(snapshot.context.session).then(
      () => 'entry.kept' as const,
      () => 'entry.failed' as const,
    );
    if (actor.getSnapshot().status === 'active') actor.send({ type, now: clock.now() });
  }

  async function saveSession(session: Session): Promise<void> {
    await within(clock, PATIENCE, sessions.save(session));
  }

  /** Brings the session's record up with the running one, which holds it all: a failure here loses nothing. */
  async function keepUp(): Promise<void> {
    const { session } = actor.getSnapshot().context;
    if (!isBegun(actor.getSnapshot().context)) return;
    await saveSession(session).then(
      () => {
        const { status, context } = actor.getSnapshot();
        if (status === 'active' && context.unsaved && context.session === session)
          actor.send({ type: 'session.kept' });
      },
      () => undefined,
    );
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
      if (actor.getSnapshot().context.unsaved) void keepUp();
      beat();
    });
    cancels.add(cancel);
  }

  function stop(why: Ending): void {
    for (const cancel of cancels) cancel();
    cancels.clear();
    awaited?.cancel();
    awaited = null;
    const rest = why === 'done' ? null : unwritten();
    journal.close();
    actor.stop();
    onEnd(why, rest);
  }

  const unwritten = (): LiveInterview | null =>
    saved() === 'saved' || !isBegun(actor.getSnapshot().context) ? null : held();

  async function goOff(why: 'left' | 'superseded'): Promise<void> {
    if (actor.getSnapshot().status !== 'active') return;
    // Off the screen first: what was typed while it is written would be lost.
    actor.send({ type: 'interview.left' });
    await Promise.all([journal.flush(), keepUp()]);
    // Stopped meanwhile by whoever took it without waiting.
    if (actor.getSnapshot().status === 'active') stop(why);
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
  cancels.add(keeping.onChange(notify));
  cancels.add(pageLife.onHide(journal.noteLast));
  cancels.add(pageLife.onWake(checkClocks));
  beat();
  actor.send({ type: 'interview.entered', seen: start.seen, now: clock.now() });
  // The page may have gone between an entry and its keeping.
  void keepUp();

  return {
    actor,
    saved,
    held,
    onSaved(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    leave: () => goOff('left'),
    handOver: () => goOff('superseded'),
    giveUp() {
      if (actor.getSnapshot().status === 'active') stop('superseded');
    },
  };
}

const apart = ({ wall, mono }: Instant): Ms => wall - mono;
