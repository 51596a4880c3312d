import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storiesFrom } from '../../../src/domain/story';
import { readStoryFile, storyFilesOf } from '../../../src/domain/story-file';
import { badBytes, damages, placesIn } from '../../fixtures/damage';
import { storyVersion } from '../../fixtures/stories';

const version = { sitting: 'mine', begun: 1, at: 1, words: { title: 'The oven' } };
const file = (part: object = {}, more: object = {}): string =>
  JSON.stringify({
    format: 'greenroom-stories',
    version: 1,
    stories: [{ id: 'story-oven', versions: [{ ...version, ...part }] }],
    ...more,
  });
const withId = (id: unknown): string => file({}, { stories: [{ id, versions: [version] }] });
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const bad: readonly (readonly [name: string, text: string, ...problems: (string | RegExp)[]])[] = [
  ['nothing', '', 'Line 1, column 1: wanted a value; from there on it is no JSON.'],
  [
    'a file that was cut off',
    file().slice(0, -3),
    /^Line 1, column \d+: wanted .*; from there on it is no JSON\.$/u,
  ],
  ['a list', '[]', /^wanted a file of stories, .*; found a list$/u],
  ['an empty object', '{}', 'format is missing', 'version is missing', 'stories is missing'],
  [
    'a pack of questions',
    file({}, { format: 'greenroom-questions' }),
    'format: wanted "greenroom-stories"; found "greenroom-questions"',
  ],
  [
    'a file of a newer Greenroom',
    file({}, { version: 2, stories: 'otherwise' }),
    'version: this file is of version 2, made by a newer Greenroom; this one reads version 1',
  ],
  ['an older version than any', file({}, { version: 0 }), 'version: wanted 1; found 0'],
  ['a field too many', file({}, { '<b>': 1 }), '"<b>": wanted no field of this name'],
  [
    'a screen as id',
    withId('recall'),
    'stories[0].id: wanted an id of letters, digits and at least one hyphen; found "recall"',
  ],
  ['a way out as id', withId('../a-b'), /^stories\[0\]\.id: wanted an id .*; found "\.\.\/a-b"$/u],
  [
    'no version',
    file({}, { stories: [{ id: 'a-b', versions: [] }] }),
    /^stories\[0\]\.versions: wanted at least one version; found a list$/u,
  ],
  [
    'a time that nothing could come after',
    file({ at: 8.64e15 }),
    'stories[0].versions[0].at: wanted milliseconds since 1970, before the year 10000; found 8640000000000000',
  ],
  [
    'a number as text',
    file({ words: { title: 7 } }),
    'stories[0].versions[0].words.title: wanted a text; found 7',
  ],
  [
    'a kind that is none',
    file({ words: { kinds: ['joy'] } }),
    'stories[0].versions[0].words.kinds[0]: wanted one of success, failure, risk, growth; found "joy"',
  ],
  [
    'a list for a telling',
    file({}, { stories: [{ id: 'a-b', versions: [[]] }] }),
    'stories[0].versions[0].sitting is missing',
    'stories[0].versions[0].begun is missing',
    'stories[0].versions[0].at is missing',
    'stories[0].versions[0].words is missing',
  ],
  [
    'a kind twice',
    file({ words: { kinds: ['risk', 'risk'] } }),
    /kinds: wanted each kind once; found a list$/u,
  ],
  [
    'a principle twice',
    file({ words: { shows: [1, 2].map((strength) => ({ principle: 'ownership', strength })) } }),
    /shows: wanted each principle once; found a list$/u,
  ],
  [
    'a strength that is none',
    file({ words: { shows: [{ principle: 'ownership', strength: 4 }] } }),
    'stories[0].versions[0].words.shows[0].strength: wanted 1, 2 or 3; found 4',
  ],
  [
    'a story twice',
    file({}, { stories: [1, 2].map(() => ({ id: 'a-b', versions: [version] })) }),
    'stories[1].id: wanted each id once; found "a-b" as in stories[0]',
  ],
  [
    'a sitting twice',
    file({}, { stories: [{ id: 'a-b', versions: [version, version] }] }),
    'stories[0].versions[1].sitting: wanted each id once; found "mine" as in stories[0].versions[0]',
  ],
  [
    'too many stories',
    file({}, { stories: Array(1001).fill(1) }),
    'stories: wanted at most 1000; found 1001',
  ],
  ['too deep', `{"format":${nested(5000)}}`, /wanted fewer levels, one inside the other$/u],
  ['too large', ' '.repeat(20_000_001), 'This file is too large: wanted at most 20 MB.'],
];

describe('of a bad file of stories nothing is used, and it is said what is wrong where:', () => {
  test.each(bad.map(([name, text, ...problems]) => ({ name, text, problems })))(
    '$name',
    ({ text, problems }) => {
      const read = readStoryFile(text);
      if (read.kind === 'sound') throw new Error('It was taken.');
      expect(read.problems).toHaveLength(problems.length);
      for (const [place, problem] of problems.entries())
        expect(read.problems[place]).toEqual(
          typeof problem === 'string' ? problem : expect.stringMatching(problem),
        );
    },
  );

  test('many faults: the first ten, and how many more', () => {
    const stories = Array.from({ length: 17 }, (_, place) => ({ id: `a-${place}`, versions: 1 }));
    expect(readStoryFile(file({}, { stories }))).toMatchObject({ problems: { length: 10 }, more: 7 });
  });
});

const [sound = ''] = storyFilesOf(storiesFrom([storyVersion('oven'), storyVersion('saw')]));

describe('nothing falls over', () => {
  test('by bad bytes', () => {
    fc.assert(
      fc.property(badBytes, (damage) => {
        expect(['sound', 'faulty']).toContain(readStoryFile(damage(sound)).kind);
      }),
    );
  });

  test('by damage to fields', () => {
    const whole: unknown = JSON.parse(sound);
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(whole)), damages, (place, damage) => {
        expect(['sound', 'faulty']).toContain(readStoryFile(JSON.stringify(damage(whole, place))).kind);
      }),
    );
  });
});
