import type { Session } from '../domain/session';
import type { EpochMs } from '../domain/time';
import type { Ports } from '../ports/ports';

/** A session that is kept, with what was changed in it here. */
export interface KeptSession {
  readonly current: Session;
  /** Changes what is kept now, which another tab may have added to; rejects where that fails. */
  change(how: (kept: Session, at: EpochMs) => Session): Promise<void>;
}

/** `found`: as it was read. */
export function openKeptSession(
  { clock, sessions }: Pick<Ports, 'clock' | 'sessions'>,
  found: Session,
): KeptSession {
  let current = $state.raw(found);
  /** One change waits for the other: two at once would each write over what the other wrote. */
  let last: Promise<void> = Promise.resolve();

  async function write(how: (kept: Session, at: EpochMs) => Session): Promise<void> {
    const kept = await sessions.load(found.id);
    if (kept.kind !== 'found') throw new Error(`The session is ${kept.kind}.`);
    const next = how(kept.session, clock.now().wall);
    await sessions.save(next);
    current = next;
  }

  return {
    get current() {
      return current;
    },
    change(how) {
      const written = last.then(() => write(how));
      last = written.catch(() => undefined);
      return written;
    },
  };
}
