import { promisifyRequest } from 'idb-keyval';
import type { SessionId } from '../../domain/session';
import type { Summary } from '../../domain/summary';
import type { SessionStore } from '../../ports/session-store';
import type { Database } from './database';
import { deletedIds, eraseDeleted } from './erase-deleted';
import { mendAllSummaries, mendSummaries } from './mend-summaries';
import { countStanding, everySummary, newestSummaries, type Newest } from './newest-summaries';
import { checkMayReplace, readSession } from './session-records';
import { pageBack, pageOnward } from './session-pages';
import { setAsideSessions } from './set-aside';
import { BOTH } from './stores';

/** What can be done with sessions that were kept: all that has to read them. */
export interface KeptSessions extends Omit<SessionStore, 'save'> {
  readonly checkMayReplace: typeof checkMayReplace;
}

export function keptSessions(database: Database): KeptSessions {
  /** Found out by this page to be unreadable: their summaries count no more, even where they cannot be taken away. */
  const lost = new Set<SessionId>();
  let mended: Promise<void> | null = null;

  /** Once a page. What cannot be mended now, as the disk is full or may only be read, stops no list. */
  function mendOnce(): Promise<void> {
    mended ??= mendAllSummaries(database).catch(() => {
      mended = null;
    });
    return mended;
  }

  const mend = (ids: readonly SessionId[]): Promise<void> =>
    mendSummaries(database, ids).catch(() => undefined);

  async function takeOffList(ids: readonly SessionId[]): Promise<void> {
    const found = ids.filter((id) => !lost.has(id));
    for (const id of found) lost.add(id);
    if (found.length > 0) await mend(found);
  }

  async function listed(read: (transaction: IDBTransaction) => Promise<Newest>): Promise<readonly Summary[]> {
    await mendOnce();
    const { summaries, unreadable, lost: found } = await database.read(BOTH, read);
    for (const id of found) lost.add(id);
    if (unreadable.length > 0) await mend(unreadable);
    return summaries;
  }

  return {
    checkMayReplace,

    async load(id) {
      const loaded = await database.read(['sessions'], async (transaction) =>
        readSession(await promisifyRequest<unknown>(transaction.objectStore('sessions').get(id)), id),
      );
      // Who wants to see a session need not wait for that.
      if (loaded.kind === 'damaged' || loaded.kind === 'newer') void takeOffList([id]);
      else lost.delete(id);
      return loaded;
    },

    newest: (limit, after) => listed((transaction) => newestSummaries(transaction, limit, lost, after)),

    all: () => listed((transaction) => everySummary(transaction, lost)),

    page: (after, most, way = 'onward') =>
      database.read(['sessions'], (transaction) =>
        (way === 'onward' ? pageOnward : pageBack)(transaction.objectStore('sessions'), after, most),
      ),

    async count() {
      await mendOnce();
      return database.read(['summaries'], (transaction) => countStanding(transaction, lost));
    },

    async setAside() {
      await mendOnce();
      return database.read(BOTH, (transaction) => setAsideSessions(transaction, lost));
    },

    async eraseDeleted(before) {
      await mendOnce();
      // A write for nothing would hold up the next one, which may be the last of a page that goes away.
      const ids = await database.read(['summaries'], (transaction) => deletedIds(transaction, before));
      if (ids.length === 0) return;
      await takeOffList(await database.write(BOTH, (transaction) => eraseDeleted(transaction, before)));
    },
  };
}
