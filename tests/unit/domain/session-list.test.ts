import { describe, expect, test } from 'vitest';
import { listed, listText, scaleOf } from '../../../src/domain/session-list';
import { withEntries } from '../../../src/domain/session';
import { summarise } from '../../../src/domain/summary';
import { epochMs, MINUTE } from '../../../src/domain/time';
import { loopSession } from '../../fixtures/loop-session';
import { finishedSession, threeAnswers, threeQuestions, unfinishedSession } from '../../fixtures/session';

const finished = listed(summarise(finishedSession()));
const writing = listed(summarise(finishedSession({ mode: 'writing', vote: null })));
const long = (minutes: number) =>
  listed(
    summarise(
      finishedSession({
        questions: threeQuestions.slice(0, 1),
        told: [{ opening: { seconds: minutes * 60 }, followUps: [], levels: {} }],
      }),
    ),
  );

describe('a session in a list', () => {
  test('names what was asked and how it ended', () => {
    expect(finished).toMatchObject({
      principles: 'Ownership, Bias for Action, Dive Deep',
      content: '3 questions',
      outcome: 'Inclined',
    });
    expect(finished.told).toHaveLength(3);
  });

  test('of one question names its principle', () => {
    const drill = finishedSession({
      format: 'drill',
      questions: threeQuestions.slice(2),
      told: threeAnswers.slice(2),
    });
    expect(listed(summarise(drill)).content).toBe('Dive Deep');
  });

  test('without a vote says nothing of one', () => {
    expect(writing.outcome).toBe('');
  });

  test('says that it is unfinished, or was left early and where', () => {
    const unfinished = unfinishedSession();
    const left = withEntries(unfinished, { kind: 'left-early', at: epochMs(0) });
    expect(listed(summarise(unfinished)).outcome).toBe('Unfinished');
    expect(listed(summarise(left)).outcome).toBe('Left early, 1 of 3');
  });
});

describe('a session of many answers in a list', () => {
  const votes = [
    'inclined',
    'not-inclined',
    'strongly-inclined',
    'inclined',
    'strongly-not-inclined',
  ] as const;
  const loop = (choice: Parameters<typeof loopSession>[0] = {}) =>
    listed(summarise(loopSession({ vote: (round) => votes[round] ?? null, ...choice })));

  test('of rounds tells how many rounds, and in how many the vote leaned yes', () => {
    expect(loop()).toMatchObject({
      content: '5 rounds, 15 questions',
      principles: '15 principles',
      outcome: 'Inclined in 3 of 5',
    });
  });

  test('of rounds draws the first answer of each, and says so', () => {
    const { told, drawn, drawnText } = loop({
      setup: { pressure: 'strict' },
      pressed: { item: 6, extensions: 1 },
    });
    expect(told).toHaveLength(15);
    expect(drawn.map(({ length }) => length / MINUTE)).toEqual([2, 3.5, 2, 2, 2]);
    expect(drawnText).toBe('The first of each round is drawn.');
  });

  test('that was left early draws the rounds that there are', () => {
    expect(loop({ upTo: 3 })).toMatchObject({ drawn: { length: 3 } });
  });

  test('of one round draws the first six', () => {
    const drill = loop({ setup: { format: 'custom', rounds: 1, questions: 6, probes: 0 } });
    expect(drill).toMatchObject({ drawn: { length: 6 }, drawnText: '' });
    const questions = [...threeQuestions, ...threeQuestions, ...threeQuestions];
    const many = listed(
      summarise(finishedSession({ questions, told: [...threeAnswers, ...threeAnswers, ...threeAnswers] })),
    );
    expect(many.drawn).toHaveLength(6);
    expect(many.drawnText).toBe('The first six of 9 are drawn.');
  });

  test('draws all where they are few', () => {
    expect(finished).toMatchObject({ drawn: { length: 3 }, drawnText: '' });
  });
});

describe('the scale of a list', () => {
  test('shows the target that all share', () => {
    expect(scaleOf([finished, writing])).toEqual({ axis: 5 * MINUTE, band: finished.summary.band });
  });

  test('grows with the longest answer, up to ten minutes', () => {
    expect(scaleOf([finished, long(6.5)]).axis).toBe(7 * MINUTE);
    expect(scaleOf([finished, long(40)]).axis).toBe(10 * MINUTE);
  });

  test('does not grow with an answer that is not drawn', () => {
    const long = loopSession({ setup: { pressure: 'strict' }, pressed: { item: 2, extensions: 8 } });
    expect(scaleOf([listed(summarise(long))]).axis).toBe(5 * MINUTE);
  });

  test('has no target when they differ, and none when there is none', () => {
    const slow = {
      ...finished,
      summary: { ...finished.summary, band: { from: 1, to: 2, amber: 20 * MINUTE, grace: 0 } },
    };
    expect(scaleOf([finished, slow])).toEqual({ axis: 21 * MINUTE, band: null });
    expect(scaleOf([writing]).band).toBeNull();
    expect(scaleOf([])).toEqual({ axis: 3 * MINUTE, band: null });
  });
});

test.each([
  [1, 'One session. One tape is one opening answer.'],
  [7, 'Seven sessions, newest first. One tape is one opening answer.'],
])('%d in a list', (count, text) => {
  expect(listText(count)).toBe(text);
});
