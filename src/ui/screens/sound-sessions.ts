import type { SessionId } from '../../domain/session';
import type { Summary } from '../../domain/summary';
import type { SessionStore } from '../../ports/session-store';

/**
 * A summary may be sound and its session not. Gives a function that looks at sessions behind a list, one after another
 * and each once, and resolves to those that cannot be read.
 */
export function openSoundness(
  store: Pick<SessionStore, 'load'>,
): (shown: readonly Summary[]) => Promise<readonly SessionId[]> {
  const examined = new WeakSet<Summary>();

  return async (shown) => {
    const unreadable: SessionId[] = [];
    const fresh = shown.filter((summary) => !examined.has(summary));
    for (const summary of fresh) examined.add(summary);
    for (const { id } of fresh) {
      const loaded = await store.load(id).catch(() => null);
      if (loaded?.kind === 'damaged' || loaded?.kind === 'newer') unreadable.push(id);
    }
    return unreadable;
  };
}
