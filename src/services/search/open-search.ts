import type { SessionSearch } from '../../ports/session-search';
import type { Keeping } from '../../ports/keeping';
import type { SessionStore } from '../../ports/session-store';

/** In a worker where sessions lie on the device and a worker can be had, else in the page, which alone has what is held in memory. */
export async function openSearch(sessions: SessionStore, keeping: Keeping): Promise<SessionSearch> {
  const { workerSearch } = await import('./worker-search');
  if (keeping.state() !== 'nowhere') {
    try {
      return workerSearch();
    } catch {
      // A browser without workers: the page searches, at the price of a moment's wait.
    }
  }
  const { sessionSearch } = await import('./session-search');
  return sessionSearch(sessions);
}
