import type { Interview } from '../../src/domain/interview';
import type { Session } from '../../src/domain/session';
import { runInterview, type Ending } from '../../src/interview/interview.shell';
import type { LiveStore } from '../../src/ports/live-store';
import type { PageLife } from '../../src/ports/page-life';
import type { SessionStore } from '../../src/ports/session-store';
import { memoryLiveStore, memorySessionStore } from '../../src/services/storage/memory-stores';
import { fakeClock } from '../fixtures/fake-clock';
import { fakeKeeping } from '../fixtures/fake-keeping';
import { loneTabs } from '../fixtures/fake-tabs';

/** A page whose life the test leads. */
export function fakePageLife(): PageLife & { readonly hide: () => void; readonly wake: () => void } {
  const hiders = new Set<() => void>();
  const wakers = new Set<() => void>();
  const listen = (listeners: Set<() => void>) => (run: () => void) => {
    listeners.add(run);
    return () => listeners.delete(run);
  };
  const all = (listeners: Set<() => void>) => () => {
    for (const run of listeners) run();
  };
  return { onHide: listen(hiders), onWake: listen(wakers), hide: all(hiders), wake: all(wakers) };
}

/** Stores whose writes fail as long as the test says so, and which remember how often they were asked. */
export function troubledStores() {
  const sessions = memorySessionStore();
  const live = memoryLiveStore();
  const trouble = { sessions: 0, live: false, hang: false };
  const hanging = (): Promise<never> => new Promise(() => undefined);
  const saved: Session[] = [];
  const troubledSessions: SessionStore = {
    ...sessions,
    save: async (session) => {
      if (trouble.hang) return hanging();
      if (trouble.sessions > 0) {
        trouble.sessions -= 1;
        throw new DOMException('', 'QuotaExceededError');
      }
      saved.push(session);
      await sessions.save(session);
    },
  };
  const troubledLive: LiveStore = {
    ...live,
    save: (record, epoch) =>
      trouble.hang
        ? hanging()
        : trouble.live
          ? Promise.reject(new DOMException('', 'QuotaExceededError'))
          : live.save(record, epoch),
  };
  return { sessions: troubledSessions, live: troubledLive, trouble, saved };
}

/** Lets everything that only waits for promises come to its end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

export function shellWorld(interview: Interview, stores = troubledStores()) {
  const clock = fakeClock();
  const pageLife = fakePageLife();
  const keeping = fakeKeeping();
  const endings: Ending[] = [];
  const shell = runInterview(
    { interview, seen: clock.now() },
    { clock, pageLife, keeping, tabs: loneTabs(), ...stores },
    (why) => endings.push(why),
  );
  return { shell, clock, pageLife, keeping, endings, ...stores };
}
