import { lookDue, mayWaitForLook } from '../../domain/look-due';
import type { Material } from '../../domain/practice-task';
import type { Proposal } from '../../domain/second-look';
import type { Session, SessionId } from '../../domain/session';
import type { Settings } from '../../domain/settings';
import { storiesFrom } from '../../domain/story';
import type { EpochMs } from '../../domain/time';
import type { Ports } from '../../ports/ports';
import type { SessionStore } from '../../ports/session-store';
import { localCalendar } from '../local-calendar';
import type { Kept } from './home-kept';

/** A question that waits for a second look. */
export interface WaitingLook {
  readonly session: Session;
  readonly proposal: Proposal;
}

/** What of the person's stories a plan is made from. */
export type StoryMaterial = Pick<Material, 'stories' | 'drills'>;

export interface HomeOffers {
  readonly look: WaitingLook | null;
  /** `null` while no plan needs them. */
  readonly told: StoryMaterial | null;
}

/** So many sessions are read for one that waits; the others wait for another day. */
const MOST_READ = 3;
/** So many story drills tell which stories come to mind. */
const DRILLS = 20;

/** Read ahead of showing, so that nothing on Home moves. What cannot be read is not offered. */
export async function readOffers(
  ports: Ports,
  { at, left, sessions }: Kept,
  { interviewDate, showsPlan }: Settings,
): Promise<HomeOffers> {
  const isOffered = left === null && !asked.has(ports.sessions);
  const ids = isOffered ? mayWaitForLook(sessions?.newest ?? [], daysBefore(at)).slice(0, MOST_READ) : [];
  const [look, told] = await Promise.all([
    firstDue(ports.sessions, ids, at),
    interviewDate !== null && showsPlan ? readStories(ports) : null,
  ]);
  return { look, told };
}

export async function readStories({
  stories,
  drills,
}: Pick<Ports, 'stories' | 'drills'>): Promise<StoryMaterial> {
  const [written, run] = await Promise.all([
    stories()
      .then((store) => store.load())
      .catch(() => null),
    drills()
      .then((store) => store.load(DRILLS))
      .catch(() => null),
  ]);
  return { stories: storiesFrom(written?.versions ?? []), drills: run?.drills ?? [] };
}

export const daysBefore =
  (now: EpochMs) =>
  (at: EpochMs): number =>
    localCalendar.dayOf(now) - localCalendar.dayOf(at);

/** One was taken or put off: no other is asked for as long as the page lives. */
const asked = new WeakSet<SessionStore>();

export function endLooks(store: SessionStore): void {
  asked.add(store);
}

async function firstDue(
  store: SessionStore,
  ids: readonly SessionId[],
  now: EpochMs,
): Promise<WaitingLook | null> {
  for (const id of ids) {
    const loaded = await store.load(id).catch(() => null);
    if (loaded?.kind !== 'found') continue;
    const proposal = lookDue(loaded.session, daysBefore(now));
    if (proposal !== null) return { session: loaded.session, proposal };
  }
  return null;
}
