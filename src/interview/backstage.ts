import type { InterviewCode } from '../domain/interview-code';
import { endHere, isBegun, openInterview, type Interview } from '../domain/interview';
import { retakeOf, type Plan } from '../domain/plan';
import { openSession, type Session, type SessionId } from '../domain/session';
import type { Setup } from '../domain/setup';
import type { Instant } from '../domain/time';
import type { LiveInterview } from '../ports/live-store';
import type { Ports } from '../ports/ports';
import { runInterview, type Ending, type Shell } from './interview.shell';
import { drawPlan } from './prepare';

/** Opens, resumes and ends interviews: one at a time, and what was left running is never dropped. */
export interface Backstage {
  /** The interview on stage in this tab. */
  stage(): Shell | null;
  /** Calls back when `stage` changes. Returns the cancel. */
  onStage(listener: () => void): () => void;
  /** How the last interview of this tab came off the stage. */
  lastEnding(): Ending | null;
  /** An interview that was begun and left running; `null` when there is none that can be read. */
  unfinished(): Promise<LiveInterview | null>;
  /**
   * Opens a new interview; one left running is ended as left early. The set-up must fit the bank.
   * Rejects, and changes nothing, when a text cannot be loaded or the one left running cannot be kept.
   */
  start(setup: Setup, code: InterviewCode | null): Promise<void>;
  /** Asks one question of an earlier session once more. */
  retake(session: Session, item: number): Promise<void>;
  /** Takes up what was left running. `false` when there is nothing to take up. */
  resume(): Promise<boolean>;
  /** Ends what was left running; it stays in the history. */
  endUnfinished(): Promise<void>;
  leave(): Promise<void>;
}

export function openBackstage(ports: Ports): Backstage {
  const { clock, sessions, live, chance } = ports;
  const listeners = new Set<() => void>();
  let shell: Shell | null = null;
  let ending: Ending | null = null;
  /** One interview gives way to the next: nobody is told of the moment between. */
  let isChanging = false;

  function setStage(next: Shell | null): void {
    shell = next;
    if (!isChanging) for (const listener of listeners) listener();
  }

  function comeOff(why: Ending): void {
    ending = why;
    setStage(null);
  }

  async function stored(): Promise<LiveInterview | null> {
    // Where nothing can be read, nothing was kept either.
    const loaded = await live.load().catch(() => null);
    return loaded?.kind === 'found' ? loaded.live : null;
  }

  function run(interview: Interview, seen: Instant): void {
    const next = runInterview({ interview, seen }, ports, (why) => {
      if (shell === next) comeOff(why);
    });
    setStage(next);
  }

  async function endUnfinished(): Promise<void> {
    const left = await stored();
    if (left === null) return;
    const epoch = await live.claim();
    if (isBegun(left.interview)) await sessions.save(endHere(left.interview, left.seen, clock.now()));
    await live.clear(epoch);
  }

  async function open(plan: Plan, retakes?: SessionId): Promise<void> {
    isChanging = true;
    try {
      await leave();
      await endUnfinished();
    } catch (error) {
      isChanging = false;
      setStage(null);
      throw error;
    }
    isChanging = false;
    const now = clock.now();
    const session = openSession({
      id: chance.sessionId(),
      at: now.wall,
      plan,
      ...(retakes === undefined ? {} : { retakes }),
    });
    run(openInterview(session), now);
  }

  async function leave(): Promise<void> {
    const leaving = shell;
    if (leaving === null) return;
    await leaving.leave();
  }

  return {
    stage: () => shell,
    onStage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lastEnding: () => ending,
    async unfinished() {
      const left = await stored();
      return left !== null && isBegun(left.interview) ? left : null;
    },
    async start(setup, code) {
      await open(await drawPlan(ports, setup, code));
    },
    async retake(session, item) {
      await open(retakeOf(session.plan, item), session.id);
    },
    async resume() {
      if (shell !== null) return true;
      const left = await stored();
      if (left === null) return false;
      run(left.interview, left.seen);
      return true;
    },
    endUnfinished,
    leave,
  };
}
