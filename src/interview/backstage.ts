import { endHere } from '../domain/interview-course';
import { isBegun, openInterview, type Interview } from '../domain/interview';
import type { InterviewCode } from '../domain/interview-code';
import { retakeOf, type Plan } from '../domain/plan';
import { openSession, type Session, type SessionId } from '../domain/session';
import type { Setup } from '../domain/setup';
import { later, SECOND, type Instant, type Ms } from '../domain/time';
import type { LiveInterview } from '../ports/live-store';
import type { Ports } from '../ports/ports';
import type { Turn } from '../ports/tabs';
import { runInterview, type Ending, type Shell } from './interview.shell';
import { fromRecords, withRecord } from './from-records';
import { drawPlan } from './prepare';
import { secondLookAt } from './second-look-at';
import { openUnwritten } from './unwritten';

/** An interview that was begun and stands unfinished. */
export interface LeftInterview extends LiveInterview {
  /** It runs in another tab of this browser. */
  readonly isElsewhere: boolean;
  /** `false`: it could not be written and is held by this tab alone. */
  readonly isKept: boolean;
}

export type Resumed = 'resumed' | 'nothing' | 'elsewhere';

/** Opens, resumes and ends interviews: one at a time, in one tab, and what was left running is never dropped. */
export interface Backstage {
  /** The interview on stage in this tab. */
  stage(): Shell | null;
  /** Calls back when `stage` changes. Returns the cancel. */
  onStage(listener: () => void): () => void;
  /** How the last interview of this tab came off the stage. */
  lastEnding(): Ending | null;
  /** An interview that was begun and left running, here or in another tab; `null` when there is none that can be read. */
  unfinished(): Promise<LeftInterview | null>;
  /** What this tab alone holds, as it could not be written. */
  unsaved(): readonly LiveInterview[];
  /**
   * Opens a new interview; one left running is ended as left early. The set-up must fit the bank.
   * Rejects, and changes nothing, when a text cannot be loaded or the one left running cannot be kept.
   */
  start(setup: Setup, code: InterviewCode | null): Promise<void>;
  /** Asks one question of an earlier session once more, or with `'all'` everything that it asked, in the same order. */
  retake(session: Session, what: number | 'all'): Promise<void>;
  /**
   * Opens the second look at a question of a finished session, which ends in its debrief. Rejects, and changes nothing,
   * when that cannot be had.
   */
  lookAgain(id: SessionId, item: number): Promise<void>;
  /** Takes up what was left running; from another tab only `by force`, which lets that tab write what it holds. */
  resume(how?: 'if free' | 'by force'): Promise<Resumed>;
  /** Ends what was left running; it stays in the history. */
  endUnfinished(): Promise<void>;
  leave(): Promise<void>;
}

const TAKEN = 'Another tab took the interview meanwhile.';

/** How often what could not be written is tried again. */
const AGAIN: Ms = 10 * SECOND;

