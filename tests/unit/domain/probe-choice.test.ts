import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTS, type Part } from '../../../src/domain/answer';
import { nextProbe, type ProbeChoice } from '../../../src/domain/probe-choice';
import type { Probe } from '../../../src/domain/question';
import { RATING_ITEMS, type RatingItem } from '../../../src/domain/rubric';

const probe = (item: RatingItem, deeper = false): Probe => ({ item, text: `About ${item}?`, deeper });

/** The deeper one stands in the middle, so that its place alone does not decide. */
const ladder: readonly Probe[] = [
  probe('learning'),
  probe('event'),
  probe('principle', true),
  probe('role'),
  probe('actions'),
  probe('result'),
];

const itemAsked = (told: string, choice: Partial<ProbeChoice> = {}): string | null => {
  const place = nextProbe({
    ladder,
    done: [],
    told: new Set([...told] as Part[]),
    onTarget: true,
    favours: [],
    ...choice,
  });
  const chosen = place === null ? undefined : (choice.ladder ?? ladder)[place];
  return chosen === undefined ? null : `${chosen.item}${chosen.deeper ? ', deeper' : ''}`;
};

describe('what an interviewer favours', () => {
  test('comes before the ladder’s order', () => {
    expect(itemAsked('', { favours: ['actions'] })).toBe('actions');
  });

  test('comes in the order in which it is dear to them', () => {
    const favours = ['result', 'role', 'event'] as const;
    expect(itemAsked('', { favours })).toBe('result');
    expect(itemAsked('', { favours, done: [5] })).toBe('role');
    expect(itemAsked('', { favours, done: [5, 3] })).toBe('event');
    expect(itemAsked('', { favours, done: [5, 3, 1] })).toBe('learning');
  });

  test('comes after a part that the answer left out', () => {
    expect(itemAsked('STA', { favours: ['actions'] })).toBe('result');
    expect(itemAsked('STA', { favours: ['actions'], done: [5] })).toBe('actions');
  });

  test('comes after the deeper one, when the answer was strong', () => {
    expect(itemAsked('STAR', { favours: ['actions'] })).toBe('principle, deeper');
    expect(itemAsked('STAR', { favours: ['actions'], done: [2] })).toBe('actions');
    expect(itemAsked('STAR', { favours: ['actions'], onTarget: false })).toBe('actions');
  });

  test('does not bring the deeper one forward', () => {
    expect(itemAsked('', { favours: ['principle'] })).toBe('learning');
  });

  test('is passed over where the ladder has nothing of the kind', () => {
    expect(itemAsked('', { favours: ['asked', 'role'] })).toBe('role');
  });
});

describe('the follow-up', () => {
  test.each([
    ['nothing was marked, so nothing is known to be missing', '', 'learning'],
    ['one mark is too few to say that anything is missing', 'S', 'learning'],
    ['one mark is too few, even when it is the last part', 'R', 'learning'],
    ['the result is missing', 'STA', 'result'],
    ['result and action are missing: the result is missed most', 'ST', 'result'],
    ['the action is missing', 'STR', 'actions'],
    ['task and situation are missing: the task comes first', 'AR', 'role'],
    ['the situation is missing', 'TAR', 'event'],
    ['learning counts as a mark', 'SL', 'result'],
    ['all was told within the target', 'STAR', 'principle, deeper'],
    ['the learning was told as well', 'STARL', 'principle, deeper'],
  ])('when %s', (_, told, item) => {
    expect(itemAsked(told)).toBe(item);
  });

  test('goes deeper only after an answer that kept to its target', () => {
    expect(itemAsked('STAR', { onTarget: false })).toBe('learning');
  });

  test('asks for the next missing part once it has asked for the first', () => {
    expect(itemAsked('ST', { done: [5] })).toBe('actions');
  });

  test('takes the ladder in order where it has none for what is missing', () => {
    expect(itemAsked('STA', { ladder: [probe('learning'), probe('asked')] })).toBe('learning');
  });

  test('does not take the deeper one for a missing part', () => {
    expect(itemAsked('STA', { ladder: [probe('result', true), probe('learning')] })).toBe('learning');
  });

  test('is the deeper one in the end, when no other is left', () => {
    expect(itemAsked('', { done: [0, 1, 3, 4, 5] })).toBe('principle, deeper');
  });

  test('is none when all were asked', () => {
    expect(itemAsked('STA', { done: [0, 1, 2, 3, 4, 5] })).toBeNull();
    expect(itemAsked('STA', { ladder: [] })).toBeNull();
  });
});

test('follow-ups never repeat, and none is left out, whatever was marked in between and whoever asks', () => {
  const ladders = fc.array(
    fc.record({ item: fc.constantFrom(...RATING_ITEMS), text: fc.string(), deeper: fc.boolean() }),
    { maxLength: 8 },
  );
  const answers = fc.array(fc.record({ parts: fc.subarray([...PARTS]), onTarget: fc.boolean() }), {
    minLength: 9,
    maxLength: 9,
  });
  fc.assert(
    fc.property(ladders, answers, fc.subarray([...RATING_ITEMS]), (rungs, told, favours) => {
      const done: number[] = [];
      for (const { parts, onTarget } of told) {
        const place = nextProbe({ ladder: rungs, done, told: new Set(parts), onTarget, favours });
        if (place === null) break;
        expect(done).not.toContain(place);
        done.push(place);
      }
      expect(done.toSorted()).toEqual([...rungs.keys()]);
    }),
  );
});
