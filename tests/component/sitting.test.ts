import { beforeEach, describe, expect, test } from 'vitest';
import { emptyStory, type SittingId, type StoryId, type StoryVersion } from '../../src/domain/story';
import { epochMs, MINUTE, SECOND } from '../../src/domain/time';
import type { StoryStore } from '../../src/ports/stories';
import { memoryStoryStore } from '../../src/services/storage/memory-stores';
import { openSitting } from '../../src/ui/sitting.svelte';
import { fakeKeeping } from '../fixtures/fake-keeping';
import { houseWorld } from '../fixtures/house-world';
import { storyVersion } from '../fixtures/stories';
import { fakePageLife } from '../interview/shell.world';

/** Lets what was begun end. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function setup(before: StoryVersion | null = null) {
  const pageLife = fakePageLife();
  const keeping = fakeKeeping();
  const { ports, clock } = houseWorld({ pageLife, keeping });
  const memory = memoryStoryStore();
  const trouble = { fails: false, hangs: false, writes: 0 };
  const store: StoryStore = {
    ...memory,
    async keep(version) {
      trouble.writes += 1;
      if (trouble.fails) throw new DOMException('', 'QuotaExceededError');
      if (trouble.hangs) await new Promise(() => undefined);
      await memory.keep(version);
    },
  };
  return {
    sitting: openSitting(ports, store, before),
    clock,
    pageLife,
    keeping,
    trouble,
    kept: async () => (await memory.load()).versions,
    async pass(by: number) {
      clock.advance(by);
      await settle();
    },
  };
}

describe('what is written of a new story', () => {
  test('is nothing until the first letter, and then a story', async () => {
    const { sitting, kept, pass, trouble } = setup();
    expect(sitting.version).toBeNull();
    sitting.write({ line: ' ' });
    await pass(SECOND);
    expect(sitting.version).toBeNull();
    expect(trouble.writes).toBe(0);
    sitting.write({ line: 'I' });
    expect(sitting.version).toMatchObject({ deleted: null, words: { ...emptyStory, line: 'I' } });
    expect(sitting.state).toBe('saving');
    await pass(SECOND);
    expect(sitting.state).toBe('saved');
    expect(await kept()).toEqual([sitting.version]);
  });

  test('is kept with its first letter, and then soon, many letters in one write', async () => {
    const { sitting, kept, pass, trouble } = setup();
    sitting.write({ line: 'I' });
    await settle();
    expect(await kept()).toMatchObject([{ words: { line: 'I' } }]);
    for (const line of ['I w', 'I we', 'I went']) sitting.write({ line });
    await settle();
    expect(trouble.writes).toBe(1);
    await pass(300);
    expect(trouble.writes).toBe(2);
    expect(await kept()).toMatchObject([{ words: { line: 'I went' } }]);
  });

  test('is kept at once when the page goes', async () => {
    const { sitting, kept, pageLife } = setup();
    sitting.write({ line: 'I' });
    await settle();
    sitting.write({ line: 'I went' });
    pageLife.hide();
    await settle();
    expect(await kept()).toMatchObject([{ words: { line: 'I went' } }]);
  });

  test('is kept when it is left', async () => {
    const { sitting, kept } = setup();
    sitting.write({ line: 'I went' });
    await sitting.close();
    expect(await kept()).toMatchObject([{ words: { line: 'I went' } }]);
  });

  test('counts as deleted once it is emptied again, and stands once more with the next letter', async () => {
    const { sitting, kept, pass, clock } = setup();
    sitting.write({ line: 'I', kinds: ['risk'] });
    sitting.write({ line: '', kinds: [] });
    await pass(SECOND);
    expect(await kept()).toMatchObject([{ deleted: clock.now().wall - SECOND }]);
    sitting.write({ line: 'W' });
    await pass(SECOND);
    expect(await kept()).toMatchObject([{ deleted: null, words: { line: 'W' } }]);
  });
});

describe('a pause', () => {
  test('of ten minutes begins a new sitting, and what stood before stays', async () => {
    const { sitting, kept, pass } = setup();
    sitting.write({ line: 'I went' });
    await pass(10 * MINUTE);
    sitting.write({ line: 'I ran' });
    await pass(SECOND);
    const versions = await kept();
    expect(versions.map(({ words }) => words.line).toSorted()).toEqual(['I ran', 'I went']);
    expect(new Set(versions.map(({ story }) => story)).size).toBe(1);
    expect(new Set(versions.map(({ sitting }) => sitting)).size).toBe(2);
  });

  test('shorter than that does not', async () => {
    const { sitting, kept, pass } = setup();
    sitting.write({ line: 'I went' });
    await pass(10 * MINUTE - 1);
    sitting.write({ line: 'I ran' });
    await pass(10 * MINUTE - 1);
    sitting.write({ line: 'I flew' });
    await pass(SECOND);
    expect(await kept()).toMatchObject([{ words: { line: 'I flew' } }]);
  });

  test('in which the device slept counts', async () => {
    const { sitting, kept, pass, clock } = setup();
    sitting.write({ line: 'I went' });
    await pass(SECOND);
    clock.jumpWall(10 * MINUTE);
    sitting.write({ line: 'I ran' });
    await pass(SECOND);
    expect(await kept()).toHaveLength(2);
  });

  test('loses nothing of what could not be kept before it', async () => {
    const { sitting, kept, pass, trouble } = setup();
    trouble.fails = true;
    sitting.write({ line: 'I went' });
    await pass(10 * MINUTE);
    trouble.fails = false;
    sitting.write({ line: 'I ran' });
    await pass(SECOND);
    expect((await kept()).map(({ words }) => words.line).toSorted()).toEqual(['I ran', 'I went']);
  });
});

describe('what cannot be kept', () => {
  test('is said, and tried again by itself', async () => {
    const { sitting, kept, pass, trouble } = setup();
    trouble.fails = true;
    sitting.write({ line: 'I went' });
    await pass(SECOND);
    expect(sitting.state).toBe('not-saved');
    await pass(10 * SECOND);
    expect(sitting.state).toBe('not-saved');
    expect(trouble.writes).toBe(2);
    trouble.fails = false;
    await pass(10 * SECOND);
    expect(sitting.state).toBe('saved');
    expect(await kept()).toMatchObject([{ words: { line: 'I went' } }]);
  });

  test('is tried again with the next letter', async () => {
    const { sitting, kept, pass, trouble } = setup();
    trouble.fails = true;
    sitting.write({ line: 'I went' });
    await pass(SECOND);
    trouble.fails = false;
    sitting.write({ line: 'I went.' });
    await pass(SECOND);
    expect(sitting.state).toBe('saved');
    expect(await kept()).toMatchObject([{ words: { line: 'I went.' } }]);
  });

  test('is said when a write does not end', async () => {
    const { sitting, pass, trouble } = setup();
    trouble.hangs = true;
    sitting.write({ line: 'I went' });
    await pass(SECOND);
    expect(sitting.state).toBe('saving');
    await pass(4 * SECOND);
    expect(sitting.state).toBe('not-saved');
  });

  test('is tried again even after it was left, and then no more', async () => {
    const { sitting, kept, pass, trouble } = setup();
    trouble.fails = true;
    sitting.write({ line: 'I went' });
    await sitting.close();
    expect(sitting.state).toBe('not-saved');
    trouble.fails = false;
    await pass(10 * SECOND);
    expect(sitting.state).toBe('saved');
    expect(await kept()).toHaveLength(1);
    const { writes } = trouble;
    await pass(MINUTE);
    expect(trouble.writes).toBe(writes);
  });

  test('is never called saved where the browser keeps nothing', async () => {
    const { sitting, pass, keeping } = setup();
    keeping.become('nowhere');
    sitting.write({ line: 'I went' });
    await pass(SECOND);
    expect(sitting.state).toBe('not-saved');
  });
});

describe('a story that was there before', () => {
  let oven: StoryVersion;
  beforeEach(() => {
    oven = storyVersion('oven', {}, { sitting: 'sitting-long-ago' as SittingId });
  });

  test('gets no version of somebody who only looks', async () => {
    const { sitting, pass, trouble } = setup(oven);
    expect(sitting.words).toBe(oven.words);
    sitting.write({ title: oven.words.title });
    await pass(SECOND);
    await sitting.close();
    expect(trouble.writes).toBe(0);
  });

  test('gets a version of its own for what is changed', async () => {
    const { sitting, kept, clock } = setup(oven);
    sitting.write({ title: 'The new oven' });
    await sitting.close();
    expect(await kept()).toEqual([
      {
        ...oven,
        sitting: expect.stringMatching(/^sitting-0/u) as SittingId,
        at: clock.now().wall,
        words: { ...oven.words, title: 'The new oven' },
      },
    ]);
  });

  test('stands even when it is emptied', async () => {
    const { sitting, kept } = setup(oven);
    sitting.write(emptyStory);
    await sitting.close();
    expect(await kept()).toMatchObject([{ deleted: null, words: emptyStory }]);
  });

  test('is deleted, and brought back', async () => {
    const { sitting, kept, clock } = setup(oven);
    sitting.setDeleted(true);
    await settle();
    expect(await kept()).toMatchObject([{ story: 'story-oven' as StoryId, deleted: clock.now().wall }]);
    sitting.setDeleted(false);
    await settle();
    expect(await kept()).toMatchObject([{ deleted: null, words: oven.words }]);
  });

  test('stays deleted while nobody brings it back', async () => {
    const { sitting, kept } = setup({ ...oven, deleted: epochMs(5) });
    sitting.setDeleted(true);
    await sitting.close();
    expect(await kept()).toEqual([]);
  });
});
