import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyStory,
  storiesFrom,
  STORY_TEXTS,
  type SittingId,
  type StoryId,
  type StoryVersion,
  type StoryWords,
} from '../../../src/domain/story';
import { storiesMarkdown } from '../../../src/domain/story-markdown';
import { readMarkdown } from '../../../src/domain/story-markdown-file';
import { mergeWords } from '../../../src/domain/story-merge';
import { epochMs } from '../../../src/domain/time';
import { badBytes } from '../../fixtures/damage';
import { someWords } from '../../fixtures/some-stories';
import { storyVersion, storyWords } from '../../fixtures/stories';

const NOW = epochMs(2e12);

function read(text: string): readonly StoryWords[] {
  const file = readMarkdown(text);
  if (file.kind !== 'sound') throw new Error(file.problems.join('\n'));
  return file.stories;
}

const fileOf = (...stories: readonly StoryWords[]): string =>
  storiesMarkdown(
    stories.map((words, place) => {
      const version = storyVersion(`s${place}`, words);
      return { id: version.story, now: version, earlier: [] };
    }),
  );

function merge(text: string, here: readonly StoryVersion[]) {
  let made = 0;
  return mergeWords(read(text), here, {
    at: NOW,
    newStory: () => `new-${(made += 1)}` as StoryId,
    newSitting: () => `sitting-${(made += 1)}` as SittingId,
  });
}

/** The same to whoever reads it: no room round a text, one kind of line end, whole letters. */
const asRead = (words: StoryWords): StoryWords => {
  const read = (text: string): string =>
    text
      .trim()
      .replace(/\r\n|\r/gu, '\n')
      .replace(/\p{Surrogate}/gu, '\ufffd');
  return {
    ...words,
    ...Object.fromEntries(STORY_TEXTS.map((text) => [text, read(words[text])])),
    shows: words.shows.map((one) => ({ ...one, why: read(one.why) })),
  };
};

describe('an export as Markdown', () => {
  const signs = fc.constantFrom(
    '# x',
    '## Y',
    '- Ownership, clearly: z',
    '**Task.** a',
    '\n',
    '\n\n',
    '\\',
    ' ',
    '+',
    '<b>',
  );
  const text = fc.array(signs, { maxLength: 5 }).map((all) => all.join(''));

  test('comes back word for word, whatever was written', () => {
    const titled = someWords.map((words) => ({ ...words, title: `A ${words.title.replace(/\s/gu, ' ')}` }));
    fc.assert(
      fc.property(fc.array(titled, { minLength: 1, maxLength: 3 }), text, (made, said) => {
        const stories = made.map((words) => ({
          ...words,
          action: said,
          shows: words.shows.map((one) => ({ ...one, why: said })),
        }));
        expect(read(fileOf(...stories))).toEqual(stories.map(asRead));
      }),
    );
  });

  test('keeps a long title whole, and on one line', () => {
    const title = 'The oven '.repeat(30).trim();
    expect(read(fileOf({ ...emptyStory, title: ` ${title}\nnight ` }))[0]?.title).toBe(`${title} night`);
  });

  test('imported twice changes nothing the second time, and nothing where the stories are', () => {
    fc.assert(
      fc.property(fc.array(someWords, { minLength: 1, maxLength: 4 }), (stories) => {
        // As it lies on the disk.
        const file = new TextDecoder().decode(new TextEncoder().encode(fileOf(...stories)));
        const { versions } = merge(file, []);
        expect(merge(file, versions)).toMatchObject({ versions: [], added: 0, known: stories.length });
        const here = stories.map((words, place) => storyVersion(`h${place}`, words));
        expect(merge(file, here)).toMatchObject({ versions: [], added: 0, known: stories.length });
      }),
    );
  });

  test('comes in in the order of the file, each with an id of its own', () => {
    const { versions, added } = merge(fileOf(storyWords('oven'), storyWords('saw')), []);
    expect(added).toBe(2);
    expect(storiesFrom(versions).map(({ now }) => now.words.title)).toEqual(['The oven', 'The saw']);
    expect(new Set(versions.flatMap(({ story, sitting }) => [story, sitting])).size).toBe(4);
  });

  test('does not bring back what was deleted here', () => {
    const gone = { ...storyVersion('oven'), deleted: NOW };
    expect(merge(fileOf(storyWords('oven'), storyWords('saw')), [gone])).toMatchObject({
      added: 1,
      deleted: 1,
    });
  });
});

describe('Markdown written by a hand', () => {
  test('loses nothing: what fits no heading goes to the notes', () => {
    const text = [
      '# My stories',
      '',
      '##  The oven ',
      'It was cold.',
      '**Kind.** Success, Joy',
      '**Action.** I did:',
      '- one thing',
      '- another',
      '',
      'And a third.',
      '**Mood.** Good.',
      '**Action.** More.',
      '- Ownership, clearly: mine',
      '- Ownership, a little: too',
    ].join('\r\n');
    expect(read(`\uFEFF${text}`)).toEqual([
      {
        ...emptyStory,
        title: 'The oven',
        action: 'I did:\n- one thing\n- another\n\nAnd a third.\n\nMore.',
        notes: 'It was cold.\n\nKind. Success, Joy\n\nMood. Good.\n\nOwnership: too',
        shows: [{ principle: 'ownership', strength: 2, why: 'mine' }],
      },
    ]);
  });

  test.each([
    ['', 'No story was found: wanted a line with ## and a title for each.'],
    ['# Stories\n', 'No story was found: wanted a line with ## and a title for each.'],
    [
      '# Stories\n\nDear all,\n## The oven',
      'Line 3: wanted ## and the title of a story before any text of it.',
    ],
    ['## a\n'.repeat(1001), 'wanted at most 1000 stories; found 1001'],
    ['x'.repeat(20_000_001), 'This file is too large: wanted at most 20 MB.'],
  ])('that is no file of stories is refused', (text, problem) => {
    expect(readMarkdown(text)).toEqual({ kind: 'faulty', problems: [problem], more: 0 });
  });

  test('falls over nothing, whatever byte is bad', () => {
    const sound = fileOf(storyWords('oven'), storyWords('saw'));
    fc.assert(
      fc.property(badBytes, (damage) => {
        expect(['sound', 'faulty']).toContain(readMarkdown(damage(sound)).kind);
      }),
    );
  });
});
