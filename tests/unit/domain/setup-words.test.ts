import { expect, test } from 'vitest';
import { parseCode } from '../../../src/domain/interview-code';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import { defaultSetup, shapeOf, type Setup } from '../../../src/domain/setup';
import { bringsText, nearestText, targetText, thinkingName } from '../../../src/domain/chosen-words';
import {
  aboutText,
  minutesText,
  namedShapeText,
  principlesText,
  problemText,
  shapeText,
  sizeText,
  thinkingText,
  timeText,
  voiceText,
} from '../../../src/domain/setup-words';

const setup = (part: Partial<Setup>): Setup => ({ ...defaultSetup, ...part });

test.each([
  [{ format: 'quick' }, 'three questions with one follow-up each'],
  [{ format: 'drill' }, 'one question with two follow-ups'],
  [{ format: 'custom', questions: 2, probes: 0 }, 'two questions'],
  [{ format: 'custom', rounds: 2 }, 'two rounds of three questions with two follow-ups each'],
  [
    { format: 'custom', rounds: 3, questions: 1, probes: 1 },
    'three rounds of one question with one follow-up',
  ],
  [{ format: 'round' }, 'an opener, three questions with five follow-ups each, then your own questions'],
  [
    { format: 'loop' },
    'five rounds, each an opener, three questions with five follow-ups each, then your own questions',
  ],
] as const)('the shape of %o', (part, text) => {
  expect(shapeText(shapeOf(setup(part)))).toBe(text);
});

test('a drill counts the questions that were chosen, and says so', () => {
  const drilled = ['a', 'b'] as unknown as Setup['drilled'];
  expect(namedShapeText(setup({ format: 'drill', drilled }))).toBe(
    'Drill: two questions with two follow-ups each',
  );
  expect(aboutText(setup({ format: 'drill', drilled }))).toBe('Two chosen questions');
  expect(aboutText(setup({ format: 'quick', drilled }))).toBe('All sixteen principles');
  expect(aboutText(setup({ format: 'drill' }))).toBe('All sixteen principles');
});

test.each([
  [{}, 'about 15 minutes'],
  [{ format: 'custom', questions: 1, probes: 0 }, 'about 4 minutes'],
  [{ format: 'round' }, 'about 38 minutes'],
  [{ format: 'loop' }, 'about 3 hours 10 minutes'],
  [{ format: 'loop', pace: 2 }, 'about 5 hours 20 minutes'],
  [{ format: 'custom', questions: 6, probes: 6 }, 'about 1 hour 5 minutes'],
  [{ format: 'custom', questions: 6, probes: 5 }, 'about 58 minutes'],
] as const)('the minutes of %o', (part, text) => {
  expect(minutesText(setup(part))).toBe(text);
});

test('the size is the shape with its minutes', () => {
  expect(sizeText(setup({ format: 'round' }))).toBe(
    'An opener, three questions with five follow-ups each, then your own questions, about 38 minutes.',
  );
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
  expect(timeText(setup({ pressure: 'lights' }))).toBe(
    'Green, amber and red lights tell the time, and nothing cuts you off.',
  );
  expect(timeText(setup({ pressure: 'lights', mode: 'writing' }))).toBe(
    'What you write is not judged by time.',
  );
  expect(timeText(setup({ pressure: 'strict', pace: 2 }))).toBe(
    'Answers are cut off at 6:00, follow-ups at 4:00.',
  );
  expect(timeText(setup({ pressure: 'strict', mode: 'writing' }))).toBe(
    'Answers are cut off at 3:00, follow-ups at 2:00.',
  );
  expect(voiceText(setup({}))).toBe('You talk; no microphone is needed.');
  expect(voiceText(setup({ mode: 'writing' }))).toBe('You type your answers.');
});

test('targets and thinking times are those of the pace', () => {
  expect(targetText(setup({ pace: 2 }))).toBe('Target 3:00 to 6:00, a follow-up 1:00 to 3:00.');
  expect(targetText(setup({ pressure: 'untimed' }))).toBe('No target: answers are not judged by time.');
  expect(targetText(setup({ pressure: 'strict' }))).toBe(
    'Target 1:30 to 3:00, a follow-up 0:30 to 1:30. Cut off at 3:00, a follow-up at 2:00.',
  );
  expect(targetText(setup({ pressure: 'strict', mode: 'writing', pace: 10 }))).toBe(
    'No target: answers are not judged by time. Cut off at 30:00, a follow-up at 20:00.',
  );
  expect(thinkingText(setup({ pressure: 'strict', thinking: 0 }))).toBe('30 seconds to think');
  expect(thinkingText(setup({ thinking: 60, pace: 2 }))).toBe('2 minutes to think');
  expect(thinkingText(setup({ pace: 2 }))).toBe('40 seconds to think');
  expect(thinkingText(setup({ thinking: 0 }))).toBe('no time to think');
  expect(thinkingText(setup({ pressure: 'untimed' }))).toBeNull();
  expect([thinkingName(0, 3), thinkingName(20, 2), thinkingName(40, 3)]).toEqual(['None', '40 s', '2 min']);
});

test('what a link brings is one line', () => {
  expect(
    bringsText(setup({ principles: ['dive-deep'], pace: 3, showPrinciple: true }), parseCode('7KQ4FM')),
  ).toBe(
    'Quick: three questions with one follow-up each · Dive Deep · soft · aloud · 1 minute to think · ×3 time · the principle shown · code 7KQ-4FM',
  );
  expect(
    bringsText(setup({ format: 'custom', rounds: 2, pressure: 'strict', ratings: 'question' }), null),
  ).toBe(
    'Custom: two rounds of three questions with two follow-ups each · All sixteen principles · strict · aloud · 30 seconds to think · rated after each question',
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
  const loop = setup({ format: 'loop', principles: ['dive-deep', 'ownership'] });
  const less: Setup = { ...loop, format: 'custom', rounds: 5, questions: 1, probes: 5 };
  expect(nearestText(less, loop)).toBe('Custom, five rounds of one question with five follow-ups');
  expect(nearestText({ ...less, principles: PRINCIPLE_IDS }, loop)).toBe(
    'All sixteen principles: Custom, five rounds of one question with five follow-ups',
  );
});
