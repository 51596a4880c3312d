import { mount, unmount } from 'svelte';
import { weeksOf } from '../../../src/domain/calendar';
import { listed, scaleOf, type ListedSession } from '../../../src/domain/session-list';
import type { SessionId } from '../../../src/domain/session';
import type { Summary } from '../../../src/domain/summary';
import { epochMs } from '../../../src/domain/time';
import { openDatabase } from '../../../src/services/storage/database';
import { idbSessionStore } from '../../../src/services/storage/idb-session-store';
import SessionWeeks from '../../../src/ui/components/SessionWeeks.svelte';
import { localCalendar } from '../../../src/ui/local-calendar';
import '../../../src/ui/styles/index.css';

/** In milliseconds. */
interface Took {
  readonly read: number;
  readonly draw: number;
  readonly rows: number;
}

const ROWS = 50;

const opened = new Promise<IDBDatabase>((resolve, reject) => {
  const opening = indexedDB.open('greenroom');
  opening.onsuccess = () => {
    resolve(opening.result);
  };
  opening.onerror = () => {
    reject(new Error('The stores could not be opened.'));
  };
});

/** The newest fifty by a cursor, and how many there are, with nothing checked. */
async function readRaw(): Promise<readonly Summary[]> {
  const database = await opened;
  const index = database.transaction('summaries').objectStore('summaries').index('standing');
  const counted = index.count();
  return new Promise((resolve, reject) => {
    const found: Summary[] = [];
    const walking = index.openCursor(null, 'prev');
    const finish = (): void => {
      if (counted.readyState === 'done') resolve(found);
      else counted.onsuccess = finish;
    };
    walking.onerror = () => {
      reject(new Error('The summaries could not be read.'));
    };
    walking.onsuccess = () => {
      const cursor = walking.result;
      if (cursor !== null) found.push((cursor.value as { summary: Summary }).summary);
      if (cursor === null || found.length === ROWS) finish();
      else cursor.continue();
    };
  });
}

const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve(performance.now());
      };
      port2.postMessage(null);
    });
  });

/** Rows that nothing can be done with. */
const still = { at: epochMs(Date.now()), isDeleted: () => false, excerptOf: () => undefined };

async function readAndDraw(): Promise<Took> {
  const began = performance.now();
  const summaries = await readRaw();
  const read = performance.now() - began;
  const drawing = performance.now();
  const sessions = summaries.map(listed);
  const today = localCalendar.dayOf(epochMs(Date.now()));
  const target = document.createElement('main');
  target.className = 'house';
  target.style.setProperty('--columns', '6.5rem minmax(11rem, 17rem) minmax(16rem, 1fr) 8rem 6.5rem');
  const rows = mount(SessionWeeks, {
    target,
    props: {
      history: still as never,
      weeks: weeksOf(sessions, ({ summary }) => localCalendar.dayOf(summary.started), today),
      isByWeek: true,
      axis: scaleOf(sessions).axis,
      selected: null,
      whatOf: ({ content }: ListedSession) => content,
      onselect: () => undefined,
      onchange: () => Promise.resolve(true),
    },
  });
  document.body.append(target);
  const draw = (await painted()) - drawing;
  await unmount(rows);
  target.remove();
  return { read, draw, rows: summaries.length };
}

const store = idbSessionStore(
  openDatabase({
    onBlocked() {
      throw new Error('Another tab holds the stores.');
    },
  }),
);

/** Saves copies of the last session under new ids, one after another, and takes them away again. */
async function saveMore(times: number): Promise<readonly number[]> {
  const [last] = await store.newest(1);
  const loaded = last === undefined ? null : await store.load(last.id);
  if (loaded?.kind !== 'found') throw new Error('There is no session to copy.');
  const took: number[] = [];
  const ids = Array.from({ length: times }, () => crypto.randomUUID() as string as SessionId);
  for (const id of ids) {
    const began = performance.now();
    await store.save({ ...loaded.session, id });
    took.push(performance.now() - began);
  }
  const database = await opened;
  const away = database.transaction(['sessions', 'summaries'], 'readwrite');
  for (const id of ids) for (const name of ['sessions', 'summaries']) away.objectStore(name).delete(id);
  await new Promise((resolve) => (away.oncomplete = resolve));
  return took;
}

/** All summaries at once, with nothing checked. */
async function readAllRaw(): Promise<number> {
  const database = await opened;
  const began = performance.now();
  const reading = database.transaction('summaries').objectStore('summaries').getAll();
  await new Promise((resolve) => (reading.onsuccess = resolve));
  return performance.now() - began;
}

const offered = { readAndDraw, saveMore, readAllRaw };
export type Offered = typeof offered;

Object.assign(globalThis, offered);
