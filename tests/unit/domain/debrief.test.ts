import { describe, expect, test } from 'vitest';
import {
  axisFor,
  isPrincipleKnown,
  sharesSentence,
  targetText,
  timeCountOf,
  timeSentence,
  turnsOf,
} from '../../../src/domain/debrief';
import { durationOf, headlineOf } from '../../../src/domain/headline';
import { withEntries, type Session } from '../../../src/domain/session';
import { epochMs, MINUTE, SECOND } from '../../../src/domain/time';
import { loopSession } from '../../fixtures/loop-session';
import { finishedSession, threeAnswers, unfinishedSession } from '../../fixtures/session';

const [first, second, third] = threeAnswers;
if (first === undefined || second === undefined || third === undefined)
  throw new Error('three answers are wanted');

const lastSkipped = finishedSession({
  told: [first, second, { opening: 'skipped', followUps: [], levels: {} }],
  vote: null,
});

/** The session with its page gone for a while before its last question. */
function interrupted(session: Session, lasting: number): Session {
  const entries = session.entries.map((entry) => ({ ...entry, at: epochMs(entry.at + lasting) }));
  const [start, ...rest] = session.entries;
  if (start === undefined) throw new Error('nothing happened in it');
  const moved = entries.slice(1, 1 + rest.length);
  return {
    ...session,
    entries: [start, { kind: 'resumed', at: epochMs(start.at + lasting), lasting }, ...moved],
  };
}

describe('the duration', () => {
  test('runs from the first question to the last rating', () => {
    // 161 + 71 + 200 + 47 + 104 + 127 s told, six times 12 s thought, three times 60 s rated.
    expect(durationOf(finishedSession())).toBe((710 + 72 + 180) * SECOND);
  });

  test('leaves out the time away', () => {
    const session = finishedSession();
    expect(durationOf(interrupted(session, 20 * MINUTE))).toBe(durationOf(session));
  });

  test('leaves out what came after the end', () => {
    const session = finishedSession();
    const end = session.entries.at(-1)?.at ?? epochMs(0);
    const reopened = withEntries(session, { kind: 'resumed', at: epochMs(end + MINUTE), lasting: MINUTE });
    expect(durationOf(reopened)).toBe(durationOf(session));
  });

  test('is not known of an unfinished session', () => {
    expect(durationOf(unfinishedSession())).toBeNull();
  });
});

describe('the headline', () => {
  test('counts what was told, and says how long it took', () => {
    expect(headlineOf(finishedSession())).toBe('Three questions, three follow-ups, 16 minutes.');
  });

  test('says what was skipped', () => {
    expect(headlineOf(lastSkipped)).toBe('Two questions, two follow-ups, one skipped, 11 minutes.');
  });

  test('promises no duration of an unfinished session', () => {
    expect(headlineOf(unfinishedSession())).toBe('One question, one follow-up.');
  });
});

describe('the headline of a loop', () => {
  test('begins with its rounds, and says hours where it took them', () => {
    expect(headlineOf(loopSession())).toBe('Five rounds, 15 questions, 75 follow-ups, 2 hours 5 minutes.');
  });

  test('counts the rounds that were begun', () => {
    expect(headlineOf(loopSession({ upTo: 2 }))).toMatch(/^Two rounds, six questions, 30 follow-ups/u);
  });
});

describe('time against the target', () => {
  test('is counted over openings and follow-ups, each by its own target', () => {
    // 2:41 and 1:44 inside, 3:20 past; follow-ups 1:11 and 0:47 inside, 2:07 past.
    expect(timeCountOf(finishedSession())).toEqual({ short: 0, inside: 4, past: 2 });
  });

  test.each([['untimed', 'aloud'] as const, ['soft', 'writing'] as const])(
    'is not judged when %s and %s',
    (pressure, mode) => {
      expect(timeCountOf(finishedSession({ pressure, mode }))).toBeNull();
    },
  );

  test.each([
    [{ short: 0, inside: 3, past: 0 }, 'All three answers on target.'],
    [{ short: 0, inside: 2, past: 0 }, 'Both answers on target.'],
    [{ short: 1, inside: 4, past: 1 }, 'Four of six answers on target, one short of it, one past it.'],
    [{ short: 0, inside: 0, past: 2 }, 'None of two answers on target, two past it.'],
    [{ short: 1, inside: 0, past: 0 }, 'The one answer was short of the target.'],
    [{ short: 0, inside: 1, past: 0 }, 'The one answer was on target.'],
  ])('in words: %j', (count, sentence) => {
    expect(timeSentence(count)).toBe(sentence);
  });

  const band = { from: 90 * SECOND, to: 180 * SECOND, amber: 240 * SECOND, grace: 0 };
  test.each([
    [89.9, '1\u00a0s short of the target'],
    [20, '1:10 short of the target'],
    [90, 'on target'],
    [180.9, 'on target'],
    [200, '20\u00a0s past the target'],
    [263, '1:23 past the target'],
  ])('of one answer of %d seconds is «%s»', (seconds, words) => {
    expect(targetText(seconds * SECOND, band)).toBe(words);
  });
});

