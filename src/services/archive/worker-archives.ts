import type { Archives, Watch } from '../../ports/archives';
import { scriptUrl } from '../script-url';
import { openDatabase } from '../storage/database';
import type { ArchiveJob, JobResult, JobWord } from './archive-job';
import jobUrl from './archive.worker?worker&url';
import { careOn } from './care-on';

const startWorker = (): Worker => new Worker(scriptUrl(jobUrl), { type: 'module' });

/** What takes long runs in a worker with a connection of its own, one for each job; the rest is asked here. */
export function workerArchives(start: () => Worker = startWorker): Archives {
  const here = careOn(openDatabase({ onBlocked: () => undefined }));
  const run = <T extends JobResult>(job: ArchiveJob, watch: Watch): Promise<T> =>
    inWorker(start(), job, watch) as Promise<T>;
  return {
    ...here,
    exportAll: (now, watch) => run({ kind: 'export', now }, watch),
    exportSessions: (ids, now, watch) => run({ kind: 'export-sessions', ids, now }, watch),
    sessionsTable: (watch) => run({ kind: 'table' }, watch),
    look: (file, watch) => run({ kind: 'look', file }, watch),
    take: (file, now, watch) => run({ kind: 'take', file, now }, watch),
    undo: (watch) => run({ kind: 'undo' }, watch),
  };
}

async function inWorker(worker: Worker, job: ArchiveJob, { onProgress, signal }: Watch): Promise<JobResult> {
  const stop = (): void => {
    worker.postMessage('stop');
  };
  try {
    return await new Promise<JobResult>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<JobWord>) => {
        if (data.kind === 'progress') onProgress(data.done, data.all);
        else if (data.kind === 'done') resolve(data.result);
        else reject(new Error(data.reason));
      };
      worker.onerror = ({ message }) => {
        reject(new Error(message));
      };
      worker.postMessage(job);
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop);
    });
  } finally {
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}
