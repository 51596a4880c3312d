import { describe, expect, test } from 'vitest';
import { draftOf, emptyDraft } from '../../../src/domain/own-draft';
import { deleteQuestion, ownId } from '../../../src/domain/own-question';
import type { QuestionId } from '../../../src/domain/question';
import { packBookmarks, packOwn } from '../../../src/domain/stored/pack';
import { epochMs } from '../../../src/domain/time';
import { idbOwnStore } from '../../../src/services/storage/idb-own-store';
import { done, idbWorld } from '../../fixtures/idb';
import { ownQuestion } from '../../fixtures/own-questions';
import type { MakeStores } from './stores.contract';

const id = (text: string) => text as QuestionId;
const oven = ownQuestion('oven', { changed: epochMs(5000) });
const saw = ownQuestion('saw', { changed: epochMs(5000) });

/** What every implementation of the port of own questions does. */
export function ownStoreContract(make: MakeStores): void {
  describe('the store of own questions', () => {
    test('holds nothing at first', async () => {
      const store = await make.own();
      expect(await store.load()).toEqual({ questions: [], setAside: 0 });
      expect(await store.bookmarks()).toEqual(new Set());
      expect(await store.draft(null)).toBeNull();
    });

    test('gives back what it was given, deleted ones too, in the order of their ids', async () => {
      const store = await make.own();
      const gone = deleteQuestion(saw, epochMs(7000));
      await store.save([gone]);
      await store.save([oven]);
      expect(await store.load()).toEqual({ questions: [oven, gone], setAside: 0 });
    });

    test('keeps a copy: what it gives can be changed', async () => {
      const store = await make.own();
      const given = structuredClone(oven);
      await store.save([given]);
      (given as { text: string }).text = 'changed';
      const { questions } = await store.load();
      (questions as unknown[]).pop();
      expect(await store.load()).toEqual({ questions: [oven], setAside: 0 });
    });

    test('replaces what was written before or at the same time', async () => {
      const store = await make.own();
      await store.save([oven]);
      const changed = { ...oven, text: 'And then?', changed: epochMs(6000) };
      await store.save([changed]);
      await store.save([deleteQuestion(changed, epochMs(8000))]);
      expect((await store.load()).questions).toEqual([{ ...changed, deleted: 8000 }]);
    });

    test.each([
      ['was changed later', packOwn({ ...saw, changed: epochMs(5001) }), 'fuller'],
      ['is damaged', { ...packOwn(saw), question: { ...saw, text: '' } }, 'damaged'],
      ['belongs to another', packOwn({ ...saw, id: ownId('file') }), 'damaged'],
      ['is newer', { version: 99, question: 'of another shape' }, 'newer'],
    ])('keeps all or none: nothing when one of them %s', async (_, raw, reason) => {
      const store = await make.own(new Map([[saw.id, raw]]));
      const before = await store.load();
      await expect(store.save([oven, saw])).rejects.toThrow(reason);
      expect(await store.load()).toEqual(before);
    });

    test('counts what it cannot read, gives the rest, and leaves all as it is', async () => {
      const store = await make.own(
        new Map<QuestionId, unknown>([
          [id('own-a'), 'words'],
          [id('own-b'), { version: 99, question: {} }],
          [oven.id, packOwn(oven)],
          [saw.id, packOwn({ ...saw, id: ownId('file') })],
        ]),
      );
      const loaded = { questions: [oven], setAside: 3 };
      expect(await store.load()).toEqual(loaded);
      await store.save([ownQuestion('tap')]);
      await store.eraseDeleted(epochMs(Number.MAX_SAFE_INTEGER));
      expect(await store.load()).toMatchObject({
        setAside: 3,
        questions: [{ id: oven.id }, { id: 'own-tap' }],
      });
    });

    test('erases what was deleted before a moment, and nothing else', async () => {
      const store = await make.own();
      const early = deleteQuestion(oven, epochMs(7000));
      const late = deleteQuestion(saw, epochMs(7001));
      const standing = ownQuestion('tap');
      await store.save([early, late, standing]);
      await store.bookmark(early.id, true);
      await store.keepDraft(null, emptyDraft);
      await store.eraseDeleted(epochMs(7001));
      expect((await store.load()).questions).toEqual([late, standing]);
      expect(await store.bookmarks()).toEqual(new Set([early.id]));
      expect(await store.draft(null)).toEqual(emptyDraft);
    });
  });

  describe('bookmarks', () => {
    test('are set and taken off one by one', async () => {
      const store = await make.own();
      for (const one of ['a', 'b', 'c', 'b']) await store.bookmark(id(one), true);
      expect([...(await store.bookmarks())].toSorted()).toEqual(['a', 'b', 'c']);
      await store.bookmark(id('b'), false);
      await store.bookmark(id('d'), false);
      expect([...(await store.bookmarks())].toSorted()).toEqual(['a', 'c']);
    });

    test('are no questions', async () => {
      const store = await make.own();
      await store.bookmark(id('a'), true);
      expect(await store.load()).toEqual({ questions: [], setAside: 0 });
    });

    test('are given as a copy', async () => {
      const store = await make.own(new Map(), packBookmarks([id('a')]));
      ((await store.bookmarks()) as Set<QuestionId>).clear();
      expect(await store.bookmarks()).toEqual(new Set(['a']));
    });

    test('of a newer version are never overwritten', async () => {
      const store = await make.own(new Map(), { version: 99, bookmarks: {} });
      await expect(store.bookmark(id('a'), true)).rejects.toThrow('newer');
      expect(await store.bookmarks()).toEqual(new Set());
    });
  });

  describe('what was typed and not saved', () => {
    const typed = { ...draftOf(oven), principle: null, text: ' Tell' };

    test('comes back as typed, for each question its own', async () => {
      const store = await make.own();
      await store.keepDraft(null, typed);
      await store.keepDraft(oven.id, { ...typed, text: '' });
      expect(await store.draft(null)).toEqual(typed);
      expect(await store.draft(oven.id)).toEqual({ ...typed, text: '' });
      expect(await store.draft(saw.id)).toBeNull();
    });

    test('is no question, and is gone once nothing is kept of it', async () => {
      const store = await make.own();
      await store.keepDraft(null, typed);
      await store.keepDraft(oven.id, typed);
      expect(await store.load()).toEqual({ questions: [], setAside: 0 });
      await store.keepDraft(null, null);
      expect(await store.draft(null)).toBeNull();
      expect(await store.draft(oven.id)).toEqual(typed);
    });
  });
}