describe('what happened at a question', () => {
  test('is its opening and its follow-ups in their order', () => {
    const turns = turnsOf(finishedSession(), 0);
    expect(turns.map(({ kind, prompt }) => [kind, prompt.probe])).toEqual([
      ['told', null],
      ['told', 2],
    ]);
  });

  test('says what was skipped', () => {
    const session = finishedSession({ told: [{ ...first, followUps: ['skipped'] }, second, third] });
    expect(turnsOf(session, 0).map(({ kind }) => kind)).toEqual(['told', 'skipped']);
    expect(turnsOf(lastSkipped, 2).map(({ kind }) => kind)).toEqual(['skipped']);
  });

  test('is nothing where it was never reached', () => {
    expect(turnsOf(unfinishedSession(), 2)).toEqual([]);
  });
});

describe('the parts of all opening answers', () => {
  test('are shares of their whole time', () => {
    expect(sharesSentence(finishedSession())).toBe(
      'Of all opening answers together: Situation 21\u00a0%, Task 11\u00a0%, Action 53\u00a0%, Result 13\u00a0%, Learning 2\u00a0%.',
    );
  });

  test('are not told where no part was marked', () => {
    const unmarked = { ...first, opening: { seconds: 100 } };
    expect(sharesSentence(finishedSession({ told: [unmarked, unmarked, unmarked] }))).toBeNull();
  });
});

describe('the axis', () => {
  test('is one for an answer and its follow-ups, and one for all opening answers', () => {
    const long = finishedSession({ told: [first, { ...second, opening: { seconds: 400 } }, third] });
    expect(axisFor(long, 0)).toBe(5 * MINUTE);
    expect(axisFor(long, 1)).toBe(7 * MINUTE);
    expect(axisFor(long)).toBe(7 * MINUTE);
  });

  test('of all opening answers is not stretched by a follow-up', () => {
    const long = finishedSession({ told: [{ ...first, followUps: [{ seconds: 400 }] }, second, third] });
    expect([axisFor(long, 0), axisFor(long)]).toEqual([7 * MINUTE, 5 * MINUTE]);
  });

  test('shows the time that was added and not used', () => {
    const cutOff = loopSession({
      setup: { format: 'round', pressure: 'strict' },
      pressed: { item: 1, extensions: 2 },
    });
    const entries = cutOff.entries.map((entry) =>
      entry.kind === 'answered' && entry.item === 1 && entry.probe === null
        ? {
            ...entry,
            answer: {
              ...entry.answer,
              log: [...entry.answer.log.slice(0, -1), { kind: 'finished', at: 130 * SECOND } as const],
            },
          }
        : entry,
    );
    expect(axisFor({ ...cutOff, entries }, 1)).toBe(4 * MINUTE);
  });

  test('ends where a strict answer was cut off', () => {
    const strict = loopSession({
      setup: { format: 'round', pressure: 'strict' },
      pressed: { item: 1, extensions: 2 },
    });
    expect(axisFor(strict, 1)).toBe(4 * MINUTE);
    expect(axisFor(strict, 2)).toBe(3 * MINUTE);
  });
});

describe('the principle', () => {
  test('stays hidden while its question may still be asked', () => {
    const session = unfinishedSession();
    expect([0, 1, 2].map((item) => isPrincipleKnown(session, item))).toEqual([true, false, false]);
  });

  test('stays hidden while its rating is put off, though half of it was kept', () => {
    const halfRated = unfinishedSession();
    const at = halfRated.started;
    expect(isPrincipleKnown(withEntries(halfRated, { kind: 'deferred', at, item: 0 }), 0)).toBe(false);
  });

  test('is known once the session has ended', () => {
    expect(isPrincipleKnown(lastSkipped, 2)).toBe(true);
  });
});
