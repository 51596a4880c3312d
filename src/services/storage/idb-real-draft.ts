import { promisifyRequest } from 'idb-keyval';
import { packReal } from '../../domain/stored/pack';
import { parseReal } from '../../domain/stored/stored-real';
import type { RealDraftStore } from '../../ports/real-draft';
import type { Database } from './database';
import { KeptRecordError } from './storage-errors';

const KEY = 'real-draft';

export function idbRealDraft(database: Database): RealDraftStore {
  let isHeldByNewer = false;
  return {
    async load() {
      const raw = await database.read(['settings'], (transaction) =>
        promisifyRequest<unknown>(transaction.objectStore('settings').get(KEY)),
      );
      const parsed = parseReal(raw);
      isHeldByNewer = parsed.kind === 'newer';
      return parsed.kind === 'found' ? parsed.real : null;
    },

    keep(real) {
      if (isHeldByNewer) return Promise.reject(new KeptRecordError('newer'));
      // Without a look at what lies there: the page may be going away, and would not live to see it.
      return database.write(['settings'], (transaction) => {
        const store = transaction.objectStore('settings');
        if (real === null) store.delete(KEY);
        else store.put(packReal(real), KEY);
      });
    },
  };
}
