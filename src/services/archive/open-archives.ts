import type { Archives } from '../../ports/archives';

/** Fetched when it is first asked for: an interview needs none of it. */
export function openArchives(): () => Promise<Archives> {
  let opened: Promise<Archives> | null = null;
  return () => {
    opened ??= import('./worker-archives').then(({ workerArchives }) => workerArchives());
    // What could not be fetched is tried again at the next use.
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
}
