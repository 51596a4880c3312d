import { describe, expect, test } from 'vitest';
import { storiesFrom, type StoryId } from '../../../src/domain/story';
import type { DrillEnding } from '../../../src/domain/story-drill';
import {
  countsText,
  endingText,
  figuresText,
  pickedTitle,
  speedText,
  stockText,
  storiesNamed,
} from '../../../src/domain/story-drill-words';
import { epochMs } from '../../../src/domain/time';
import { storyVersion } from '../../fixtures/stories';
import { drillQuestions, finishedDrill, picked, storyDrill } from '../../fixtures/story-drills';

const stories = storiesFrom([storyVersion('oven'), storyVersion('saw'), storyVersion('saw mill')]);
const endedBy = (why: DrillEnding) => storyDrill({ ended: { at: epochMs(0), why } });

describe('the words of a story drill', () => {
  test('find stories by each word of their title, and by nothing else in them', () => {
    const named = (words: string) => storiesNamed(stories, words).map(({ id }) => id);
    expect(named('mill SAW')).toEqual(['story-saw mill']);
    expect(named('  ')).toHaveLength(3);
    expect(named('repaired')).toEqual([]);
  });

  test('name what was picked, though it may be erased', () => {
    expect(pickedTitle(stories, 'story-oven' as StoryId)).toBe('The oven');
    expect(pickedTitle(stories, 'gone' as StoryId)).toBe('A story that was erased');
  });

  test('say how many stories there are', () => {
    expect(stockText(0)).toContain('You can drill all the same');
    expect(stockText(1)).toBe('You have one story to name.');
  });

  test('say why it ended before its end, and nothing where it did not', () => {
    expect(endingText(endedBy('complete'))).toBe('');
    expect(endingText(endedBy('time'))).toBe('The three minutes were over.');
    expect(endingText(endedBy('left'))).toBe('You left it before its end.');
    expect(endingText(endedBy('slept'))).toContain('the device slept');
    expect(endingText(storyDrill())).toContain('closed or reloaded');
  });

  test('count in one line, and leave out what there was none of', () => {
    expect(countsText(finishedDrill())).toBe(
      'Two of four questions with a story, one with none, one ran out of time.',
    );
    expect(countsText(storyDrill({ questions: drillQuestions(1), picks: [picked('oven', 1)] }))).toBe(
      'One of one question with a story.',
    );
    expect(countsText(storyDrill())).toBe('None of ten questions with a story, ten not reached.');
  });

  test('tell the speed in seconds', () => {
    expect(speedText({ median: 6400, withStory: 2, none: 1 })).toBe(
      'Six seconds to a pick: half of them took longer, half less.',
    );
    expect(speedText({ median: 6400, withStory: 1, none: 1 })).toBe('Six seconds to a pick.');
    expect(speedText({ median: 300, withStory: 3, none: 0 })).toMatch(/^Less than a second/u);
    expect(speedText({ median: null, withStory: 0, none: 0 })).toBe('Nothing was picked in time.');
    expect(figuresText(storyDrill())).toBe('0 of 10 with a story');
    expect(figuresText(finishedDrill())).toBe('2 of 4 with a story, six seconds to a pick');
  });
});