/** Two stores of one database, as two tabs have them. */
export function ownTabsContract(): void {
  function setup() {
    const world = idbWorld();
    return [idbOwnStore(world.database()), idbOwnStore(world.database())] as const;
  }

  test('bookmarks set at once in two tabs are all kept', async () => {
    const [one, other] = setup();
    const names = Array.from({ length: 20 }, (_, place) => id(`q${place}`));
    await Promise.all(names.map((name, place) => (place % 2 === 0 ? one : other).bookmark(name, true)));
    expect(await one.bookmarks()).toEqual(new Set(names));
    expect(await other.bookmarks()).toEqual(new Set(names));
  });

  test('a change made later in another tab is not written over', async () => {
    const [one, other] = setup();
    await one.save([oven]);
    const later = { ...oven, text: 'Which oven?', changed: epochMs(9000) };
    await other.save([later]);
    await expect(one.save([{ ...oven, changed: epochMs(8000) }])).rejects.toThrow('fuller');
    expect((await one.load()).questions).toEqual([later]);
  });

  test('what was typed in a newer version is not replaced once it was found', async () => {
    const world = idbWorld();
    const store = idbOwnStore(world.database());
    await store.keepDraft(null, emptyDraft);
    const newer = { version: 99, draft: {} };
    const drafts = () => raw.transaction('own', 'readwrite').objectStore('own');
    const raw = await world.raw();
    await done(drafts().put(newer, 'draft:new'));
    expect(await store.draft(null)).toBeNull();
    await expect(store.keepDraft(null, emptyDraft)).rejects.toThrow('newer');
    expect(await done(drafts().get('draft:new'))).toEqual(newer);
    await store.keepDraft(oven.id, emptyDraft);
    expect(await store.draft(oven.id)).toEqual(emptyDraft);
  });

  test('a question restored in another tab meanwhile is not erased', async () => {
    const [one, other] = setup();
    await one.save([deleteQuestion(oven, epochMs(6000))]);
    await Promise.all([other.save([oven]), one.eraseDeleted(epochMs(7000))]);
    expect((await one.load()).questions).toEqual([oven]);
  });
}
