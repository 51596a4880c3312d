import { promisifyRequest } from 'idb-keyval';
import type { Session } from '../../domain/session';
import { packSession } from '../../domain/stored/pack';
import type { SessionStore } from '../../ports/session-store';
import type { Database } from './database';
import type { KeptSessions } from './kept-sessions';
import { BOTH } from './stores';
import { summaryRecord } from './summary-record';

/**
 * Sessions and their summaries, one record a key, always written together. What reads them is only fetched where there
 * is something to read, as all of it is more than the first question weighs.
 */
export function idbSessionStore(database: Database): SessionStore {
  let kept: KeptSessions | null = null;

  async function reader(): Promise<KeptSessions> {
    const { keptSessions } = await import('./kept-sessions');
    return (kept ??= keptSessions(database));
  }

  /** Not asked again once there was something. */
  async function isEmpty(): Promise<boolean> {
    return kept === null && (await database.read(BOTH, isWithoutRecords));
  }

  /** Resolves to `false`, and writes nothing, when a record stands there that cannot be looked at yet. */
  const put = (session: Session): Promise<boolean> =>
    database.write(BOTH, async (transaction) => {
      const sessions = transaction.objectStore('sessions');
      const raw = await promisifyRequest<unknown>(sessions.get(session.id));
      if (raw !== undefined && kept === null) return false;
      kept?.checkMayReplace(raw, session);
      sessions.put(packSession(session), session.id);
      transaction.objectStore('summaries').put(summaryRecord(session), session.id);
      return true;
    });

  return {
    async save(session) {
      if (await put(session)) return;
      await reader();
      await put(session);
    },
    load: async (id) => ((await isEmpty()) ? { kind: 'absent' } : (await reader()).load(id)),
    newest: async (...which) => ((await isEmpty()) ? [] : (await reader()).newest(...which)),
    all: async () => ((await isEmpty()) ? [] : (await reader()).all()),
    page: async (...which) => ((await isEmpty()) ? [] : (await reader()).page(...which)),
    count: async () => ((await isEmpty()) ? 0 : (await reader()).count()),
    setAside: async () => ((await isEmpty()) ? [] : (await reader()).setAside()),
    async eraseDeleted(before) {
      if (!(await isEmpty())) await (await reader()).eraseDeleted(before);
    },
  };
}

async function isWithoutRecords(transaction: IDBTransaction): Promise<boolean> {
  const first = BOTH.map((name) => promisifyRequest(transaction.objectStore(name).getAllKeys(null, 1)));
  return (await Promise.all(first)).every((keys) => keys.length === 0);
}
