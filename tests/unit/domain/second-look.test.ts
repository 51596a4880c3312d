import { describe, expect, test } from 'vitest';
import { secondThoughts } from '../../../src/domain/levels';
import { proposalSentence, proposedLook, thoughtsSentence } from '../../../src/domain/second-look';
import { loopSession } from '../../fixtures/loop-session';
import { finishedSession, threeAnswers, type ToldQuestion } from '../../fixtures/session';

const sessionOf = (...levels: readonly ToldQuestion['levels'][]) =>
  finishedSession({ told: threeAnswers.map((told, place) => ({ ...told, levels: levels[place] ?? {} })) });

describe('the question for a second look', () => {
  test('is the one whose levels lie furthest apart', () => {
    expect(proposedLook(sessionOf({ event: 1, role: 1 }, { event: 5, role: 2 }, { event: 3 }))).toEqual({
      item: 1,
      because: 'spread',
    });
  });

  test('is the lowest of those that lie equally far apart', () => {
    expect(
      proposedLook(sessionOf({ event: 4, role: 5 }, { event: 4, role: 5 }, { event: 2, role: 3 })),
    ).toEqual({
      item: 2,
      because: 'lowest',
    });
  });

  test('is the earliest of equals', () => {
    expect(proposedLook(sessionOf({ event: 4 }, { event: 4 }, { event: 4 }))).toEqual({
      item: 0,
      because: 'first',
    });
  });

  test('is the only one that was rated', () => {
    expect(proposedLook(sessionOf({}, { event: 2 }))).toEqual({ item: 1, because: 'only' });
  });

  test('is none when nothing was rated, or one was looked at already', () => {
    expect(proposedLook(sessionOf({}, {}, {}))).toBeNull();
    expect(proposedLook(finishedSession({ look: { item: 1, levels: { result: 1 } } }))).toBeNull();
  });
});

describe('the sentence beside it', () => {
  test('says which question it is, and why that one', () => {
    const session = finishedSession();
    expect(proposalSentence(session, { item: 1, because: 'spread' })).toBe(
      'Question 2, where your levels lie furthest apart.',
    );
    expect(proposalSentence(session, { item: 0, because: 'lowest' })).toBe(
      'Question 1, where your levels are lowest.',
    );
  });

  test('counts questions in their round, openers left out', () => {
    const session = loopSession({ setup: { format: 'round' } });
    expect(proposalSentence(session, { item: 1, because: 'only' })).toBe('Question 1, with fresh eyes.');
    expect(proposalSentence(loopSession(), { item: 6, because: 'only' })).toBe(
      'Round 2, question 1, with fresh eyes.',
    );
  });
});

describe('what a second look changed', () => {
  const sentence = (levels: ToldQuestion['levels']) =>
    thoughtsSentence(
      finishedSession().plan,
      1,
      secondThoughts(finishedSession({ look: { item: 1, levels } }), 1),
    );

  test('is said item by item', () => {
    expect(sentence({ event: 2, role: 2, result: 3, learning: 3 })).toBe(
      'Your second look at question 2 went lower on One specific event (4 to 2) and My role (3 to 2), and went higher on Result (2 to 3).',
    );
  });

  test('may be nothing', () => {
    expect(sentence({ event: 4 })).toBe('Your second look at question 2 agreed with your gut.');
  });
});
