import type { Keeping, KeepingState } from '../../ports/keeping';
import type { Access } from './connection';

/** Runs something after so many milliseconds. Returns the cancel. */
export type Wait = (ms: number, run: () => void) => () => void;

/** After this long without an answer we say that the store does not open. */
const PATIENCE = 2000;

export interface KeepingWatch extends Keeping {
  opening(): void;
  blocked(): void;
  opened(access: Access): void;
  /** For the life of the page. */
  refused(): void;
}

/** Tells from how the database opens, at first and each time it has to be opened anew, whether anything is kept. */
export function watchKeeping(wait: Wait): KeepingWatch {
  const listeners = new Set<() => void>();
  let state: KeepingState = 'opening';
  let cancel = (): void => undefined;

  function become(next: KeepingState): void {
    cancel();
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener();
  }

  return {
    state: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    opening() {
      cancel();
      cancel = wait(PATIENCE, () => become('waiting'));
    },
    blocked: () => become('waiting'),
    opened: (access) => become(access === 'writable' ? 'kept' : 'reading'),
    refused: () => become('nowhere'),
  };
}
