import { selectionName } from '../domain/archive-writer';
import { selectionMadeText } from '../domain/archive-words';
import type { Calendar } from '../domain/calendar';
import type { SessionId } from '../domain/session';
import type { Watch } from '../ports/archives';
import type { Ports } from '../ports/ports';

/** Some sessions are soon read: it is neither followed nor stopped. */
const UNWATCHED: Watch = { onProgress: () => undefined, signal: new AbortController().signal };

type Needed = Pick<Ports, 'archives' | 'clock' | 'downloads'>;

/**
 * Hands out a file with some sessions, and says what it made. It is no export of everything, so the reminder of one does
 * not count from it.
 */
export async function sendSessions(
  { archives, clock, downloads }: Needed,
  calendar: Calendar,
  ids: readonly SessionId[],
): Promise<string> {
  const at = clock.now().wall;
  const care = await archives();
  const made = await care.exportSessions(ids, at, UNWATCHED);
  if (made === null || made.sessions === 0) throw new Error('None of these sessions is here any more.');
  const name = selectionName(calendar.dayOf(at));
  downloads.offer(name, made.file);
  return selectionMadeText({ name, bytes: made.file.size, sessions: made.sessions }, ids.length);
}
