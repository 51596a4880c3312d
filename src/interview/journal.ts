import { later, type Ms } from '../domain/time';
import type { Clock } from '../ports/clock';

export type JournalState = 'saved' | 'saving' | 'failed' | 'superseded';

export interface Journal {
  /** Something changed: written at once, or soon, together with what changes until then; `beat`: only time went on. */
  note(when: 'at once' | 'soon' | 'beat'): void;
  /** The page may be going: written without waiting for a write under way, whose end it may not live to see. */
  noteLast(): void;
  /** Resolves once everything noted so far was written or could not be. */
  flush(): Promise<void>;
  close(): void;
}

/** Typing makes one write in this time instead of one a key; well under the second of text that may be lost. */
const SOON: Ms = 300;

/** Keeps one record on disk up with what it mirrors: one write at a time, always of the newest. */
export function openJournal(options: {
  readonly clock: Clock;
  readonly write: () => Promise<'kept' | 'superseded'>;
  readonly changed: (state: JournalState) => void;
}): Journal {
  const { clock, write, changed } = options;
  let state: JournalState = 'saved';
  let isOpen = true;
  let isNoted = false;
  let writing: Promise<void> | null = null;
  let cancelWait: (() => void) | null = null;

  function become(next: JournalState): void {
    if (state === next) return;
    state = next;
    changed(next);
  }

  function stopWaiting(): void {
    cancelWait?.();
    cancelWait = null;
  }

  async function writeNow(): Promise<void> {
    stopWaiting();
    try {
      while (isNoted && isOpen) {
        isNoted = false;
        const outcome = await write().catch(() => 'failed' as const);
        if (!isOpen) return;
        if (outcome !== 'kept') {
          become(outcome);
          return;
        }
      }
      become('saved');
    } finally {
      // In the same turn as the loop's last look, so that no note falls between two writes.
      writing = null;
    }
  }

  function begin(): Promise<void> {
    if (writing !== null) return writing;
    if (!isNoted || !isOpen) return Promise.resolve();
    writing = writeNow();
    return writing;
  }

  return {
    note(when) {
      if (!isOpen) return;
      isNoted = true;
      if (state === 'saved' && when !== 'beat') become('saving');
      if (when !== 'soon') void begin();
      else if (writing === null)
        cancelWait ??= clock.at(later(clock.now(), SOON), () => {
          cancelWait = null;
          void begin();
        });
    },
    noteLast() {
      if (!isOpen) return;
      isNoted = true;
      if (writing === null) void begin();
      // What becomes of it shows in the write that follows the one under way.
      else write().catch(() => undefined);
    },
    async flush() {
      isNoted = true;
      await begin();
    },
    close() {
      isOpen = false;
      stopWaiting();
    },
  };
}
