import type { Page } from '@playwright/test';
import type { Session } from '../../src/domain/session';
import { packSession } from '../../src/domain/stored/pack';
import { INDEXES, STORES } from '../../src/services/storage/stores';
import { summaryRecord } from '../../src/services/storage/summary-record';

/** So many are handed to the page together: enough to be quick, few enough to be held as one text. */
const AT_ONCE = 200;

/**
 * Puts sessions on the device with their summaries, as the app keeps both, thousands in some seconds. Leaves the page on
 * an address of the origin that has no app in it.
 */
export async function fillHistory(page: Page, sessions: Iterable<Session>): Promise<void> {
  await page.goto('./icon.svg');
  let batch: Session[] = [];
  const put = async (): Promise<void> => {
    const records = JSON.stringify(batch.map(recordOf));
    batch = [];
    await page.evaluate(putAll, { records, stores: STORES, indexes: INDEXES });
  };
  for (const session of sessions) {
    batch.push(session);
    if (batch.length === AT_ONCE) await put();
  }
  await put();
}

/** Numbers that are packed are no JSON: they travel beside the summary. */
function recordOf(session: Session) {
  const record = summaryRecord(session);
  return {
    id: session.id,
    session: packSession(session),
    summary: record,
    packed: [...record.summary.packed],
  };
}

type StoredPair = ReturnType<typeof recordOf>;

interface Filling {
  /** As JSON, which is far quicker to hand over than objects. */
  readonly records: string;
  readonly stores: typeof STORES;
  readonly indexes: typeof INDEXES;
}

/** Runs in the page. */
function putAll({ records, stores, indexes }: Filling): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('greenroom');
    opening.onupgradeneeded = () => {
      for (const name of stores) {
        const store = opening.result.createObjectStore(name);
        if (name === 'summaries') for (const [index, key] of indexes) store.createIndex(index, key);
      }
    };
    opening.onerror = () => reject(new Error('The stores could not be opened.'));
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['sessions', 'summaries'], 'readwrite');
      for (const { id, session, summary, packed } of JSON.parse(records) as StoredPair[]) {
        const whole = { ...summary, summary: { ...summary.summary, packed: Float64Array.from(packed) } };
        writing.objectStore('sessions').put(session, id);
        writing.objectStore('summaries').put(whole, id);
      }
      writing.onabort = () => reject(new Error('The records could not be written.'));
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
