import { promisifyRequest } from 'idb-keyval';
import { packDrill } from '../../domain/stored/pack';
import type { DrillStore } from '../../ports/drills';
import type { Database } from './database';
import { newestKeys, readDrills } from './drill-records';

export const idbDrillStore = (database: Database): DrillStore => ({
  load: (most) =>
    database.read(['drills'], async (transaction) => {
      const store = transaction.objectStore('drills');
      const keys = newestKeys(await promisifyRequest(store.getAllKeys()), most);
      const values = await Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get(key))));
      return readDrills(keys.map((key, place) => [key, values[place]]));
    }),

  // Without a look at what lies there: the page may be going away, and would not live to see it.
  keep: (drill) =>
    database.write(['drills'], (transaction) => {
      transaction.objectStore('drills').put(packDrill(drill), drill.id);
    }),
});
