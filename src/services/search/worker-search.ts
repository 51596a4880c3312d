import type { SearchListener, SessionSearch } from '../../ports/session-search';
import { scriptUrl } from '../script-url';
import type { SearchAnswer, SearchRequest } from './search-messages';
import searchWorker from './search.worker.ts?worker&url';

type SearchWorker = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror' | 'terminate'>;

const startWorker = (): SearchWorker => new Worker(scriptUrl(searchWorker), { type: 'module' });

/** Searches in a worker, which is started with the first search. Throws where no worker can be had. */
export function workerSearch(start: () => SearchWorker = startWorker): SessionSearch {
  const worker = start();
  let number = 0;
  let listener: SearchListener | null = null;
  let hasFailed = false;

  worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
    if (data.number !== number) return;
    if ('found' in data) listener?.onFound(data.found);
    else listener?.onEnd(data.end);
  };
  worker.onerror = () => {
    hasFailed = true;
    listener?.onEnd('failed');
  };

  return {
    find(words, next) {
      listener = next;
      if (hasFailed) {
        next.onEnd('failed');
        return;
      }
      number += 1;
      worker.postMessage({ number, words } satisfies SearchRequest);
    },
    close() {
      listener = null;
      worker.terminate();
    },
  };
}
