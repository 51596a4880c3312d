import type { Session, SessionId } from '../domain/session';
import type { EpochMs } from '../domain/time';
import type { Ports } from '../ports/ports';

type Change = (kept: Session, at: EpochMs) => Session;
type Needed = Pick<Ports, 'clock' | 'sessions'>;

/** A session that is kept, with what was changed in it here. */
interface KeptSession {
  readonly current: Session;
  /** One change waits for the other: two at once would each write over what the other wrote. */
  change(how: Change): Promise<void>;
}

/** Changes what is kept now, which another tab may have added to; rejects where that fails. */
export async function changeKept({ clock, sessions }: Needed, id: SessionId, how: Change): Promise<Session> {
  const kept = await sessions.load(id);
  if (kept.kind !== 'found') throw new Error(`The session is ${kept.kind}.`);
  const next = how(kept.session, clock.now().wall);
  await sessions.save(next);
  return next;
}

/** `found`: as it was read. */
export function openKeptSession(ports: Needed, found: Session): KeptSession {
  let current = $state.raw(found);
  let last: Promise<void> = Promise.resolve();
  return {
    get current() {
      return current;
    },
    change(how) {
      const changed = last.then(async () => {
        current = await changeKept(ports, found.id, how);
      });
      last = changed.catch(() => undefined);
      return changed;
    },
  };
}
