import { deletedAt, withEntries, type Session } from './session';
import type { EpochMs } from './time';

/** Marks a session as deleted; it is erased later, so that this can be undone. */
export const deleteSession = (session: Session, at: EpochMs): Session =>
  deletedAt(session) === null ? withEntries(session, { kind: 'deleted', at }) : session;

/** Undoes a deletion. */
export const restoreSession = (session: Session, at: EpochMs): Session =>
  deletedAt(session) === null ? session : withEntries(session, { kind: 'restored', at });
