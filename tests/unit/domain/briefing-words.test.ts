import { describe, expect, test } from 'vitest';
import { comesText, durationText, pressureText, ratingsText } from '../../../src/domain/briefing-words';
import { timingOf, type Mode, type Pressure, type Timing } from '../../../src/domain/timing';
import { planWith } from '../../fixtures/interview';
import { planOfRounds } from '../../fixtures/rounds';

describe('what will be asked', () => {
  test.each([
    [{ questions: 3, probes: 1 }, 'Three questions, up to one follow-up to each.'],
    [{ questions: 2, probes: 3 }, 'Two questions, up to three follow-ups to each.'],
    [{ questions: 1, probes: 2 }, 'One question, up to two follow-ups to it.'],
    [{ questions: 2, probes: 0 }, 'Two questions, no follow-ups.'],
    [
      { questions: 3, probes: 5, isFramed: true },
      'It begins with an opener about you. Then three questions, up to five follow-ups to each. It ends with your own questions.',
    ],
  ])('in one round with %j', (shape, text) => {
    expect(comesText(planOfRounds({ rounds: 1, ...shape }))).toBe(text);
  });

  test.each([
    [{ questions: 2, probes: 0 }, 'Two questions in each round, no follow-ups.'],
    [{ questions: 1, probes: 1 }, 'One question in each round, up to one follow-up to it.'],
    [
      { questions: 3, probes: 2, isFramed: true },
      'Each round begins with an opener about you, goes on with three questions, up to two follow-ups to each, and ends with your own questions.',
    ],
  ])('in two rounds with %j', (shape, text) => {
    expect(comesText(planOfRounds({ rounds: 2, ...shape }))).toBe(text);
  });
});

describe('when ratings come', () => {
  const each = 'After each question you rate your answer.';
  const enough = 'Two answers of each round are enough.';

  test('is after each question', () => {
    expect(ratingsText(planWith())).toBe(each);
    expect(ratingsText(planOfRounds({}, { ratings: 'question' }))).toBe(each);
  });

  test('is after each round where there are several', () => {
    expect(ratingsText(planOfRounds())).toBe('After each round you rate its answers.');
  });

  test('is at the end of a single round', () => {
    expect(ratingsText(planOfRounds({ rounds: 1 }))).toBe('After the last answer you rate them all.');
  });

  test('in a loop it is said how many are enough', () => {
    expect(ratingsText(planOfRounds({}, { format: 'loop' }))).toBe(
      `After each round you rate its answers. ${enough}`,
    );
    expect(ratingsText(planOfRounds({}, { format: 'loop', ratings: 'question' }))).toBe(`${each} ${enough}`);
  });
});

describe('how long it takes', () => {
  test('is told in minutes', () => {
    expect(durationText(planWith())).toBe('About 15 minutes.');
  });

  test('leaves out the breaks, and says so where there are any', () => {
    expect(durationText(planOfRounds())).toBe('About 16 minutes, breaks not counted.');
    expect(durationText(planOfRounds({ rounds: 1 }))).toBe('About 8 minutes.');
  });
});

describe('what time does', () => {
  const timing = (pressure: Pressure, mode: Mode = 'aloud', pace = 1): Timing =>
    timingOf({ mode, pressure, thinking: 20, pace });

  /** One of the two kinds of answer is not judged by time. */
  const unjudged = (pressure: Pressure, kind: 'opening' | 'probe'): Timing => {
    const whole = timing(pressure);
    return { ...whole, [kind]: { ...whole[kind], band: null } };
  };

  test.each(['aloud', 'writing'] as const)('untimed and %s is nothing', (mode) => {
    expect(pressureText(timing('untimed', mode))).toBe(
      'Nothing is counted down, and nothing is judged by time.',
    );
  });

  test('soft is a clock with a target', () => {
    expect(pressureText(timing('soft'))).toBe(
      'The clock counts up and shows the target, 1:30 to 3:00, for a follow-up 0:30 to 1:30. It never cuts you off.',
    );
  });

  test('lights is when each light comes on', () => {
    expect(pressureText(timing('lights'))).toBe(
      'A light turns green at 1:30, amber at 3:00 and red at 4:00; for a follow-up at 0:30, 1:30 and 2:00. It never cuts you off.',
    );
  });

  test.each([
    ['soft', 'What you write is not judged by time, and nothing cuts you off.'],
    ['lights', 'What you write is not judged by time, so no light comes on. Nothing cuts you off.'],
  ] as const)('%s in writing, or with an answer that has no target, judges nothing', (pressure, text) => {
    expect(pressureText(timing(pressure, 'writing'))).toBe(text);
    expect(pressureText(unjudged(pressure, 'opening'))).toBe(text);
    expect(pressureText(unjudged(pressure, 'probe'))).toBe(text);
  });

  test('strict is when an answer is cut off, and what is said before', () => {
    expect(pressureText(timing('strict'))).toBe(
      '0:30 to think, 0:05 before a follow-up; then your answer starts by itself. ' +
        'It is cut off at 3:00, a follow-up at 2:00, with a warning 30 and 10 seconds before, ' +
        'and +30 s whenever you ask. No pause. ' +
        'That is harder than the real thing, where nobody cuts you off.',
    );
  });

  test('with more time has the numbers of this interview', () => {
    expect(pressureText(timing('strict', 'writing', 2))).toContain(
      '1:00 to think, 0:10 before a follow-up; then your answer starts by itself. It is cut off at 6:00, a follow-up at 4:00,',
    );
    expect(pressureText(timing('soft', 'aloud', 2))).toContain('3:00 to 6:00, for a follow-up 1:00 to 3:00.');
  });
});
