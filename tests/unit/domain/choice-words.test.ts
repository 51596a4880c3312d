import { describe, expect, test } from 'vitest';
import { formatMeans, pressureMeans, ratingMeans, thinkingMeans } from '../../../src/domain/choice-words';
import { defaultSetup, type Setup } from '../../../src/domain/setup';

const setup = (part: Partial<Setup> = {}): Setup => ({ ...defaultSetup, ...part });

describe('the line under a format', () => {
  test.each([
    ['quick', 'Three questions with one follow-up each, about 15 minutes. A vote at the end.'],
    [
      'round',
      'An opener, three questions with five follow-ups each, then your own questions, about 38 minutes. One interviewer, and a vote at the end.',
    ],
    [
      'loop',
      'Five full rounds, about 3 hours 10 minutes without the breaks, which may be as long as you like. Each round has its own interviewer and vote.',
    ],
    [
      'drill',
      'One question with two follow-ups, about 6 minutes. For one principle, or for a list of questions that you choose.',
    ],
    ['custom', 'As many rounds, questions and follow-ups as you say.'],
  ] as const)('%s', (format, text) => {
    expect(formatMeans(format, setup())).toBe(text);
  });

  test('counts at the chosen pace, whatever else is chosen', () => {
    expect(formatMeans('round', setup({ format: 'custom', pace: 2 }))).toContain('about 1 hour 5 minutes');
  });
});

describe('the line under a pressure', () => {
  test('untimed has no numbers', () => {
    expect(pressureMeans('untimed', setup())).toBe(
      'No target and no limit to think. Take the time you need.',
    );
  });

  test('soft tells the target', () => {
    expect(pressureMeans('soft', setup({ pace: 2 }))).toBe(
      'A target to aim for, 3:00 to 6:00. The timer counts up and never cuts you off.',
    );
  });

  test('lights tell when each comes on', () => {
    expect(pressureMeans('lights', setup())).toBe(
      'As soft, with lights: green at 1:30, amber at 3:00, red at 4:00. After 30 seconds of red it counts as over; nothing cuts you off.',
    );
    expect(pressureMeans('lights', setup({ pace: 2 }))).toContain('red at 8:00. After 1 minute of red');
  });

  test('strict tells all that will happen, and that it is harder than the real thing', () => {
    expect(pressureMeans('strict', setup())).toBe(
      'Harder than the real thing, where nobody cuts you off at three minutes. ' +
        'After 30 seconds to think the answer starts by itself; it is cut off at 3:00, a follow-up at 2:00, and there is no pause. ' +
        'Words, and a voice where this device has one, warn you 30 and 10 seconds before; +30 s gives you more.',
    );
    expect(pressureMeans('strict', setup({ pace: 2 }))).toMatch(
      /at three minutes\. After 1 minute to think .* cut off at 6:00, a follow-up at 4:00/u,
    );
  });

  test('in writing there is no target, and strict still cuts off', () => {
    const writing = setup({ mode: 'writing' });
    expect(pressureMeans('soft', writing)).toMatch(/^What you write is not judged by time/u);
    expect(pressureMeans('lights', writing)).toMatch(/so no light comes on\.$/u);
    expect(pressureMeans('strict', writing)).toContain('it is cut off at 3:00');
  });
});

test('when one rates: a loop needs two answers of each round, one round ends with its last answer', () => {
  expect(ratingMeans('round', setup({ format: 'round' }))).toMatch(/after the last answer\.$/u);
  expect(ratingMeans('round', setup({ format: 'custom', rounds: 2 }))).toMatch(/before the break\.$/u);
  expect(ratingMeans('round', setup({ format: 'loop' }))).toMatch(/Two answers of each round are enough\.$/u);
  expect(ratingMeans('question', setup({ format: 'loop' }))).toMatch(
    /the next question comes\. Two answers of each round are enough\.$/u,
  );
});

test('thinking time is the own of strict, at the pace', () => {
  expect(thinkingMeans(setup({ pressure: 'strict', pace: 4, thinking: 60 }))).toBe(
    'Strict has its own: 2 minutes, before a follow-up 20 seconds. Then the answer starts by itself.',
  );
  expect(thinkingMeans(setup({ pressure: 'lights' }))).toMatch(
    /Some interviewers wait longer than others\.$/u,
  );
  expect(thinkingMeans(setup({ thinking: 0 }))).toBe(
    'You begin when you are ready; nothing is counted down.',
  );
  expect(thinkingMeans(setup({ pressure: 'untimed' }))).toBe('Untimed: think as long as you like.');
});
