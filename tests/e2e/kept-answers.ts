import { entriesOf, type EntryOf } from '../../src/domain/session';
import { keptSessions, type Reading } from './kept';

/** The answers of the one session that is kept, as they stand on the device. */
export async function keptAnswers(page: Reading): Promise<readonly EntryOf<'answered'>[]> {
  const [session] = await keptSessions(page);
  return session === undefined ? [] : entriesOf(session, 'answered');
}