export function openBackstage(ports: Ports): Backstage {
  const { clock, sessions, live, chance, tabs } = ports;
  const listeners = new Set<() => void>();
  let shell: Shell | null = null;
  let ending: Ending | null = null;
  let turn: Turn | null = null;
  const unwritten = openUnwritten(ports);
  /** One thing at a time: who is asked to hand over first ends what is under way. */
  let queue: Promise<unknown> = Promise.resolve();
  /** One interview gives way to the next: nobody is told of the moment between. */
  let isChanging = false;

  function setStage(next: Shell | null): void {
    shell = next;
    if (!isChanging) for (const listener of listeners) listener();
  }

  function endTurn(): void {
    turn?.end();
    turn = null;
  }

  async function takeTurn(how: 'if free' | 'by force'): Promise<boolean> {
    turn ??= await tabs.take(how, {
      onWanted: () => void inTurn(handOver),
      onLost: () => {
        turn = null;
        shell?.giveUp();
      },
    });
    return turn !== null;
  }

  /** A page that was frozen may hear only later that its turn was taken. */
  const isTaken = (): Promise<boolean> => tabs.isElsewhere();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  async function handOver(): Promise<void> {
    await shell?.handOver();
    await writeLeft();
    endTurn();
  }

  /** Without the turn another tab may have gone on from what was written. */
  async function writeLeft(): Promise<void> {
    if (unwritten.left() === null || (await isTaken()) || turn === null) return;
    if (await unwritten.write()) endTurn();
  }

  function tryAgain(): void {
    clock.at(later(clock.now(), AGAIN), () => {
      void inTurn(writeLeft).then(() => {
        if (unwritten.left() !== null) tryAgain();
      });
    });
  }

  async function stored(): Promise<LiveInterview | null> {
    // Where nothing can be read, nothing was kept either.
    const loaded = await live.load().catch(() => null);
    const left = unwritten.left();
    // Another tab may have gone on from what was written.
    const isOlder = loaded?.kind === 'found' && left !== null && loaded.live.seen.wall > left.seen.wall;
    if (left !== null && !isOlder) return left;
    if (loaded?.kind === 'damaged') return fromRecords(sessions);
    return loaded?.kind === 'found' ? withRecord(loaded.live, sessions) : null;
  }

  function run(interview: Interview, seen: Instant): void {
    unwritten.settle(interview);
    const next = runInterview({ interview, seen }, ports, (why, rest) => {
      if (why === 'left') unwritten.keepLeft(rest);
      else if (rest !== null) unwritten.keepStranded(rest);
      // Until what is left is known to be written, no other tab may go on from what is.
      if (!isChanging && why !== 'left') endTurn();
      if (shell !== next) return;
      ending = why;
      setStage(null);
    });
    setStage(next);
  }

  async function endLeft(): Promise<void> {
    const left = await stored();
    // Another tab may have gone on from it while it was read.
    if ((await isTaken()) || turn === null) throw new Error(TAKEN);
    if (left === null) return;
    const epoch = await live.claim();
    if (isBegun(left.interview)) await sessions.save(endHere(left.interview, left.seen, clock.now()));
    await live.clear(epoch);
    unwritten.settle(left.interview);
  }

  async function open(next: () => LiveInterview | Promise<LiveInterview>): Promise<void> {
    isChanging = true;
    let opened: LiveInterview;
    try {
      await leave();
      await takeTurn('by force');
      await endLeft();
      // What was left running may have been of the same session.
      opened = await next();
      if (turn === null) throw new Error(TAKEN);
    } catch (error) {
      isChanging = false;
      endTurn();
      setStage(null);
      throw error;
    }
    isChanging = false;
    run(opened.interview, opened.seen);
  }

  function begin(plan: Plan, retakes?: SessionId): Promise<void> {
    return open(() => {
      const now = clock.now();
      const session = openSession({
        id: chance.sessionId(),
        at: now.wall,
        plan,
        ...(retakes === undefined ? {} : { retakes }),
      });
      return { interview: openInterview(session), seen: now };
    });
  }

  async function atSecondLook(id: SessionId, item: number): Promise<LiveInterview> {
    const loaded = await sessions.load(id);
    if (loaded.kind !== 'found') throw new Error(`The session is ${loaded.kind}.`);
    return secondLookAt(loaded.session, item, clock.now());
  }

  async function resume(how: 'if free' | 'by force'): Promise<Resumed> {
    if (shell !== null) return 'resumed';
    if (!(await takeTurn(how))) return 'elsewhere';
    const left = await stored();
    // Taken by another tab while this one was reading.
    if ((await isTaken()) || turn === null) return 'elsewhere';
    if (left === null) {
      endTurn();
      return 'nothing';
    }
    run(left.interview, left.seen);
    return 'resumed';
  }

  async function leave(): Promise<void> {
    await shell?.leave();
    if (unwritten.left() !== null) tryAgain();
    else if (shell === null && !isChanging) endTurn();
  }

  return {
    stage: () => shell,
    onStage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lastEnding: () => ending,
    unfinished: () =>
      inTurn(async () => {
        await writeLeft();
        const [left, isElsewhere] = await Promise.all([stored(), tabs.isElsewhere()]);
        if (left === null || !isBegun(left.interview)) return null;
        return { ...left, isElsewhere, isKept: unwritten.left() === null };
      }),
    unsaved() {
      const held = shell?.saved() === 'not-saved' ? shell.held() : null;
      return held !== null && isBegun(held.interview) ? [...unwritten.all(), held] : unwritten.all();
    },
    start: (setup, code) => inTurn(async () => begin(await drawPlan(ports, setup, code))),
    retake: ({ id, plan }, what) => inTurn(() => begin(what === 'all' ? plan : retakeOf(plan, what), id)),
    lookAgain: (id, item) => inTurn(() => open(() => atSecondLook(id, item))),
    resume: (how = 'if free') => inTurn(() => resume(how)),
    endUnfinished: () =>
      inTurn(async () => {
        await takeTurn('by force');
        try {
          await endLeft();
        } finally {
          endTurn();
        }
      }),
    leave,
  };
}
