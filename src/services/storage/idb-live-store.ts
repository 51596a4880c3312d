import { promisifyRequest } from 'idb-keyval';
import { packLive } from '../../domain/stored/pack';
import { isNewer } from '../../domain/stored/version';
import type { Epoch, LiveInterview, LiveStore } from '../../ports/live-store';
import type { Database } from './database';
import { KeptRecordError } from './storage-errors';

const KEY = 'interview';
/** Of how many epochs the end is remembered: no tab sleeps through so many interviews. */
const REMEMBERED = 1000;

/**
 * The running interview in one record; beside it a mark, under its number, for each epoch that has ended.
 * A write fails by itself where its epoch's mark stands. It does not look first, as a page that is going away
 * would not live to see the answer: of 20 reloads such a write survived none, this one all.
 */
export function idbLiveStore(database: Database): LiveStore {
  let heldByNewer: Epoch | null = null;

  async function replace(live: LiveInterview | null, epoch: Epoch): Promise<'written' | 'superseded'> {
    if (epoch === heldByNewer) throw new KeptRecordError('newer');
    try {
      await database.write(['live'], (transaction) => {
        const store = transaction.objectStore('live');
        store.add('ended', epoch);
        store.put(packLive(live), KEY);
        store.delete(epoch);
      });
      return 'written';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'ConstraintError') return 'superseded';
      throw error;
    }
  }

  return {
    async load() {
      const raw = await database.read(['live'], (transaction) =>
        promisifyRequest<unknown>(transaction.objectStore('live').get(KEY)),
      );
      if (raw === undefined) return { kind: 'absent' };
      // Fetched only where there is something to read.
      const { readLive } = await import('./live-record');
      return readLive(raw);
    },

    claim: () =>
      database.write(['live'], async (transaction) => {
        const store = transaction.objectStore('live');
        const ended = IDBKeyRange.upperBound(Infinity);
        const last = await promisifyRequest(store.openKeyCursor(ended, 'prev'));
        const current = last === null ? 0 : Number(last.key) + 1;
        const epoch = current + 1;
        store.put('ended', current);
        store.delete(IDBKeyRange.upperBound(current - REMEMBERED));
        if (isNewer('live', await promisifyRequest<unknown>(store.get(KEY)))) heldByNewer = epoch;
        return epoch;
      }),

    save: async (live, epoch) => ((await replace(live, epoch)) === 'written' ? 'kept' : 'superseded'),

    clear: async (epoch) => ((await replace(null, epoch)) === 'written' ? 'cleared' : 'superseded'),
  };
}
