import { describe, expect, test } from 'vitest';
import { behindText, putOffText } from '../../../src/domain/break-words';
import { withEntries, type Entry } from '../../../src/domain/session';
import {
  answered,
  emptySession,
  followUp,
  instantAt,
  opening,
  ratedEntry,
  skipped,
} from '../../fixtures/interview';
import { planOfRounds } from '../../fixtures/rounds';

const { wall: at } = instantAt(0);
const deferred = (item: number): Entry => ({ kind: 'deferred', at, item });

/** Two rounds of two questions, with one follow-up to each. */
const after = (...entries: readonly Entry[]) =>
  withEntries(emptySession(planOfRounds({ probes: 1 })), ...entries);

const told = [answered(opening(0)), answered(followUp(0, 0)), answered(opening(1))];

describe('what was done in a round', () => {
  test('is how many answers were given, follow-ups among them, and that all were rated', () => {
    expect(behindText(after(...told, ratedEntry(0), ratedEntry(1)), 0)).toBe(
      'You gave three answers and rated two questions.',
    );
  });

  test('is how many questions were rated of those that were answered', () => {
    expect(behindText(after(...told, ratedEntry(1)), 0)).toBe(
      'You gave three answers and rated one of two questions.',
    );
    expect(behindText(after(...told), 0)).toBe('You gave three answers and rated none of two questions.');
  });

  test('is told of a single question in the singular', () => {
    const one = [answered(opening(0)), skipped(opening(1))];
    expect(behindText(after(...one, ratedEntry(0)), 0)).toBe('You gave one answer and rated one question.');
    expect(behindText(after(...one, deferred(0)), 0)).toBe(
      'You gave one answer and rated none of one question.',
    );
  });

  test('counts no rating that was put off half-way', () => {
    expect(behindText(after(...told, ratedEntry(0), deferred(0), ratedEntry(1)), 0)).toBe(
      'You gave three answers and rated one of two questions.',
    );
  });

  test('says nothing of ratings where no question was answered', () => {
    expect(behindText(after(skipped(opening(0)), skipped(opening(1))), 0)).toBe('You gave no answers.');
  });

  test('counts the opener and the own questions as answers, and not as questions to rate', () => {
    const framed = emptySession(planOfRounds({ isFramed: true }));
    const frame = [answered(opening(0)), answered(opening(3))];
    expect(behindText(withEntries(framed, ...frame), 0)).toBe('You gave two answers.');
    expect(behindText(withEntries(framed, ...frame, answered(opening(1)), ratedEntry(1)), 0)).toBe(
      'You gave three answers and rated one question.',
    );
  });

  test('is of that round alone', () => {
    const both = after(...told, ratedEntry(0), answered(opening(2)), ratedEntry(2));
    expect(behindText(both, 0)).toBe('You gave three answers and rated one of two questions.');
    expect(behindText(both, 1)).toBe('You gave one answer and rated one question.');
    expect(behindText(after(...told), 1)).toBe('You gave no answers.');
  });
});

describe('ratings that were put off', () => {
  test('are none where nothing was answered or all is rated', () => {
    expect(putOffText(after())).toBeNull();
    expect(putOffText(after(...told, ratedEntry(0), ratedEntry(1)))).toBeNull();
  });

  test('are told of one in the singular', () => {
    expect(putOffText(after(...told, deferred(0), ratedEntry(1)))).toBe(
      'One rating is put off. It waits in the debrief.',
    );
  });

  test('are counted over all rounds', () => {
    expect(putOffText(after(...told, deferred(0), deferred(1)))).toBe(
      'Two ratings are put off. They wait in the debrief.',
    );
    const later = [answered(opening(2)), deferred(2)];
    expect(putOffText(after(...told, deferred(0), deferred(1), ...later))).toBe(
      'Three ratings are put off. They wait in the debrief.',
    );
  });
});
