import { expect, test } from 'vitest';
import { storiesFrom } from '../../../src/domain/story';
import { allStories, listed, type StoryFilter } from '../../../src/domain/story-list';
import { epochMs } from '../../../src/domain/time';
import { storyVersion } from '../../fixtures/stories';

const shows = (...ids: readonly ('ownership' | 'frugality' | 'dive-deep')[]) =>
  ids.map((principle) => ({ principle, strength: 1 as const, why: '' }));

const stories = storiesFrom([
  storyVersion('tap 10', { kinds: ['risk'], shows: shows('frugality', 'dive-deep') }, { at: epochMs(3) }),
  storyVersion(
    'Élan',
    { kinds: ['failure'], shows: shows('ownership'), who: 'the cook' },
    { at: epochMs(2) },
  ),
  storyVersion('tap 9', { kinds: ['risk', 'growth'], shows: shows() }, { at: epochMs(1) }),
]);

const titles = (part: Partial<StoryFilter>): readonly string[] =>
  listed(stories, { ...allStories, ...part }).map(({ now }) => now.words.title);

test.each([
  [{}, ['The tap 10', 'The Élan', 'The tap 9']],
  [{ order: 'title' }, ['The Élan', 'The tap 9', 'The tap 10']],
  [{ order: 'principles' }, ['The tap 10', 'The Élan', 'The tap 9']],
  [{ principle: 'ownership' }, ['The Élan']],
  [{ kind: 'risk' }, ['The tap 10', 'The tap 9']],
  [{ kind: 'risk', principle: 'frugality' }, ['The tap 10']],
  [{ words: ' COOK elan ' }, ['The Élan']],
  [{ words: 'cook tap' }, []],
] as const)('%o finds %o', (part, found) => {
  expect(titles(part)).toEqual(found);
});
