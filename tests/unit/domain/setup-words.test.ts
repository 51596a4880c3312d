import { expect, test } from 'vitest';
import { parseCode } from '../../../src/domain/interview-code';
import { defaultSetup, type Setup } from '../../../src/domain/setup';
import {
  bringsText,
  minutesText,
  nearestText,
  principlesText,
  problemText,
  shapeText,
  targetText,
  thinkingName,
  thinkingText,
  timeText,
  voiceText,
} from '../../../src/domain/setup-words';

const setup = (part: Partial<Setup>): Setup => ({ ...defaultSetup, ...part });

test.each([
  [{ questions: 3, probes: 1 }, 'three questions with one follow-up each'],
  [{ questions: 1, probes: 2 }, 'one question with two follow-ups'],
  [{ questions: 2, probes: 0 }, 'two questions'],
])('the shape %o', (shape, text) => {
  expect(shapeText(shape)).toBe(text);
});

test.each([
  [{}, 'about 15 minutes'],
  [{ format: 'custom', questions: 1, probes: 0 } as const, 'about 4 minutes'],
])('the minutes of %o', (part, text) => {
  expect(minutesText(setup(part))).toBe(text);
});

test.each([
  [defaultSetup.principles, 'All sixteen principles'],
  [['dive-deep'], 'Dive Deep'],
  [['dive-deep', 'ownership'], 'Two of the sixteen principles'],
  [[], 'No principle'],
] as const)('the principles %o', (principles, text) => {
  expect(principlesText(principles)).toBe(text);
});

test('time is said as it is treated', () => {
  expect(timeText(setup({}))).toBe('The timer counts up and never cuts you off.');
  expect(timeText(setup({ mode: 'writing' }))).toBe('What you write is not judged by time.');
  expect(timeText(setup({ pressure: 'untimed' }))).toBe('Nothing is judged by time.');
  expect(voiceText(setup({}))).toBe('You talk; no microphone is needed.');
  expect(voiceText(setup({ mode: 'writing' }))).toBe('You type your answers.');
});

test('targets and thinking times are those of the pace', () => {
  expect(targetText(setup({ pace: 2 }))).toBe('Target 3:00 to 6:00, a follow-up 1:00 to 3:00.');
  expect(targetText(setup({ pressure: 'untimed' }))).toBe('No target: answers are not judged by time.');
  expect(thinkingText(setup({ pace: 2 }))).toBe('40 seconds to think');
  expect(thinkingText(setup({ thinking: 0 }))).toBe('no time to think');
  expect(thinkingText(setup({ pressure: 'untimed' }))).toBeNull();
  expect([thinkingName(0, 3), thinkingName(20, 2), thinkingName(40, 3)]).toEqual(['None', '40 s', '2 min']);
});

test('what a link brings is one line', () => {
  expect(
    bringsText(setup({ principles: ['dive-deep'], pace: 3, showPrinciple: true }), parseCode('7KQ4FM')),
  ).toBe(
    'Quick, three questions with one follow-up each · Dive Deep · soft · aloud · 60 seconds to think · ×3 time · the principle shown · code 7KQ-4FM',
  );
});

test.each([
  [{ kind: 'no-principles' } as const, 'No principle is chosen, so there is nothing to ask about.'],
  [
    { kind: 'too-many-questions', wanted: 6, available: 3 } as const,
    'This asks for six questions, and the chosen principles have only three in all.',
  ],
  [
    { kind: 'too-many-questions', wanted: 1, available: 0 } as const,
    'This asks for one question, and the chosen principles have none.',
  ],
])('the problem %o', (problem, text) => {
  expect(problemText(problem)).toBe(text);
});

test('the nearest set-up is named by what is different', () => {
  const none = setup({ principles: [] });
  expect(nearestText(defaultSetup, none)).toBe('All sixteen principles');
  const many = setup({ format: 'custom', questions: 6 });
  expect(nearestText({ ...many, questions: 3 }, many)).toBe(
    'Custom, three questions with two follow-ups each',
  );
});
