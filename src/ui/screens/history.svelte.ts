import { deleteSession, restoreSession } from '../../domain/deletion';
import type { Session, SessionId } from '../../domain/session';
import { listed, type ListedSession } from '../../domain/session-list';
import { summarise, type Summary } from '../../domain/summary';
import type { EpochMs } from '../../domain/time';
import type { Backstage } from '../../interview/backstage';
import type { Ports } from '../../ports/ports';
import type { SetAside } from '../../ports/session-store';

/** So many rows at first, and so many more each time. */
const PAGE = 50;

/** The sessions that were kept, as the list shows them. */
export interface History {
  /** `null` until they are read. */
  readonly sessions: readonly ListedSession[] | null;
  /** How many stand in all. */
  readonly count: number;
  /** When they were read. */
  readonly at: EpochMs;
  readonly hasOlder: boolean;
  /** Records that cannot be read, and so stand in no list. */
  readonly setAside: readonly SetAside[];
  isDeleted(id: SessionId): boolean;
  /** Reads the newest; rejects when they cannot be read. */
  read(): Promise<void>;
  readOlder(): Promise<void>;
  /** Rejects when it could not be kept. */
  remove(id: SessionId): Promise<void>;
  undo(id: SessionId): Promise<void>;
}

export function openHistory(
  { sessions: store, clock }: Pick<Ports, 'sessions' | 'clock'>,
  backstage: Backstage,
): History {
  let limit = PAGE;
  let standing = $state.raw<readonly Summary[] | null>(null);
  /** What was deleted here stays in its place, to be undone. */
  let gone = $state.raw<readonly Summary[]>([]);
  let setAside = $state.raw<readonly SetAside[]>([]);
  let count = $state(0);
  let at = $state(clock.now().wall);

  const sessions = $derived(
    standing && [...standing, ...gone].toSorted((a, b) => b.started - a.started).map(listed),
  );

  const isDeleted = (id: SessionId): boolean => gone.some((summary) => summary.id === id);

  async function read(): Promise<void> {
    const [newest, all] = await Promise.all([store.newest(limit), store.count()]);
    standing = newest.filter(({ id }) => !isDeleted(id));
    count = all;
    at = clock.now().wall;
    void examine(newest);
  }

  /** A summary may be sound and its session not: those in sight are looked at behind the list, one after another. */
  async function examine(shown: readonly Summary[]): Promise<void> {
    const unreadable: SessionId[] = [];
    for (const { id } of shown) {
      const loaded = await store.load(id).catch(() => null);
      if (loaded?.kind === 'damaged' || loaded?.kind === 'newer') unreadable.push(id);
    }
    setAside = await store.setAside().catch(() => []);
    standing = standing?.filter(({ id }) => !unreadable.includes(id)) ?? null;
    count = await store.count().catch(() => count);
  }

  async function change(id: SessionId, how: (session: Session, at: EpochMs) => Session): Promise<Summary> {
    const loaded = await store.load(id);
    if (loaded.kind !== 'found') throw new Error(`The session ${id} is ${loaded.kind}.`);
    const changed = how(loaded.session, clock.now().wall);
    await store.save(changed);
    return summarise(changed);
  }

  /** What is left running would be written again, and so come back, when it is taken up. */
  async function endIfRunning(id: SessionId): Promise<void> {
    const left = await backstage.unfinished();
    if (left?.interview.session.id === id) await backstage.endUnfinished();
  }

  return {
    get sessions() {
      return sessions;
    },
    get count() {
      return count;
    },
    get at() {
      return at;
    },
    get setAside() {
      return setAside;
    },
    get hasOlder() {
      return standing !== null && count > standing.length;
    },
    isDeleted,
    read,
    async readOlder() {
      limit += PAGE;
      await read();
    },
    async remove(id) {
      await endIfRunning(id);
      const summary = await change(id, deleteSession);
      standing = standing?.filter((other) => other.id !== id) ?? null;
      gone = [...gone, summary];
      count -= 1;
    },
    async undo(id) {
      const summary = await change(id, restoreSession);
      gone = gone.filter((other) => other.id !== id);
      standing = standing && [...standing, summary];
      count += 1;
    },
  };
}
