import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isKept,
  MOST_EARLIER,
  storiesFrom,
  type SittingId,
  type StoryId,
  type StoryVersion,
} from '../../../src/domain/story';
import { readStoryFile, storyFilesOf, type FiledStory } from '../../../src/domain/story-file';
import { mergeStories, type StoryMerge } from '../../../src/domain/story-merge';
import { epochMs } from '../../../src/domain/time';
import { someVersions } from '../../fixtures/some-stories';
import { storyVersion } from '../../fixtures/stories';

function read(text: string): readonly FiledStory[] {
  const file = readStoryFile(text);
  if (file.kind !== 'sound') throw new Error(file.problems.join('\n'));
  return file.stories;
}

const filesOf = (versions: readonly StoryVersion[]) => storyFilesOf(storiesFrom(versions));
const fileOf = (...versions: readonly StoryVersion[]): string => filesOf(versions)[0] ?? '';
const merge = (here: readonly StoryVersion[], file: string): StoryMerge => mergeStories(read(file), here);

/** What is kept afterwards. */
function after(here: readonly StoryVersion[], { versions }: StoryMerge): readonly StoryVersion[] {
  const kept = new Map(here.map((version) => [`${version.story}/${version.sitting}`, version]));
  for (const version of versions) kept.set(`${version.story}/${version.sitting}`, version);
  return [...kept.values()];
}

const imported = (here: readonly StoryVersion[], ...files: readonly string[]): readonly StoryVersion[] =>
  files.reduce((now, file) => after(now, merge(now, file)), here);

const at = (name: string, moment: number, part: Partial<StoryVersion> = {}): StoryVersion =>
  storyVersion(name, {}, { at: epochMs(moment), ...part });

/** Of stories written in the same moment any may come first. */
const stories = (versions: readonly StoryVersion[]) =>
  storiesFrom(versions).toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('a file of stories', () => {
  test('gives back on another device whatever was written, with its earlier versions', () => {
    fc.assert(
      fc.property(someVersions, (versions) => {
        const standing = storiesFrom(versions).filter(isKept);
        const written = standing.flatMap(({ now, earlier }) => [
          now,
          ...earlier.filter(({ deleted }) => deleted === null),
        ]);
        expect(stories(imported([], ...filesOf(versions)))).toEqual(stories(written));
      }),
    );
  });

  test('can be read by a person', () => {
    const file = fileOf(at('oven', 5));
    expect(file).toMatch(/^\{\n {2}"format": "greenroom-stories",\n {2}"version": 1,\n {2}"stories": \[/u);
    expect(file).not.toContain('deleted');
    expect(file.endsWith('}\n')).toBe(true);
  });

  test('may be written by a hand that leaves out what was not written', () => {
    const version = { sitting: 'mine', begun: 1, at: 1, words: { title: 'The oven' } };
    const text = JSON.stringify({
      format: 'greenroom-stories',
      version: 1,
      stories: [{ id: 'story-oven', versions: [version] }],
    });
    expect(read(`\uFEFF${text}`)[0]?.versions[0]?.words).toMatchObject({
      title: 'The oven',
      line: '',
      shows: [],
    });
  });

  test('has no more versions than are kept, and is several files where one could not be imported again', () => {
    const many = Array.from({ length: MOST_EARLIER + 9 }, (_, moment) => at('oven', moment));
    expect(read(fileOf(...many))[0]?.versions.map((version) => version.at)).toEqual(
      many
        .map((version) => version.at)
        .slice(8)
        .toReversed(),
    );
    const most = Array.from({ length: 1001 }, (_, place) => at(`a${place}`, 1));
    expect(filesOf(most).map((file) => read(file).length)).toEqual([1000, 1]);
    const large = [1, 2, 3].map((place) => storyVersion(`b${place}`, { notes: '漢'.repeat(3_000_000) }));
    expect(filesOf(large).map((file) => read(file).length)).toEqual([2, 1]);
  });
});

describe('an import', () => {
  test('of the same file twice changes nothing the second time', () => {
    fc.assert(
      fc.property(someVersions, someVersions, (here, there) => {
        const files = filesOf(there);
        const once = imported(here, ...files);
        for (const file of files)
          expect(merge(once, file)).toMatchObject({ versions: [], added: 0, changed: 0 });
      }),
    );
  });

  test('of two files leaves the same, whichever comes first', () => {
    fc.assert(
      fc.property(someVersions, someVersions, (all, others) => {
        // One moment of one sitting says one thing on all devices.
        const known = new Map(all.map((one) => [`${one.story}/${one.sitting}/${one.at}`, one]));
        const same = others.map((one) => known.get(`${one.story}/${one.sitting}/${one.at}`) ?? one);
        const [a, b] = [filesOf(all), filesOf(same)];
        expect(stories(imported([], ...a, ...b))).toEqual(stories(imported([], ...b, ...a)));
      }),
    );
  });

  test('never puts anything older over what is here, and takes nothing away', () => {
    fc.assert(
      fc.property(someVersions, someVersions, (here, there) => {
        const now = imported(here, ...filesOf(there));
        for (const { story, sitting, at: moment } of here) {
          const kept = now.find((one) => one.story === story && one.sitting === sitting);
          expect(kept?.at).toBeGreaterThanOrEqual(moment);
        }
      }),
    );
  });

  const oven = at('oven', 5);

  test('counts what is new, what changed and what is already here', () => {
    const later = at('saw', 9);
    expect(merge([oven, at('saw', 5)], fileOf(oven, at('saw', 5), later, at('tap', 1)))).toEqual({
      versions: [at('tap', 1), later],
      added: 1,
      changed: 1,
      known: 1,
      deleted: 0,
    });
  });

  test('takes of one sitting what was written later', () => {
    const more = storyVersion('oven', { action: 'I asked.' }, { ...at('oven', 8), sitting: oven.sitting });
    const asked = { ...oven, at: epochMs(8), words: more.words };
    expect(merge([oven], fileOf(asked))).toMatchObject({ versions: [asked], changed: 1 });
    expect(merge([asked], fileOf(oven))).toMatchObject({ versions: [], known: 1 });
  });

  test('does not double a story that says the same under another id', () => {
    const twin = { ...oven, story: 'story-twin' as StoryId };
    expect(merge([oven], fileOf(twin))).toMatchObject({ versions: [], known: 1 });
    const other = { ...twin, words: { ...twin.words, notes: 'Ask.' } };
    expect(merge([oven], fileOf(other))).toMatchObject({ versions: [other], added: 1 });
    // What is deleted here is not what the person has.
    expect(merge([{ ...oven, deleted: epochMs(6) }], fileOf(twin))).toMatchObject({ added: 1 });
  });

  test('leaves deleted what was deleted here, unless it was written on after that', () => {
    const gone = { ...oven, sitting: 'later' as SittingId, at: epochMs(7), deleted: epochMs(7) };
    expect(merge([oven, gone], fileOf(oven))).toMatchObject({ versions: [], deleted: 1, known: 0 });
    const since = at('oven', 8);
    expect(merge([oven, gone], fileOf(oven, since))).toMatchObject({ versions: [since], added: 1 });
    expect(storiesFrom(imported([oven, gone], fileOf(since)))[0]?.now).toEqual(since);
  });

  test('brings no version that would be one too many', () => {
    const here = Array.from({ length: MOST_EARLIER + 1 }, (_, place) => at('oven', 100 + place));
    expect(merge(here, fileOf(at('oven', 99)))).toMatchObject({ versions: [], known: 1 });
    expect(merge(here, fileOf(at('oven', 200)))).toMatchObject({ versions: [{ at: 200 }], changed: 1 });
  });
});
