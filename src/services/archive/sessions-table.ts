import { promisifyRequest } from 'idb-keyval';
import type { Calendar } from '../../domain/calendar';
import { deletedAt, type SessionId } from '../../domain/session';
import { sessionCsvRows, sessionsCsvHead } from '../../domain/sessions-csv';
import type { Watch } from '../../ports/archives';
import type { Database } from '../storage/database';
import { readSession } from '../storage/session-records';
import { rawPages, type RawRecord } from './raw-pages';

const PAGE = 50;

/** All sessions that stand and can be read, as one table, a row a question. `null`: it was stopped. */
export async function sessionsTable(
  database: Database,
  calendar: Calendar,
  { onProgress, signal }: Watch,
): Promise<Blob | null> {
  const all = await database.read(['sessions'], (transaction) =>
    promisifyRequest(transaction.objectStore('sessions').count()),
  );
  const pieces = [new Blob([sessionsCsvHead()])];
  let done = 0;
  onProgress(0, all);
  for await (const page of rawPages(database, 'sessions', PAGE)) {
    if (signal.aborted) return null;
    pieces.push(new Blob(page.map((record) => rowsOf(record, calendar))));
    done += page.length;
    onProgress(Math.min(done, all), all);
  }
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
}

function rowsOf([key, raw]: RawRecord, calendar: Calendar): string {
  const loaded = readSession(raw, String(key) as SessionId);
  return loaded.kind === 'found' && deletedAt(loaded.session) === null
    ? sessionCsvRows(loaded.session, calendar)
    : '';
}
