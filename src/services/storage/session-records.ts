import { parseSession } from '../../domain/stored/stored-session';
import { parseSummary } from '../../domain/stored/stored-summary';
import { isGrownFrom, type Session, type SessionId } from '../../domain/session';
import type { Summary } from '../../domain/summary';
import type { LoadedSession } from '../../ports/session-store';
import { KeptRecordError } from './storage-errors';

/** What stands under a session's key, if anything does. */
export function readSession(raw: unknown, id: SessionId): LoadedSession {
  if (raw === undefined) return { kind: 'absent' };
  const parsed = parseSession(raw);
  if (parsed.kind !== 'found' || parsed.session.id === id) return parsed;
  return { kind: 'damaged', reason: 'session.id: wanted the id that it is kept under' };
}

/** Throws where writing would lose a record that this build cannot read, or what another tab has added. */
export function checkMayReplace(raw: unknown, session: Session): void {
  const kept = readSession(raw, session.id);
  if (kept.kind === 'damaged' || kept.kind === 'newer') throw new KeptRecordError(kept.kind);
  if (kept.kind === 'found' && !isGrownFrom(session, kept.session)) throw new KeptRecordError('fuller');
}

/** A summary that is not the one of its key counts as unreadable. */
export function readSummary(raw: unknown, id: SessionId): Summary | null {
  const parsed = parseSummary(raw);
  return parsed.kind === 'found' && parsed.summary.id === id ? parsed.summary : null;
}
