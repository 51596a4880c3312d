import { describe, expect, test } from 'vitest';
import { toldAnswers } from '../../../src/domain/session';
import { pressedText, pressureOn } from '../../../src/domain/pressure-words';
import { timingOf } from '../../../src/domain/timing';
import { loopSession } from '../../fixtures/loop-session';

describe('the pressure of a session', () => {
  const usual = { mode: 'aloud', pressure: 'soft', thinking: 20, pace: 1 } as const;

  test.each([
    [{}, 'Soft.'],
    [{ pressure: 'strict', pace: 2 }, 'Strict, ×2 time.'],
    [{ pressure: 'strict', mode: 'writing', pace: 3 }, 'Strict, ×3 time.'],
    [{ pressure: 'lights', pace: 1.5 }, 'Lights, ×1.5 time.'],
    [{ pressure: 'untimed', pace: 2 }, 'Untimed.'],
    [{ mode: 'writing', pace: 2 }, 'Soft.'],
  ] as const)('with %j is «%s»', (choice, text) => {
    expect(pressedText(timingOf({ ...usual, ...choice }))).toBe(text);
  });
});

describe('what pressure did to an answer', () => {
  const after = (extensions: number, pressure: 'strict' | 'soft' = 'strict') => {
    const session = loopSession({ setup: { format: 'round', pressure }, pressed: { item: 1, extensions } });
    const told = toldAnswers(session).find(({ prompt }) => prompt.item === 1);
    if (told === undefined) throw new Error('an answer is wanted');
    return pressureOn(told.entry.answer, told.length);
  };

  test.each([
    [0, 'Cut off at 3:00.'],
    [1, 'Cut off at 3:30. +30\u00a0s once.'],
    [2, 'Cut off at 4:00. +30\u00a0s twice.'],
    [10, 'Cut off at 8:00. +30\u00a0s ten times.'],
  ])('with %d extensions is told as it was', (extensions, text) => {
    expect(after(extensions)).toBe(text);
  });

  test('is nothing where nothing was cut off or added', () => {
    expect(after(0, 'soft')).toBe('');
  });
});
