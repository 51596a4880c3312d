import 'fake-indexeddb/auto';
import { get, keys, set, setMany } from 'idb-keyval';
import { describe, expect, test } from 'vitest';
import { MERGE_OUTCOMES } from '../../../src/domain/archive-merge';
import { deleteSession } from '../../../src/domain/deletion';
import { emptyReal } from '../../../src/domain/real-interview';
import type { SessionId } from '../../../src/domain/session';
import { packOwn, packSession, packSettings, packStory } from '../../../src/domain/stored/pack';
import { defaultSettings } from '../../../src/domain/settings';
import { DAY, epochMs } from '../../../src/domain/time';
import type { FileResult, Watch } from '../../../src/ports/archives';
import { archivesOn } from '../../../src/services/archive/archives-on';
import type { Database } from '../../../src/services/storage/database';
import { idbRealDraft } from '../../../src/services/storage/idb-real-draft';
import { STORES } from '../../../src/services/storage/stores';
import { summaryRecord } from '../../../src/services/storage/summary-record';
import { idbWorld } from '../../fixtures/idb';
import { ownQuestion } from '../../fixtures/own-questions';
import { finishedSession, SUNDAY_EVENING, threeQuestions } from '../../fixtures/session';
import { storyVersion } from '../../fixtures/stories';

const NOW = epochMs(SUNDAY_EVENING + DAY);
const id = (place: number): SessionId =>
  `01935000-0000-7000-8000-${String(place).padStart(12, '0')}` as SessionId;
const session = (place: number) => ({ ...finishedSession(), id: id(place) });

/** A device with so many sessions, a story and settings. */
async function device(sessions = 0) {
  const database = idbWorld().database();
  const all = Array.from({ length: sessions }, (_, place) => session(place + 1));
  await setMany(
    all.map((one) => [one.id, packSession(one)]),
    database.store('sessions'),
  );
  await setMany(
    all.map((one) => [one.id, summaryRecord(one)]),
    database.store('summaries'),
  );
  if (sessions > 0) {
    const story = storyVersion('bridge');
    await set(`${story.story}/${story.sitting}`, packStory(story), database.store('stories'));
    await set('settings', packSettings({ ...defaultSettings, keys: false }), database.store('settings'));
  }
  return { database, archives: archivesOn(database) };
}

const watching = (onProgress: Watch['onProgress'] = () => undefined, stop?: AbortController): Watch => ({
  onProgress,
  signal: (stop ?? new AbortController()).signal,
});

async function exported(database: Database): Promise<File> {
  const made = await archivesOn(database).exportAll(NOW, watching());
  if (made === null) throw new Error('the export was stopped');
  return new File([await made.file.text()], 'greenroom.jsonl');
}

/** All that lies in the database, but for what takes an import back. */
async function everything(database: Database): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const name of STORES.filter((one) => one !== 'media'))
    for (const key of await keys(database.store(name)))
      all[`${name} ${String(key)}`] = await get(key, database.store(name));
  return all;
}

function outcomesOf(result: FileResult): Record<string, number> {
  if (result.kind === 'refused') throw new Error(result.problem);
  const sums = MERGE_OUTCOMES.map((outcome) => [
    outcome,
    Object.values(result.counts).reduce((sum, counts) => sum + counts[outcome], 0),
  ]);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0)) as Record<string, number>;
}

describe('everything as one file', () => {
  test('goes out and comes into an empty device as it was, each session with its summary', async () => {
    const mine = await device(60);
    const theirs = await device();
    const file = await exported(mine.database);
    const result = await theirs.archives.take(file, NOW, watching());
    expect(outcomesOf(result)).toEqual({ new: 62 });
    expect(result).toMatchObject({ faults: { problems: [] }, isCut: false });
    expect(await everything(theirs.database)).toEqual(await everything(mine.database));
    expect(await get(id(7), theirs.database.store('summaries'))).toEqual(summaryRecord(session(7)));
  });

  test('takes along a real interview that is being written down', async () => {
    const mine = await device(1);
    const typed = { ...emptyReal('2026-11-20'), description: 'Phone screen' };
    await idbRealDraft(mine.database).keep(typed);
    const theirs = await device();
    const file = await exported(mine.database);
    expect(outcomesOf(await theirs.archives.take(file, NOW, watching()))).toEqual({ new: 4 });
    expect(await idbRealDraft(theirs.database).load()).toEqual(typed);

    const other = { ...typed, description: 'On site' };
    await idbRealDraft(theirs.database).keep(other);
    expect(outcomesOf(await theirs.archives.take(file, NOW, watching()))).toEqual({ same: 3, left: 1 });
    expect(await idbRealDraft(theirs.database).load()).toEqual(other);
  });

  test('tells how far it is, and makes nothing when it is stopped', async () => {
    const { archives } = await device(60);
    const stop = new AbortController();
    const steps: [number, number][] = [];
    const watch = watching((...step) => {
      steps.push(step);
      if (step[0] >= 50) stop.abort();
    }, stop);
    expect(await archives.exportAll(NOW, watch)).toBeNull();
    expect(steps).toEqual([
      [0, 62],
      [50, 62],
    ]);
  });

  test('takes along what cannot be read, and its line says so where it comes in', async () => {
    const mine = await device(1);
    await set(id(2), { version: 99, session: {} }, mine.database.store('sessions'));
    const theirs = await device();
    const result = await theirs.archives.look(await exported(mine.database), watching());
    expect(result).toMatchObject({ faults: { problems: [expect.stringContaining('newer Greenroom')] } });
  });
});

