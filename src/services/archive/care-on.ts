import { promisifyRequest } from 'idb-keyval';
import { isOwnId } from '../../domain/own-question';
import type { QuestionId } from '../../domain/question';
import { packUpkeep, readUpkeep } from '../../domain/stored/stored-upkeep';
import type { Archives, KeptCounts } from '../../ports/archives';
import type { Database } from '../storage/database';
import { eraseAll } from './erase-all';
import { undoableIn } from './journal';

/** Beside the settings, as it is of this device alone and goes into no file. */
const UPKEEP = 'upkeep';

const COUNTED = ['sessions', 'stories', 'drills', 'own'] as const;

/** What is quickly done, and so by the page itself. */
export const careOn = (database: Database): Pick<Archives, 'state' | 'exportState' | 'note' | 'erase'> => ({
  async state(now) {
    const [counts, raw, undoable] = await Promise.all([
      countsIn(database),
      database.read(['settings'], (transaction) =>
        promisifyRequest<unknown>(transaction.objectStore('settings').get(UPKEEP)),
      ),
      undoableIn(database, now),
    ]);
    return { counts, upkeep: readUpkeep(raw), undoable };
  },

  exportState: () =>
    database.read(['sessions', 'settings'], async (transaction) => {
      const [sessions, raw] = await Promise.all([
        promisifyRequest(transaction.objectStore('sessions').count()),
        promisifyRequest<unknown>(transaction.objectStore('settings').get(UPKEEP)),
      ]);
      return { sessions, upkeep: readUpkeep(raw) };
    }),

  note: (part) =>
    database.write(['settings'], async (transaction) => {
      const store = transaction.objectStore('settings');
      const upkeep = readUpkeep(await promisifyRequest<unknown>(store.get(UPKEEP)));
      store.put(packUpkeep({ ...upkeep, ...part }), UPKEEP);
    }),

  erase: () => eraseAll(database),
});

const countsIn = (database: Database): Promise<KeptCounts> =>
  database.read(COUNTED, async (transaction) => {
    const count = (name: (typeof COUNTED)[number]): Promise<number> =>
      promisifyRequest(transaction.objectStore(name).count());
    const [sessions, versions, drills, own] = await Promise.all([
      count('sessions'),
      promisifyRequest(transaction.objectStore('stories').getAllKeys()),
      count('drills'),
      promisifyRequest(transaction.objectStore('own').getAllKeys()),
    ]);
    return {
      sessions,
      stories: new Set(versions.map((key) => String(key).split('/')[0])).size,
      drills,
      questions: own.filter((key) => isOwnId(String(key) as QuestionId)).length,
    };
  });
