import type { MergeCounts } from '../domain/archive-counts';
import type { SessionId } from '../domain/session';
import type { FaultyFile } from '../domain/stored/read-file';
import type { EpochMs } from '../domain/time';
import type { Upkeep } from '../domain/upkeep';

/** How many records of each kind lie on the device, those that cannot be read among them. */
export interface KeptCounts {
  readonly sessions: number;
  readonly stories: number;
  readonly drills: number;
  readonly questions: number;
}

/** An import that can be taken back. */
export interface Undoable {
  readonly at: EpochMs;
  readonly records: number;
}

export interface KeptState {
  readonly counts: KeptCounts;
  readonly upkeep: Upkeep;
  readonly undoable: Undoable | null;
}

/** What the reminder of an export follows from. */
interface ExportState {
  readonly sessions: number;
  readonly upkeep: Upkeep;
}

/** How somebody follows long work, and stops it. */
export interface Watch {
  /** How much is done, of how much. */
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** What came of a file: what it would do, or what it did. */
export type FileResult =
  | {
      readonly kind: 'read';
      readonly counts: MergeCounts;
      /** Lines that bring nothing, as told. */
      readonly faults: FaultyFile;
      /** Somebody stopped it before the end of the file. */
      readonly isCut: boolean;
    }
  | { readonly kind: 'refused'; readonly problem: string };

export interface Exported {
  readonly file: Blob;
  readonly sessions: number;
}

export interface Undone {
  /** Put back as they were. */
  readonly back: number;
  /** Changed since the import, and so left as they are now. */
  readonly left: number;
}

/** Everything that is kept, as one file and back. The work is done apart from the page, in batches. */
export interface Archives {
  state(now: EpochMs): Promise<KeptState>;
  /** Less than `state`, and sooner read. */
  exportState(): Promise<ExportState>;
  /** Remembers something about the care of what is kept. */
  note(part: Partial<Upkeep>): Promise<void>;
  /** Resolves to `null` when it was stopped. */
  exportAll(now: EpochMs, watch: Watch): Promise<Exported | null>;
  /** Only these sessions, and what it takes to import them. Resolves to `null` when it was stopped. */
  exportSessions(ids: readonly SessionId[], now: EpochMs, watch: Watch): Promise<Exported | null>;
  /** The sessions as one table (CSV), by the calendar of this place. Resolves to `null` when it was stopped. */
  sessionsTable(watch: Watch): Promise<Blob | null>;
  /** Says what an import would do, and changes nothing. */
  look(file: Blob, watch: Watch): Promise<FileResult>;
  /** Imports, batch by batch, each whole or not at all; what the import before it had kept for its undoing is let go. */
  take(file: Blob, now: EpochMs, watch: Watch): Promise<FileResult>;
  /** Takes the last import back. */
  undo(watch: Watch): Promise<Undone>;
  /** Everything, for good. */
  erase(): Promise<void>;
}