describe('some sessions as a file', () => {
  const own = ownQuestion('bicycle');
  const asking = { ...finishedSession({ questions: [own, ...threeQuestions] }), id: id(5) };

  async function selected(database: Database, ...ids: readonly SessionId[]) {
    const made = await archivesOn(database).exportSessions(ids, NOW, watching());
    if (made === null) throw new Error('the export was stopped');
    return { sessions: made.sessions, file: new File([await made.file.text()], 'selected.jsonl') };
  }

  test('hold those alone, and come into an empty device as they were', async () => {
    const mine = await device(60);
    const theirs = await device();
    const chosen = [3, 58, ...Array.from({ length: 51 }, (_, place) => place + 4)].map(id);
    const { file, sessions } = await selected(mine.database, ...chosen);
    expect(sessions).toBe(53);
    const result = await theirs.archives.take(file, NOW, watching());
    expect(outcomesOf(result)).toEqual({ new: 53 });
    expect(result).toMatchObject({ faults: { problems: [] } });
    const kept = await everything(mine.database);
    const wanted = chosen.flatMap((one) => [`sessions ${one}`, `summaries ${one}`]);
    expect(await everything(theirs.database)).toEqual(
      Object.fromEntries(wanted.map((place) => [place, kept[place]])),
    );
  });

  test('merge with what is there, and twice change nothing', async () => {
    const mine = await device(3);
    const theirs = await device(2);
    const { file } = await selected(mine.database, id(2), id(3));
    expect(outcomesOf(await theirs.archives.take(file, NOW, watching()))).toEqual({ new: 1, same: 1 });
    expect(outcomesOf(await theirs.archives.take(file, NOW, watching()))).toEqual({ same: 2 });
  });

  test('bring the questions of one’s own that they ask, but none that was deleted', async () => {
    const mine = await device(1);
    await set(asking.id, packSession(asking), mine.database.store('sessions'));
    const others = [ownQuestion('kettle'), { ...ownQuestion('lamp'), deleted: NOW }];
    for (const one of [own, ...others]) await set(one.id, packOwn(one), mine.database.store('own'));
    const theirs = await device();
    const { file } = await selected(mine.database, id(1), asking.id);
    expect(outcomesOf(await theirs.archives.take(file, NOW, watching()))).toEqual({ new: 3 });
    expect(await keys(theirs.database.store('own'))).toEqual([own.id]);

    await set(own.id, packOwn({ ...own, deleted: NOW }), mine.database.store('own'));
    expect(await (await selected(mine.database, asking.id)).file.text()).not.toContain(
      '{"kind":"question","record"',
    );
  });

  test('leave out what is no longer here', async () => {
    const { database } = await device(2);
    const { file, sessions } = await selected(database, id(2), id(9));
    expect(sessions).toBe(1);
    const empty = await device();
    expect(outcomesOf(await empty.archives.look(file, watching()))).toEqual({ new: 1 });
  });
});

test('the sessions as a table are those that stand and can be read, a row a question', async () => {
  const { database, archives } = await device(2);
  const deleted = deleteSession(session(3), NOW);
  await set(id(3), packSession(deleted), database.store('sessions'));
  await set(id(4), { version: 1, session: 'torn' }, database.store('sessions'));
  const table = await (await archives.sessionsTable(watching()))?.text();
  expect(table?.trimEnd().split('\r\n')).toHaveLength(1 + 2 * 3);
});

