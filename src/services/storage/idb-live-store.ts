import { promisifyRequest } from 'idb-keyval';
import { packLive } from '../../domain/stored/stored-live';
import type { Epoch, LiveInterview, LiveStore } from '../../ports/live-store';
import type { Database } from './database';
import { readLive } from './live-record';
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
    load: () =>
      database.read(['live'], async (transaction) =>
        readLive(await promisifyRequest<unknown>(transaction.objectStore('live').get(KEY))),
      ),

    claim: () =>
      database.write(['live'], async (transaction) => {
        const store = transaction.objectStore('live');
        const ended = IDBKeyRange.upperBound(Infinity);
        const last = await promisifyRequest(store.openKeyCursor(ended, 'prev'));
        const current = last === null ? 0 : Number(last.key) + 1;
        const epoch = current + 1;
        store.put('ended', current);
        store.delete(IDBKeyRange.upperBound(current - REMEMBERED));
        const kept = readLive(await promisifyRequest<unknown>(store.get(KEY)));
        if (kept.kind === 'newer') heldByNewer = epoch;
        return epoch;
      }),

    save: async (live, epoch) => ((await replace(live, epoch)) === 'written' ? 'kept' : 'superseded'),

    clear: async (epoch) => ((await replace(null, epoch)) === 'written' ? 'cleared' : 'superseded'),
  };
}
