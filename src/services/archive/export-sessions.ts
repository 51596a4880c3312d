import { promisifyRequest } from 'idb-keyval';
import { archiveEnd, archiveHeader, archiveLine } from '../../domain/archive-writer';
import { isOwnId } from '../../domain/own-question';
import { questionsOf } from '../../domain/plan';
import type { QuestionId } from '../../domain/question';
import type { SessionId } from '../../domain/session';
import { parseOwn } from '../../domain/stored/stored-own';
import type { EpochMs } from '../../domain/time';
import type { Exported, Watch } from '../../ports/archives';
import type { Database } from '../storage/database';
import { readSession } from '../storage/session-records';

/** Of the largest sessions these are some megabytes. */
const PAGE = 50;

/**
 * Some sessions as they are stored, and the questions of one's own that they ask. Stories stay here: a session says
 * which was told by its title. What is no longer here is left out.
 */
export async function exportSessions(
  database: Database,
  ids: readonly SessionId[],
  now: EpochMs,
  { onProgress, signal }: Watch,
): Promise<Exported | null> {
  const pieces = [new Blob([archiveHeader(now, null)])];
  const asked = new Set<QuestionId>();
  let sessions = 0;
  onProgress(0, ids.length);
  for (let from = 0; from < ids.length; from += PAGE) {
    if (signal.aborted) return null;
    const page = ids.slice(from, from + PAGE);
    const found = (await readAll(database, 'sessions', page)).flatMap(([id, raw]) => {
      if (raw === undefined) return [];
      for (const question of ownIn(raw, id)) asked.add(question);
      return archiveLine('session', raw);
    });
    pieces.push(new Blob(found));
    sessions += found.length;
    onProgress(from + page.length, ids.length);
  }
  const questions = (await readAll(database, 'own', [...asked])).flatMap(([, raw]) =>
    isStanding(raw) ? archiveLine('question', raw) : [],
  );
  pieces.push(new Blob([...questions, archiveEnd(sessions + questions.length)]));
  return { file: new Blob(pieces, { type: 'application/jsonl' }), sessions };
}

const readAll = <K extends string>(
  database: Database,
  store: 'sessions' | 'own',
  keys: readonly K[],
): Promise<readonly (readonly [K, unknown])[]> =>
  database.read([store], (transaction) =>
    Promise.all(
      keys.map(
        async (key) =>
          [key, await promisifyRequest<unknown>(transaction.objectStore(store).get(key))] as const,
      ),
    ),
  );

function ownIn(raw: unknown, id: SessionId): readonly QuestionId[] {
  const loaded = readSession(raw, id);
  if (loaded.kind !== 'found') return [];
  return questionsOf(loaded.session.plan)
    .map(([, { question }]) => question.id)
    .filter(isOwnId);
}

/** A question that was deleted here would take itself away where the file comes in. */
function isStanding(raw: unknown): boolean {
  const parsed = parseOwn(raw);
  return parsed.kind === 'found' && parsed.question.deleted === null;
}