describe('an import', () => {
  test('is told first, and nothing is changed by that', async () => {
    const mine = await device(3);
    const theirs = await device();
    const result = await theirs.archives.look(await exported(mine.database), watching());
    expect(outcomesOf(result)).toEqual({ new: 5 });
    expect(await everything(theirs.database)).toEqual({});
  });

  test('of the same file twice changes nothing the second time', async () => {
    const mine = await device(3);
    const theirs = await device();
    const file = await exported(mine.database);
    await theirs.archives.take(file, NOW, watching());
    const once = await everything(theirs.database);
    expect(outcomesOf(await theirs.archives.take(file, NOW, watching()))).toEqual({ same: 5 });
    expect(await everything(theirs.database)).toEqual(once);
    expect((await theirs.archives.state(NOW)).undoable).toMatchObject({ records: 5 });
  });

  test('never writes over what cannot be read here', async () => {
    const mine = await device(1);
    const theirs = await device();
    const damaged = { version: 1, session: 'torn' };
    await set(id(1), damaged, theirs.database.store('sessions'));
    const result = await theirs.archives.take(await exported(mine.database), NOW, watching());
    expect(outcomesOf(result)).toEqual({ new: 2, both: 1 });
    expect(await get(id(1), theirs.database.store('sessions'))).toEqual(damaged);
  });

  test('can be taken back: everything is exactly as it was', async () => {
    const mine = await device(60);
    const theirs = await device(2);
    const [first] = session(1).entries;
    const shorter = { ...session(1), entries: first === undefined ? [] : [first] };
    await set(id(1), packSession(shorter), theirs.database.store('sessions'));
    await set(id(1), summaryRecord(shorter), theirs.database.store('summaries'));
    const before = await everything(theirs.database);
    const result = await theirs.archives.take(await exported(mine.database), NOW, watching());
    expect(outcomesOf(result)).toEqual({ new: 58, grown: 1, same: 3 });
    expect(await theirs.archives.undo(watching())).toEqual({ back: 59, left: 0 });
    expect(await everything(theirs.database)).toEqual(before);
    expect((await theirs.archives.state(NOW)).undoable).toBeNull();
  });

  test('leaves what was changed since, when it is taken back', async () => {
    const mine = await device(2);
    const theirs = await device();
    await theirs.archives.take(await exported(mine.database), NOW, watching());
    const changed = packSession({ ...session(2), entries: session(2).entries.slice(0, 1) });
    await set(id(2), changed, theirs.database.store('sessions'));
    expect(await theirs.archives.undo(watching())).toEqual({ back: 3, left: 1 });
    expect(await get(id(2), theirs.database.store('sessions'))).toEqual(changed);
  });

  test('that is stopped says so, and what it did can be taken back', async () => {
    const mine = await device(60);
    const theirs = await device();
    const stop = new AbortController();
    const watch = watching((done) => (done > 0 ? stop.abort() : undefined), stop);
    const result = await theirs.archives.take(await exported(mine.database), NOW, watch);
    expect(result).toMatchObject({ kind: 'read', isCut: true });
    const some = (await theirs.archives.state(NOW)).counts.sessions;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(60);
    await theirs.archives.undo(watching());
    expect(await everything(theirs.database)).toEqual({});
  });

  test('can be taken back for seven days', async () => {
    const mine = await device(1);
    const theirs = await device();
    await theirs.archives.take(await exported(mine.database), NOW, watching());
    expect((await theirs.archives.state(epochMs(NOW + 7 * DAY))).undoable).not.toBeNull();
    expect((await theirs.archives.state(epochMs(NOW + 7 * DAY + 1))).undoable).toBeNull();
    expect(await keys(theirs.database.store('media'))).toEqual([]);
  });

  test('of another file is refused in words', async () => {
    const { archives } = await device();
    const result = await archives.look(new File(['{"format":"a","version":1}\n'], 'a.json'), watching());
    expect(result).toMatchObject({ kind: 'refused', problem: expect.stringContaining('no archive') });
  });

  test('of what is no text is refused in words', async () => {
    const { archives } = await device();
    const result = await archives.look(new File([new Uint8Array([0xff, 0xfe, 0x00])], 'a'), watching());
    expect(result).toEqual({
      kind: 'refused',
      problem: 'This is no text in UTF-8, as Greenroom writes it.',
    });
  });
});

test('erasing leaves nothing, and no epoch in which another tab could write its interview anew', async () => {
  const { database, archives } = await device(3);
  await set(4, 'ended', database.store('live'));
  await archives.erase();
  expect(await everything(database)).toEqual({ 'live 5': 'ended' });
});

test('what was noted of the care of it all is there again, and goes into no file', async () => {
  const { database, archives } = await device(1);
  await archives.note({ dismissed: NOW });
  await archives.note({ exported: { at: NOW, sessions: 1 } });
  const upkeep = { exported: { at: NOW, sessions: 1 }, dismissed: NOW, asked: null };
  expect((await archives.state(NOW)).upkeep).toEqual(upkeep);
  expect(await archives.exportState()).toEqual({ sessions: 1, upkeep });
  expect(await (await exported(database)).text()).not.toContain('dismissed');
});
