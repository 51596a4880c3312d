import { promisifyRequest } from 'idb-keyval';
import { BOOKMARKS_PLACE, REAL_PLACE, SETTINGS_PLACE } from '../../domain/archive-places';
import { archiveDraftLine, archiveEnd, archiveHeader, archiveLine } from '../../domain/archive-writer';
import { isOwnId } from '../../domain/own-question';
import type { QuestionId } from '../../domain/question';
import type { EpochMs } from '../../domain/time';
import type { Exported, Watch } from '../../ports/archives';
import type { Database } from '../storage/database';
import { rawPages, type RawRecord } from './raw-pages';

const EXPORTED = ['sessions', 'stories', 'drills', 'own', 'settings'] as const;

/** Of the largest sessions these are some megabytes. */
const PAGE = 50;
const DRAFT = 'draft:';

/** Everything as it is stored. Each page becomes a piece of the file at once, so that little is held in memory. */
export async function exportAll(
  database: Database,
  now: EpochMs,
  { onProgress, signal }: Watch,
): Promise<Exported | null> {
  const all = await countOf(database);
  const pieces = [new Blob([archiveHeader(now, null)])];
  let records = 0;
  let sessions = 0;
  onProgress(0, all);
  for (const store of EXPORTED)
    for await (const page of rawPages(database, store, PAGE)) {
      if (signal.aborted) return null;
      const lines = page.flatMap((record) => lineOf(store, record) ?? []);
      pieces.push(new Blob(lines));
      records += lines.length;
      if (store === 'sessions') sessions += lines.length;
      onProgress(Math.min(records, all), all);
    }
  pieces.push(new Blob([archiveEnd(records)]));
  return { file: new Blob(pieces, { type: 'application/jsonl' }), sessions };
}

const countOf = (database: Database): Promise<number> =>
  database.read(EXPORTED, async (transaction) => {
    const counts = EXPORTED.map((name) => promisifyRequest(transaction.objectStore(name).count()));
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });

/** `null`: it says nothing that another device could use. */
function lineOf(store: (typeof EXPORTED)[number], [key, raw]: RawRecord): string | null {
  switch (store) {
    case 'sessions':
      return archiveLine('session', raw);
    case 'stories':
      return archiveLine('story', raw);
    case 'drills':
      return archiveLine('drill', raw);
    case 'settings':
      return settingsLine(key, raw);
    case 'own':
      return ownLine(String(key), raw);
  }
}

/** Beside the settings lies what is of this device alone. */
function settingsLine(key: IDBValidKey, raw: unknown): string | null {
  if (key === SETTINGS_PLACE.key) return archiveLine('settings', raw);
  return key === REAL_PLACE.key ? archiveLine('real', raw) : null;
}

function ownLine(key: string, raw: unknown): string {
  if (key === BOOKMARKS_PLACE.key) return archiveLine('bookmarks', raw);
  if (!key.startsWith(DRAFT)) return archiveLine('question', raw);
  const of = key.slice(DRAFT.length) as QuestionId;
  return archiveDraftLine(isOwnId(of) ? of : null, raw);
}
