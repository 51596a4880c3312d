import { describe, expect, test } from 'vitest';
import { goOn, start } from '../../../src/domain/interview-course';
import { openInterview } from '../../../src/domain/interview';
import { startAnswer } from '../../../src/domain/interview-asking';
import { openSession, withEntries, type Session, type SessionId } from '../../../src/domain/session';
import { defaultSettings, type Settings } from '../../../src/domain/settings';
import { packLive, packSession, packSettings } from '../../../src/domain/stored/pack';
import { summarise } from '../../../src/domain/summary';
import { epochMs, instant } from '../../../src/domain/time';
import type { QuestionId } from '../../../src/domain/question';
import type { DrillStore } from '../../../src/ports/drills';
import type { LiveInterview, LiveStore } from '../../../src/ports/live-store';
import type { OwnQuestionStore } from '../../../src/ports/own-questions';
import type { SessionStore } from '../../../src/ports/session-store';
import type { SettingsStore } from '../../../src/ports/settings-store';
import type { StoryStore } from '../../../src/ports/stories';
import { finishedSession } from '../../fixtures/session';

/** Makes each store with raw records in it, as they would lie on disk. */
export interface MakeStores {
  sessions(records?: ReadonlyMap<SessionId, unknown>): Promise<SessionStore>;
  live(record?: unknown): Promise<LiveStore>;
  settings(record?: unknown): Promise<SettingsStore>;
  own(records?: ReadonlyMap<QuestionId, unknown>, bookmarks?: unknown): Promise<OwnQuestionStore>;
  stories(records?: ReadonlyMap<string, unknown>): Promise<StoryStore>;
  drills(records?: ReadonlyMap<string, unknown>): Promise<DrillStore>;
}

const id = (text: string): SessionId => text as SessionId;
const session = (name: string, started: number): Session => ({
  ...finishedSession({ started }),
  id: id(name),
});
const deleted = (kept: Session, at: number): Session =>
  withEntries(kept, { kind: 'deleted', at: epochMs(at) });
const restored = (kept: Session, at: number): Session =>
  withEntries(kept, { kind: 'restored', at: epochMs(at) });

