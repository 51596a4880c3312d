import { promisifyRequest } from 'idb-keyval';
import type { QuestionId } from '../../domain/question';
import type { OwnQuestionStore } from '../../ports/own-questions';
import { packDraft } from '../../domain/stored/pack';
import { isNewer } from '../../domain/stored/version';
import type { Database } from './database';
import { KeptRecordError } from './storage-errors';

/** Beside the questions, which lie under their ids. */
const BOOKMARKS = 'bookmarks';
const DRAFT = 'draft:';
const draftKey = (of: QuestionId | null): string => `${DRAFT}${of ?? 'new'}`;

const isQuestion = ([key]: Found[number]): boolean =>
  key !== BOOKMARKS && !(typeof key === 'string' && key.startsWith(DRAFT));

/** What reads records is fetched where there are any: before an interview somebody without own questions waits for none. */
const records = () => import('./own-records');

export function idbOwnStore(database: Database): OwnQuestionStore {
  /** The drafts of which reading them told so. */
  const heldByNewer = new Set<string>();

  const read = <T>(run: (store: IDBObjectStore) => Promise<T>): Promise<T> =>
    database.read(['own'], (transaction) => run(transaction.objectStore('own')));

  const write = (run: (store: IDBObjectStore) => Promise<void>): Promise<void> =>
    database.write(['own'], (transaction) => run(transaction.objectStore('own')));

  return {
    async load() {
      const found = (await read(allIn)).filter(isQuestion);
      return found.length === 0 ? { questions: [], setAside: 0 } : (await records()).readOwn(found);
    },

    async save(questions) {
      const { ownRecord } = await records();
      await write(async (store) => {
        for (const question of questions) {
          const raw = await promisifyRequest<unknown>(store.get(question.id));
          store.put(ownRecord(raw, question), question.id);
        }
      });
    },

    async draft(of) {
      const [raw, { readDraft }] = await Promise.all([
        read((store) => promisifyRequest<unknown>(store.get(draftKey(of)))),
        records(),
      ]);
      if (isNewer('draft', raw)) heldByNewer.add(draftKey(of));
      return readDraft(raw);
    },

    keepDraft(of, draft) {
      const key = draftKey(of);
      if (heldByNewer.has(key)) return Promise.reject(new KeptRecordError('newer'));
      // Without a look at what lies there: the page may be going away, and would not live to see it.
      return database.write(['own'], (transaction) => {
        const store = transaction.objectStore('own');
        if (draft === null) store.delete(key);
        else store.put(packDraft(draft), key);
      });
    },

    async bookmarks() {
      const raw = await read((store) => promisifyRequest<unknown>(store.get(BOOKMARKS)));
      return raw === undefined ? new Set() : (await records()).readBookmarks(raw);
    },

    async bookmark(question, isOn) {
      const { bookmarksRecord } = await records();
      await write(async (store) => {
        const raw = await promisifyRequest<unknown>(store.get(BOOKMARKS));
        store.put(bookmarksRecord(raw, question, isOn), BOOKMARKS);
      });
    },

    async eraseDeleted(before) {
      const found = (await read(allIn)).filter(isQuestion);
      if (found.length === 0) return;
      const { isErasable } = await records();
      // A write for nothing would hold up the next one, which may be the last of a page that goes away.
      if (!found.some(([key, raw]) => isErasable(raw, key, before))) return;
      await write(async (store) => {
        for (const [key] of found) {
          const raw = await promisifyRequest<unknown>(store.get(key));
          if (isErasable(raw, key, before)) store.delete(key);
        }
      });
    },
  };
}

type Found = readonly (readonly [key: IDBValidKey, raw: unknown])[];

/** By key; ids of own questions begin with the time at which they were made. */
async function allIn(store: IDBObjectStore): Promise<Found> {
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys()),
    promisifyRequest<unknown[]>(store.getAll()),
  ]);
  return keys.map((key, place) => [key, values[place]]);
}
