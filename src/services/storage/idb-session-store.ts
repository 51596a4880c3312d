import { promisifyRequest } from 'idb-keyval';
import { packSession } from '../../domain/stored/stored-session';
import type { SessionStore } from '../../ports/session-store';
import type { Database } from './database';
import { eraseDeleted } from './erase-deleted';
import { mendAllSummaries, mendSummaries } from './mend-summaries';
import { newestSummaries } from './newest-summaries';
import { checkMayReplace, readSession, summaryRecord } from './session-records';
import { STANDING } from './stores';

const BOTH = ['sessions', 'summaries'] as const;

/** Sessions and their summaries, one record a key, always written together. */
export function idbSessionStore(database: Database): SessionStore {
  let mended: Promise<void> | null = null;

  /** Once a page. What cannot be mended now, as the disk is full or may only be read, stops no list. */
  function mendOnce(): Promise<void> {
    mended ??= mendAllSummaries(database).catch(() => {
      mended = null;
    });
    return mended;
  }

  return {
    save: (session) =>
      database.write(BOTH, async (transaction) => {
        const sessions = transaction.objectStore('sessions');
        checkMayReplace(await promisifyRequest<unknown>(sessions.get(session.id)), session.id);
        sessions.put(packSession(session), session.id);
        transaction.objectStore('summaries').put(summaryRecord(session), session.id);
      }),

    load: (id) =>
      database.read(['sessions'], async (transaction) =>
        readSession(await promisifyRequest<unknown>(transaction.objectStore('sessions').get(id)), id),
      ),

    async newest(limit) {
      await mendOnce();
      const { summaries, unreadable } = await database.read(BOTH, (transaction) =>
        newestSummaries(transaction, limit),
      );
      if (unreadable.length > 0) await mendSummaries(database, unreadable).catch(() => undefined);
      return summaries;
    },

    async count() {
      await mendOnce();
      return database.read(['summaries'], (transaction) =>
        promisifyRequest(transaction.objectStore('summaries').index(STANDING).count()),
      );
    },

    async eraseDeleted(before) {
      await mendOnce();
      await database.write(BOTH, (transaction) => eraseDeleted(transaction, before));
    },
  };
}
