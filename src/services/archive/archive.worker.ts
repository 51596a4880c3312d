import { openDatabase } from '../storage/database';
import { runJob, type ArchiveJob, type JobWord } from './archive-job';
import { archivesOn } from './archives-on';

// The page stays free while everything is read or written. The first message is the job, any further one stops it.
const stop = new AbortController();
let isBegun = false;

const say = (word: JobWord): void => {
  postMessage(word);
};

addEventListener('message', ({ data }: MessageEvent<ArchiveJob>) => {
  if (isBegun) stop.abort();
  else void work(data);
  isBegun = true;
});

async function work(job: ArchiveJob): Promise<void> {
  const archives = archivesOn(openDatabase({ onBlocked: () => undefined }));
  const onProgress = (done: number, all: number): void => {
    say({ kind: 'progress', done, all });
  };
  try {
    say({ kind: 'done', result: await runJob(archives, job, { onProgress, signal: stop.signal }) });
  } catch (error) {
    say({ kind: 'failed', reason: String(error) });
  }
}
