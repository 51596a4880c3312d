import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapText, missingKindsText } from '../../../src/domain/coverage-words';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import { STORY_KINDS, STRENGTHS, storiesFrom, type Story, type StoryWords } from '../../../src/domain/story';
import { coverageOf, missingKinds, strengthIn } from '../../../src/domain/story-coverage';
import { storyVersion } from '../../fixtures/stories';

const YEAR = 2026;

const story = (name: string, words: Partial<StoryWords>): Story[] => [
  ...storiesFrom([storyVersion(name, words)]),
];
const ownership = (strength: 1 | 2 | 3 = 2) => [{ principle: 'ownership', strength, why: '' }] as const;

const gapsOf = (...stories: readonly Story[]) =>
  coverageOf(stories, YEAR)
    .find(({ principle }) => principle === 'ownership')
    ?.gaps.map(gapText);

const fresh = { when: '2025', shows: ownership() };
const success = story('oven', { ...fresh, kinds: ['success'] });
const failure = story('saw', { ...fresh, kinds: ['failure'] });
const risk = story('tap', { ...fresh, kinds: ['risk', 'success'] });

describe('the gaps of a principle', () => {
  test('are none where there are a failure and something else, lately', () => {
    expect(gapsOf(...success, ...failure)).toEqual([]);
  });

  test('are that there is no story, or only one', () => {
    expect(gapsOf()).toEqual(['No story yet']);
    expect(gapsOf(...success)).toEqual(['Only one story']);
  });

  test('are that all are of the same kind, or none a failure', () => {
    expect(gapsOf(...success, ...story('lamp', { ...fresh, kinds: ['success'] }))).toEqual([
      'All of the same kind: success',
    ]);
    expect(gapsOf(...success, ...risk)).toEqual(['No failure among them']);
    expect(gapsOf(...story('a', { ...fresh, kinds: [] }), ...story('b', { ...fresh, kinds: [] }))).toEqual(
      [],
    );
  });

  test('are that nothing is from the last three years, where all say their year', () => {
    const old = { kinds: ['failure', 'success'], shows: ownership() } as const;
    const from = (name: string, when: string) => story(name, { ...old, when });
    expect(gapsOf(...from('a', '2023'), ...from('b', '2019'))).toEqual(['Nothing from the last three years']);
    expect(gapsOf(...from('a', '2024'), ...from('b', '2019'))).toEqual([]);
    expect(gapsOf(...from('a', '2023'), ...from('b', 'long ago'))).toEqual([]);
    expect(gapsOf(...from('a', '2023'))).toEqual(['Only one story', 'Nothing from the last three years']);
  });
});

test('the strongest story of a principle comes first', () => {
  const weak = story('weak', { shows: ownership(1) });
  const strong = story('strong', { shows: ownership(3) });
  const [found] = coverageOf([...weak, ...strong], YEAR).filter(({ principle }) => principle === 'ownership');
  expect(found?.stories).toEqual([...strong, ...weak]);
  expect(strengthIn(weak[0] as Story, 'ownership')).toBe(1);
  expect(strengthIn(weak[0] as Story, 'dive-deep')).toBeNull();
});

test('each showing is counted once, under its principle, whatever the stories', () => {
  const showing = fc.record({
    principle: fc.constantFrom(...PRINCIPLE_IDS),
    strength: fc.constantFrom(...STRENGTHS),
    why: fc.constant(''),
  });
  const words = fc.record({
    shows: fc.uniqueArray(showing, { selector: ({ principle }) => principle }),
    kinds: fc.subarray([...STORY_KINDS]),
    when: fc.constantFrom('2025', '2001', ''),
  });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (made) => {
      const stories = made.flatMap((one, place) => story(`s${place}`, one));
      const coverage = coverageOf(stories, YEAR);
      expect(coverage.map(({ principle }) => principle)).toEqual(PRINCIPLE_IDS);
      const counted = coverage.reduce((sum, one) => sum + one.stories.length, 0);
      expect(counted).toBe(made.reduce((sum, { shows }) => sum + shows.length, 0));
      for (const { stories: its, gaps } of coverage) {
        expect(gaps.some(({ kind }) => kind === 'none')).toBe(its.length === 0);
        expect(gaps.some(({ kind }) => kind === 'one')).toBe(its.length === 1);
        expect(new Set(gaps.map(({ kind }) => kind)).size).toBe(gaps.length);
      }
    }),
  );
});

test('kinds of which there is no story are named, once there are stories', () => {
  expect(missingKinds([])).toEqual([]);
  expect(missingKindsText(missingKinds([...success, ...failure]))).toBe('No story yet of a risk or growth.');
  expect(missingKindsText(missingKinds([...failure, ...risk, ...story('x', { kinds: ['growth'] })]))).toBe(
    '',
  );
});
