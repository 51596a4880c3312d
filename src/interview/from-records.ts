import { openInterview } from '../domain/interview';
import { caughtUp } from '../domain/interview-course';
import { lastEntryAt } from '../domain/session';
import { instant } from '../domain/time';
import type { LiveInterview } from '../ports/live-store';
import type { SessionStore } from '../ports/session-store';

/** An unfinished session is among the newest: the next one ends it. */
const LOOKED_AT = 20;

/** The interview that was left, as far as its session tells: what was under way and not yet kept is missing. */
export async function fromRecords(sessions: SessionStore): Promise<LiveInterview | null> {
  const newest = await sessions.newest(LOOKED_AT).catch(() => []);
  const left = newest.find(({ status }) => status === 'unfinished');
  if (left === undefined) return null;
  const loaded = await sessions.load(left.id).catch(() => null);
  if (loaded?.kind !== 'found') return null;
  const { session } = loaded;
  return { interview: openInterview(session), seen: instant(lastEntryAt(session), 0) };
}

/** What was running, brought up with its session where that was written and the running one was not. */
export async function withRecord(live: LiveInterview, sessions: SessionStore): Promise<LiveInterview> {
  const loaded = await sessions.load(live.interview.session.id).catch(() => null);
  return loaded?.kind === 'found' ? { ...live, interview: caughtUp(live.interview, loaded.session) } : live;
}