/** What every implementation of the stores' ports does. */
export function storesContract(make: MakeStores): void {
  describe('the session store', () => {
    test('gives back what it was given', async () => {
      const store = await make.sessions();
      const kept = session('a', 1000);
      await store.save(kept);
      expect(await store.load(kept.id)).toEqual({ kind: 'found', session: kept });
    });

    test('keeps a copy: what is changed later is not kept, and what it gives can be changed', async () => {
      const store = await make.sessions();
      const kept = structuredClone(session('a', 1000));
      await store.save(kept);
      (kept.entries as unknown[]).pop();
      expect(await store.load(kept.id)).toEqual({ kind: 'found', session: session('a', 1000) });
      const loaded = await store.load(kept.id);
      if (loaded.kind === 'found') (loaded.session.entries as unknown[]).pop();
      expect(await store.load(kept.id)).toEqual({ kind: 'found', session: session('a', 1000) });
    });

    test('keeps nothing of what cannot be copied', async () => {
      const store = await make.sessions();
      const broken = { ...session('a', 1000), entries: [() => 'no data'] } as unknown as Session;
      await expect(store.save(broken)).rejects.toThrow();
      expect(await store.load(id('a'))).toEqual({ kind: 'absent' });
      expect(await store.count()).toBe(0);
    });

    test('has no session that was never saved', async () => {
      const store = await make.sessions();
      expect(await store.load(id('a'))).toEqual({ kind: 'absent' });
      expect(await store.newest(5)).toEqual([]);
      expect(await store.count()).toBe(0);
    });

    test('lists all that stand, the newest first', async () => {
      const store = await make.sessions();
      expect(await store.all()).toEqual([]);
      const [first, second, third] = [session('c', 1000), session('a', 2000), session('b', 3000)] as const;
      for (const one of [second, deleted(third, 4000), first]) await store.save(one);
      expect(await store.all()).toEqual([summarise(second), summarise(first)]);
    });

    test('gives sessions page after page by their ids, deleted ones and unreadable ones too', async () => {
      const store = await make.sessions(new Map([[id('b'), 'junk']]));
      expect(await (await make.sessions()).page(null, 5)).toEqual([]);
      const [first, third] = [session('a', 3000), deleted(session('c', 1000), 4000)] as const;
      for (const one of [third, first]) await store.save(one);
      expect(await store.page(null, 2)).toMatchObject([
        { id: 'a', loaded: { kind: 'found', session: first } },
        { id: 'b', loaded: { kind: 'damaged' } },
      ]);
      expect(await store.page(id('b'), 2)).toEqual([{ id: 'c', loaded: { kind: 'found', session: third } }]);
      expect(await store.page(id('c'), 2)).toEqual([]);
    });

    test('gives them backwards too, the newest first', async () => {
      const store = await make.sessions();
      expect(await store.page(null, 2, 'back')).toEqual([]);
      for (const name of ['a', 'b', 'c', 'd', 'e']) await store.save(session(name, 1000));
      const idsOf = async (after: SessionId | null, most: number): Promise<readonly SessionId[]> =>
        (await store.page(after, most, 'back')).map((stored) => stored.id);
      expect(await idsOf(null, 2)).toEqual(['e', 'd']);
      expect(await idsOf(id('d'), 2)).toEqual(['c', 'b']);
      expect(await idsOf(id('b'), 2)).toEqual(['a']);
      expect(await idsOf(id('a'), 2)).toEqual([]);
      expect(await idsOf(null, 1)).toEqual(['e']);
      expect(await idsOf(null, 9)).toEqual(['e', 'd', 'c', 'b', 'a']);
    });

    test('lists summaries, the newest first, as many as asked for', async () => {
      const store = await make.sessions();
      const [first, second, third] = [session('c', 1000), session('a', 2000), session('b', 3000)] as const;
      for (const one of [second, third, first]) await store.save(one);
      expect(await store.newest(2)).toEqual([summarise(third), summarise(second)]);
      expect(await store.newest(0)).toEqual([]);
      expect(await store.count()).toBe(3);
    });

    test('goes on after the last one that is known, and of those that began together leaves none out', async () => {
      const store = await make.sessions();
      const started = { a: 1000, b: 2000, c: 2000, d: 2000, e: 3000 };
      for (const [name, at] of Object.entries(started)) await store.save(session(name, at));
      await store.save(deleted(session('f', 2500), 4000));
      const idsAfter = async (name: keyof typeof started, most: number): Promise<readonly SessionId[]> =>
        (await store.newest(most, { id: id(name), started: epochMs(started[name]) })).map((one) => one.id);
      expect((await store.newest(3)).map((one) => one.id)).toEqual(['e', 'd', 'c']);
      expect(await idsAfter('e', 1)).toEqual(['d']);
      expect(await idsAfter('d', 2)).toEqual(['c', 'b']);
      expect(await idsAfter('c', 9)).toEqual(['b', 'a']);
      expect(await idsAfter('a', 9)).toEqual([]);
    });

    test('lists what was last saved', async () => {
      const store = await make.sessions();
      const before = { ...session('a', 1000), entries: [] };
      await store.save(before);
      await store.save(session('a', 1000));
      expect(await store.newest(5)).toEqual([summarise(session('a', 1000))]);
      expect(await store.count()).toBe(1);
    });

    test('leaves deleted ones out of list and count, and fills the list with older ones', async () => {
      const store = await make.sessions();
      await store.save(session('a', 1000));
      await store.save(deleted(session('b', 2000), 9000));
      await store.save(session('c', 3000));
      const ids = (await store.newest(2)).map((summary) => summary.id);
      expect(ids).toEqual(['c', 'a']);
      expect(await store.count()).toBe(2);
      expect(await store.load(id('b'))).toMatchObject({ kind: 'found' });
    });

    test('lists a session again that was deleted and restored', async () => {
      const store = await make.sessions();
      await store.save(deleted(session('a', 1000), 9000));
      await store.save(restored(deleted(session('a', 1000), 9000), 9500));
      expect(await store.count()).toBe(1);
      expect(await store.newest(2)).toMatchObject([{ id: 'a', deleted: null }]);
    });

    test('erases what was deleted before a moment, and only that', async () => {
      const store = await make.sessions();
      await store.save(deleted(session('long-gone', 1000), 5000));
      await store.save(deleted(session('just-gone', 1000), 6000));
      await store.save(restored(deleted(session('back', 1000), 5000), 5500));
      await store.save(session('here', 1000));
      await store.eraseDeleted(6000);
      expect(await store.load(id('long-gone'))).toEqual({ kind: 'absent' });
      for (const kept of ['just-gone', 'back', 'here'])
        expect(await store.load(id(kept))).toMatchObject({ kind: 'found' });
      expect(await store.count()).toBe(2);
    });

    test('reports a damaged session, lists the others and never writes over it', async () => {
      const damaged = { ...packSession(session('a', 1000)), session: { id: 'a' } };
      const store = await make.sessions(new Map([[id('a'), damaged]]));
      await store.save(session('b', 2000));
      const told = { kind: 'damaged', reason: 'session.started is missing' };
      expect(await store.load(id('a'))).toEqual(told);
      expect(await store.newest(5)).toMatchObject([{ id: 'b' }]);
      expect(await store.count()).toBe(1);
      await expect(store.save(session('a', 1000))).rejects.toThrow('damaged');
      await store.eraseDeleted(Infinity);
      expect(await store.load(id('a'))).toEqual(told);
    });

    test('calls a session damaged that lies under the id of another', async () => {
      const store = await make.sessions(new Map([[id('a'), packSession(session('b', 1000))]]));
      expect(await store.load(id('a'))).toMatchObject({ kind: 'damaged' });
      expect(await store.newest(5)).toEqual([]);
    });

    test('never writes over what another tab has added meanwhile', async () => {
      const store = await make.sessions();
      const earlier = session('a', 1000);
      const fuller = deleted(earlier, 5000);
      await store.save(fuller);
      await expect(store.save(earlier)).rejects.toThrow('fuller');
      await expect(store.save(restored(earlier, 6000))).rejects.toThrow('fuller');
      expect(await store.load(earlier.id)).toEqual({ kind: 'found', session: fuller });
      await store.save(restored(fuller, 7000));
      expect(await store.count()).toBe(1);
    });

    test('never writes over a session of a newer version', async () => {
      const store = await make.sessions(new Map([[id('a'), { version: 99, session: 'of another shape' }]]));
      expect(await store.load(id('a'))).toEqual({ kind: 'newer' });
      await expect(store.save(session('a', 1000))).rejects.toThrow('newer');
      expect(await store.load(id('a'))).toEqual({ kind: 'newer' });
      expect(await store.newest(5)).toEqual([]);
    });
  });

  describe('what cannot be read', () => {
    const future = { version: 99, session: 'of another shape' };
    const damaged = { ...packSession(session('a', 1000)), session: { id: 'a' } };

    test('is nothing when all is well, deleted ones included', async () => {
      const store = await make.sessions();
      expect(await store.setAside()).toEqual([]);
      await store.save(session('a', 1000));
      await store.save(deleted(session('b', 2000), 9000));
      expect(await store.setAside()).toEqual([]);
    });

    test('is set aside with the reason, the newest first, and stays as it is', async () => {
      const store = await make.sessions(
        new Map<SessionId, unknown>([
          [id('a'), damaged],
          [id('c'), 'words'],
          [id('b'), future],
        ]),
      );
      await store.save(session('d', 4000));
      const aside = [
        { kind: 'damaged', id: 'c', reason: 'the record: wanted an object' },
        { kind: 'newer', id: 'b' },
        { kind: 'damaged', id: 'a', reason: 'session.started is missing' },
      ];
      expect(await store.setAside()).toEqual(aside);
      expect(await store.newest(5)).toMatchObject([{ id: 'd' }]);
      expect(await store.count()).toBe(1);
      await store.eraseDeleted(Infinity);
      expect(await store.setAside()).toEqual(aside);
      for (const { id: unread, ...loaded } of aside) expect(await store.load(id(unread))).toEqual(loaded);
    });

    test('is what lies under the id of another, and not that other', async () => {
      const store = await make.sessions(new Map([[id('a'), packSession(session('b', 1000))]]));
      await store.save(session('b', 1000));
      expect(await store.setAside()).toMatchObject([{ kind: 'damaged', id: 'a' }]);
    });

    test('is given as a copy', async () => {
      const store = await make.sessions(new Map([[id('a'), damaged]]));
      ((await store.setAside()) as unknown[]).pop();
      expect(await store.setAside()).toHaveLength(1);
    });
  });

  describe('the live store', () => {
    const now = instant(5000, 20);
    const begun = goOn(
      start(openInterview(openSession({ id: id('a'), at: now.wall, plan: finishedSession().plan })), now),
      now,
    );
    const asking: LiveInterview = { interview: begun, seen: now };
    const answering: LiveInterview = { interview: startAnswer(begun, now), seen: now };

    test('holds nothing at first', async () => {
      const store = await make.live();
      expect(await store.load()).toEqual({ kind: 'absent' });
    });

    test('gives back what was saved last', async () => {
      const store = await make.live();
      const epoch = await store.claim();
      expect(await store.save(asking, epoch)).toBe('kept');
      expect(await store.save(answering, epoch)).toBe('kept');
      expect(await store.load()).toEqual({ kind: 'found', live: answering });
    });

    test('leaves the interview as it is when another tab claims it', async () => {
      const store = await make.live();
      await store.save(asking, await store.claim());
      await store.claim();
      expect(await store.load()).toEqual({ kind: 'found', live: asking });
    });

    test('writes nothing for a tab that was superseded', async () => {
      const store = await make.live();
      const first = await store.claim();
      await store.save(asking, first);
      const second = await store.claim();
      expect(second).toBeGreaterThan(first);
      expect(await store.save(answering, first)).toBe('superseded');
      expect(await store.clear(first)).toBe('superseded');
      expect(await store.load()).toEqual({ kind: 'found', live: asking });
      expect(await store.save(answering, second)).toBe('kept');
    });

    test('gives each of many tabs that claim at once an epoch of its own', async () => {
      const store = await make.live();
      const epochs = await Promise.all(Array.from({ length: 5 }, () => store.claim()));
      expect(new Set(epochs).size).toBe(5);
    });

    test('writes for the newest of many claims alone', async () => {
      const store = await make.live();
      const epochs: number[] = [];
      for (let claim = 0; claim < 5; claim += 1) epochs.push(await store.claim());
      const outcomes = await Promise.all(epochs.map((epoch) => store.save(asking, epoch)));
      expect(outcomes).toEqual(['superseded', 'superseded', 'superseded', 'superseded', 'kept']);
    });

    test('is empty once it was cleared, and goes on counting', async () => {
      const store = await make.live();
      const epoch = await store.claim();
      await store.save(asking, epoch);
      expect(await store.clear(epoch)).toBe('cleared');
      expect(await store.load()).toEqual({ kind: 'absent' });
      expect(await store.claim()).toBeGreaterThan(epoch);
    });

    test('reports a damaged interview until another is saved', async () => {
      const damaged = { ...packLive(asking), live: { interview: asking.interview } };
      const store = await make.live(damaged);
      expect(await store.load()).toEqual({ kind: 'damaged', reason: 'live.seen is missing' });
      const epoch = await store.claim();
      expect(await store.load()).toMatchObject({ kind: 'damaged' });
      expect(await store.save(asking, epoch)).toBe('kept');
      expect(await store.load()).toEqual({ kind: 'found', live: asking });
    });

    test('never writes over an interview of a newer version', async () => {
      const store = await make.live({ version: 99, live: 'of another shape' });
      const epoch = await store.claim();
      await expect(store.save(asking, epoch)).rejects.toThrow('newer');
      await expect(store.clear(epoch)).rejects.toThrow('newer');
      expect(await store.load()).toEqual({ kind: 'newer' });
    });

    test.each([['words'], [7], [[]], [{ live: 'many' }]])(
      'can be claimed whatever lies there: %j',
      async (raw) => {
        const store = await make.live(raw);
        expect(await store.load()).toMatchObject({ kind: 'damaged' });
        expect(await store.save(asking, await store.claim())).toBe('kept');
        expect(await store.load()).toEqual({ kind: 'found', live: asking });
      },
    );
  });

  describe('the settings store', () => {
    const chosen: Settings = {
      ...defaultSettings,
      setup: { ...defaultSettings.setup, principles: ['frugality'], pace: 2 },
      keys: false,
    };

    test('gives the defaults where nothing was kept', async () => {
      const store = await make.settings();
      expect(await store.load()).toEqual(defaultSettings);
    });

    test('gives back what was saved last', async () => {
      const store = await make.settings();
      await store.save(defaultSettings);
      await store.save(chosen);
      expect(await store.load()).toEqual(chosen);
    });

    test('gives the default of what cannot be read, and keeps the rest', async () => {
      const store = await make.settings({
        ...packSettings(chosen),
        settings: { ...chosen, keys: 'perhaps' },
      });
      expect(await store.load()).toEqual({ ...chosen, keys: true });
    });

    test('gives the defaults for a damaged record, and can replace it', async () => {
      const store = await make.settings('words');
      expect(await store.load()).toEqual(defaultSettings);
      await store.save(chosen);
      expect(await store.load()).toEqual(chosen);
    });

    test('never writes over settings of a newer version', async () => {
      const store = await make.settings({ version: 99, settings: 'of another shape' });
      expect(await store.load()).toEqual(defaultSettings);
      await expect(store.save(chosen)).rejects.toThrow('newer');
    });
  });
}
