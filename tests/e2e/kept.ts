import type { Interview } from '../../src/domain/interview';
import type { Session } from '../../src/domain/session';

/** A page, or a tab that runs something just so. */
export interface Reading {
  evaluate(run: (name: string) => Promise<unknown[]>, name: string): Promise<unknown[]>;
}

/** All records of one store, read as the page itself could. */
function records(page: Reading, store: string): Promise<unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('greenroom');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            resolve(reading.result);
            opening.result.close();
          };
          reading.onerror = () => reject(reading.error as Error);
        };
      }),
    store,
  );
}

export const keptSessions = async (page: Reading): Promise<Session[]> =>
  ((await records(page, 'sessions')) as { session: Session }[]).map(({ session }) => session);

/** The interview that would be taken up; `null` when there is none. Beside it stand marks of tabs that had it before. */
export async function keptLive(page: Reading): Promise<Interview | null> {
  const isLive = (record: unknown): record is { live: { interview: Interview } | null } =>
    typeof record === 'object' && record !== null && 'live' in record;
  return (await records(page, 'live')).find(isLive)?.live?.interview ?? null;
}
