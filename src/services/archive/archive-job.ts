import type { Archives, Exported, FileResult, Undone } from '../../ports/archives';
import type { SessionId } from '../../domain/session';
import type { EpochMs } from '../../domain/time';

/** What a worker is asked to do: one job in its life. */
export type ArchiveJob =
  | { readonly kind: 'export'; readonly now: EpochMs }
  | { readonly kind: 'export-sessions'; readonly ids: readonly SessionId[]; readonly now: EpochMs }
  | { readonly kind: 'table' }
  | { readonly kind: 'look'; readonly file: Blob }
  | { readonly kind: 'take'; readonly file: Blob; readonly now: EpochMs }
  | { readonly kind: 'undo' };

export type JobResult = Exported | FileResult | Undone | Blob | null;

/** What a worker says. */
export type JobWord =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'done'; readonly result: JobResult }
  | { readonly kind: 'failed'; readonly reason: string };

/** Does a job where the work is. */
export function runJob(
  archives: Archives,
  job: ArchiveJob,
  watch: Parameters<Archives['undo']>[0],
): Promise<JobResult> {
  switch (job.kind) {
    case 'export':
      return archives.exportAll(job.now, watch);
    case 'export-sessions':
      return archives.exportSessions(job.ids, job.now, watch);
    case 'table':
      return archives.sessionsTable(watch);
    case 'look':
      return archives.look(job.file, watch);
    case 'take':
      return archives.take(job.file, job.now, watch);
    case 'undo':
      return archives.undo(watch);
  }
}
