import { describe, expect, test } from 'vitest';
import { emptyStory } from '../../../src/domain/story';
import { hasNumber, MISSING, missingIn, missingName, yearOf } from '../../../src/domain/story-missing';
import { missingText } from '../../../src/domain/story-words';
import { storyWords } from '../../fixtures/stories';

describe('what a story still lacks', () => {
  test('is nothing once it can be told', () => {
    expect(missingIn(storyWords('oven'))).toEqual([]);
    expect(missingText(storyWords('oven'))).toBe('');
  });

  test.each([
    [{ situation: ' ' }, 'situation'],
    [{ task: '' }, 'task'],
    [{ action: '' }, 'action'],
    [{ result: '' }, 'result'],
    [{ result: 'It ran.' }, 'number'],
    [{ learning: '' }, 'learning'],
    [{ mistake: 'I cut the wrong wire.' }, 'correction'],
    [{ when: 'last spring' }, 'when'],
    [{ kinds: [] }, 'kind'],
    [{ shows: [] }, 'principle'],
  ] as const)('%o: %s', (part, missing) => {
    expect(missingIn(storyWords('oven', part))).toEqual([missing]);
    expect(missingText(storyWords('oven', part))).toBe(`Still missing: ${missingName[missing]}.`);
  });

  test('asks for no number before there is a result, and for no correction where nothing went wrong', () => {
    expect(missingIn(emptyStory)).toEqual(MISSING.filter((one) => one !== 'number' && one !== 'correction'));
  });

  test('is said in one line, the rest as a number', () => {
    expect(missingText(emptyStory)).toBe(
      'Still missing: the situation, your own task, what you did and 5 more.',
    );
    expect(missingText(storyWords('oven', { situation: '', task: '', action: '', learning: '' }))).toBe(
      'Still missing: the situation, your own task, what you did and what you learned.',
    );
  });
});

test('a number counts in the result or among the numbers, in any script', () => {
  const none = { ...emptyStory, action: 'in 3 days' };
  expect(hasNumber(none)).toBe(false);
  expect(hasNumber({ ...none, result: 'from 40 to 12' })).toBe(true);
  expect(hasNumber({ ...none, numbers: '٤٠ إلى ١٢' })).toBe(true);
});

test.each([
  ['2023', 2023],
  ['spring 2023', 2023],
  ['2019–2021', 2021],
  ['in 1998, again in 2004', 2004],
  ['12023', null],
  ['20234', null],
  ['1823', null],
  ['last year', null],
  ['', null],
])('the year of «%s» is %s', (when, year) => {
  expect(yearOf(when)).toBe(year);
});
