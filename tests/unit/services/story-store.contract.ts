import { describe, expect, test } from 'vitest';
import { packStory } from '../../../src/domain/stored/pack';
import { MOST_EARLIER, storiesFrom, type SittingId } from '../../../src/domain/story';
import { epochMs } from '../../../src/domain/time';
import { idbStoryStore } from '../../../src/services/storage/idb-story-store';
import { idbWorld } from '../../fixtures/idb';
import { storyVersion } from '../../fixtures/stories';
import type { MakeStores } from './stores.contract';

const oven = storyVersion('oven', {}, { at: epochMs(5000) });
const saw = storyVersion('saw', {}, { at: epochMs(6000) });

/** What every implementation of the port of stories does. */
export function storyStoreContract(make: MakeStores): void {
  describe('the store of stories', () => {
    test('holds nothing at first', async () => {
      expect(await (await make.stories()).load()).toEqual({ versions: [], setAside: [] });
    });

    test('gives back each sitting’s version, the last that it wrote', async () => {
      const store = await make.stories();
      await store.keep(oven);
      await store.keep(saw);
      const later = { ...oven, at: epochMs(7000), words: { ...oven.words, title: 'Night' } };
      await store.keep(later);
      const { versions } = await store.load();
      expect(versions).toHaveLength(2);
      expect(versions).toEqual(expect.arrayContaining([later, saw]));
    });

    test('keeps a copy: what it was given can be changed', async () => {
      const store = await make.stories();
      const given = structuredClone(oven);
      await store.keep(given);
      (given.words as { title: string }).title = 'changed';
      expect((await store.load()).versions).toEqual([oven]);
    });

    test('keeps a whole book, emoji and writing from right to left', async () => {
      const store = await make.stories();
      const book = { ...oven.words, notes: 'word '.repeat(200_000), title: '🍞 שלום — سلام' };
      await store.keep({ ...oven, words: book });
      expect((await store.load()).versions[0]?.words).toEqual(book);
    });

    test('sets aside what it cannot read, says why, and leaves it as it is', async () => {
      const damaged = { version: 1, story: { ...oven, words: { ...oven.words, title: 7 } } };
      const newer = { version: 99, story: {} };
      const records = new Map<string, unknown>([
        ['story-oven/a', damaged],
        ['story-oven/b', newer],
        ['elsewhere/c', packStory(oven)],
        [`${saw.story}/${saw.sitting}`, packStory(saw)],
      ]);
      const store = await make.stories(records);
      const loaded = await store.load();
      expect(loaded.versions).toEqual([saw]);
      expect(loaded.setAside.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
        { key: 'elsewhere/c', kind: 'damaged', reason: 'wanted the key that it is kept under' },
        {
          key: 'story-oven/a',
          kind: 'damaged',
          reason: expect.stringContaining('story.words.title') as string,
        },
        { key: 'story-oven/b', kind: 'newer', reason: '' },
      ]);
      await store.erase(epochMs(Date.now()));
      expect((await store.load()).setAside).toHaveLength(3);
    });

    test('erases stories deleted before a moment with all their versions, and versions beyond thirty', async () => {
      const store = await make.stories();
      const gone = { ...oven, sitting: 'last' as SittingId, at: epochMs(8000), deleted: epochMs(8000) };
      const late = { ...saw, deleted: epochMs(9000) };
      const many = Array.from({ length: MOST_EARLIER + 3 }, (_, place) =>
        storyVersion('tap', {}, { at: epochMs(1000 + place) }),
      );
      for (const version of [oven, gone, late, ...many]) await store.keep(version);
      await store.erase(epochMs(9000));
      const stories = storiesFrom((await store.load()).versions);
      expect(stories.map(({ id }) => id)).toEqual([late.story, 'story-tap']);
      expect(stories[1]?.earlier).toHaveLength(MOST_EARLIER);
      expect(stories[1]?.now).toEqual(many.at(-1));
    });
  });
}

/** Two stores of one database, as two tabs have them. */
export function storyTabsContract(): void {
  test('what two tabs write of one story is all kept, the later as what it says now', async () => {
    const world = idbWorld();
    const [one, other] = [idbStoryStore(world.database()), idbStoryStore(world.database())];
    const [here, there] = [
      { ...oven, sitting: 'here' as SittingId, words: { ...oven.words, action: 'I asked.' } },
      {
        ...oven,
        sitting: 'there' as SittingId,
        at: epochMs(5500),
        words: { ...oven.words, result: 'It burned.' },
      },
    ];
    await Promise.all([one.keep(here), other.keep(there)]);
    const [story] = storiesFrom((await one.load()).versions);
    expect(story).toEqual({ id: oven.story, now: there, earlier: [here] });
  });
}
