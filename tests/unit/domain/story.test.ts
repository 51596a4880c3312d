import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyStory,
  erasable,
  isBlank,
  isKept,
  MOST_EARLIER,
  saysSame,
  storiesFrom,
  titleOf,
  writtenIn,
  type SittingId,
  type StoryVersion,
} from '../../../src/domain/story';
import { epochMs } from '../../../src/domain/time';
import { storyVersion, storyWords } from '../../fixtures/stories';

const at = (name: string, moment: number, part: Partial<StoryVersion> = {}): StoryVersion =>
  storyVersion(name, {}, { at: epochMs(moment), ...part });

describe('stories', () => {
  test('say what their last sitting left; what others left stays beside it, the newest first', () => {
    const versions = [at('oven', 2), at('saw', 5), at('oven', 4), at('oven', 3)];
    expect(
      storiesFrom(versions).map(({ id, now, earlier }) => [id, now.at, earlier.map((one) => one.at)]),
    ).toEqual([
      ['story-saw', 5, []],
      ['story-oven', 4, [3, 2]],
    ]);
  });

  test('come out the same in whatever order their versions are read, and lose none', () => {
    const version = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      moment: fc.nat(5),
      sitting: fc.nat(99),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(version, { selector: ({ sitting }) => sitting }),
        fc.func(fc.nat()),
        (made, order) => {
          const versions = made.map(({ name, moment, sitting }) =>
            at(name, moment, { sitting: String(sitting) as SittingId }),
          );
          const stories = storiesFrom(versions);
          expect(storiesFrom(versions.toSorted((a, b) => order(a.sitting) - order(b.sitting)))).toEqual(
            stories,
          );
          expect(stories.flatMap(({ now, earlier }) => [now, ...earlier])).toHaveLength(versions.length);
        },
      ),
    );
  });

  test('are as old as their last sitting says, also where a clock was set back', () => {
    const before = at('oven', 9000);
    const other = 'other' as SittingId;
    expect(writtenIn(other, before, {}, epochMs(1)).at).toBe(9001);
    expect(writtenIn(before.sitting, before, {}, epochMs(1)).at).toBe(9000);
    expect(writtenIn(before.sitting, before, {}, epochMs(9500)).at).toBe(9500);
  });

  test('keep what a sitting does not change', () => {
    const before = at('oven', 9000, { deleted: epochMs(9000) });
    const words = storyWords('oven', { action: 'I asked.' });
    const after = writtenIn('other' as SittingId, before, { words }, epochMs(9100));
    expect(after).toEqual({ ...before, sitting: 'other', at: 9100, words });
    expect(isKept({ id: after.story, now: after, earlier: [before] })).toBe(false);
    expect(isKept({ id: after.story, now: { ...after, deleted: null }, earlier: [] })).toBe(true);
  });

  test('may be erased whole once they were deleted long enough ago', () => {
    const gone = [at('oven', 1), at('oven', 2, { deleted: epochMs(2) })];
    const lately = [at('saw', 3, { deleted: epochMs(3) })];
    expect(erasable(storiesFrom([...gone, ...lately]), epochMs(3))).toEqual(gone.toReversed());
  });

  test('keep thirty earlier versions', () => {
    const versions = Array.from({ length: MOST_EARLIER + 2 }, (_, moment) => at('oven', moment));
    expect(erasable(storiesFrom(versions), epochMs(0))).toEqual([versions[0]]);
    expect(erasable(storiesFrom(versions.slice(1)), epochMs(0))).toEqual([]);
  });
});

describe('what a story says', () => {
  test('is nothing while no word, kind or principle is there', () => {
    expect(isBlank(emptyStory)).toBe(true);
    expect(isBlank({ ...emptyStory, notes: ' \n' })).toBe(true);
    expect(isBlank({ ...emptyStory, notes: '.' })).toBe(false);
    expect(isBlank({ ...emptyStory, kinds: ['risk'] })).toBe(false);
    expect(isBlank({ ...emptyStory, shows: [{ principle: 'ownership', strength: 1, why: '' }] })).toBe(false);
  });

  test('is the same only while each of its parts is', () => {
    const words = storyWords('oven');
    expect(saysSame(words, structuredClone(words))).toBe(true);
    expect(saysSame(words, { ...words, who: 'a driver' })).toBe(false);
    expect(saysSame(words, { ...words, kinds: ['risk'] })).toBe(false);
    expect(saysSame(words, { ...words, shows: words.shows.map((one) => ({ ...one, why: '' })) })).toBe(false);
    expect(saysSame(words, { ...words, shows: words.shows.map((one) => ({ ...one, strength: 3 })) })).toBe(
      false,
    );
  });

  test.each([
    [{ title: ' The oven ' }, 'The oven'],
    [{ line: 'It stood still.\nAll night.' }, 'It stood still.'],
    [{ situation: 'A cold night.', notes: 'Ask Ana.' }, 'A cold night.'],
    [{ notes: 'x'.repeat(121) }, `${'x'.repeat(120)}…`],
    [{ notes: 'x'.repeat(120) }, 'x'.repeat(120)],
    [{}, 'Untitled story'],
  ])('gives it a name in a list: %o', (part, name) => {
    expect(titleOf({ ...emptyStory, ...part })).toBe(name);
  });
});
