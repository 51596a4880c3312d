import { describe, expect, test } from 'vitest';
import { lookDue, mayWaitForLook } from '../../../src/domain/look-due';
import { withEntries } from '../../../src/domain/session';
import { summarise } from '../../../src/domain/summary';
import { DAY, epochMs } from '../../../src/domain/time';
import { finishedSession, SUNDAY_EVENING, threeAnswers, type SessionChoice } from '../../fixtures/session';

const daysAgo = (at: number): number => Math.floor((SUNDAY_EVENING - at) / DAY) + 1;

const session = (days: number, part: Partial<SessionChoice> = {}) =>
  finishedSession({ id: `session-${days}`, started: SUNDAY_EVENING + DAY / 2 - days * DAY, ...part });

const waiting = (...sessions: readonly ReturnType<typeof session>[]) =>
  mayWaitForLook(sessions.map(summarise), daysAgo);

const unrated = threeAnswers.map((told) => ({ ...told, levels: {} }));

describe('sessions that may wait for a second look', () => {
  test('are of an earlier day, at most fourteen days old, the newest first', () => {
    expect(waiting(session(3), session(0), session(15), session(14), session(1))).toEqual([
      'session-1',
      'session-3',
      'session-14',
    ]);
  });

  test('were rated, and not looked at again', () => {
    expect(
      waiting(session(1, { look: { item: 0, levels: { event: 2 } } }), session(2, { told: unrated })),
    ).toEqual([]);
  });

  test('were finished, and are no real interviews', () => {
    const real = { ...session(1), isReal: true };
    const deleted = withEntries(session(2), { kind: 'deleted', at: epochMs(SUNDAY_EVENING) });
    expect(waiting(real, deleted)).toEqual([]);
  });
});

describe('the question that waits', () => {
  test('is the proposed one, from the day after the last rating', () => {
    expect(lookDue(session(1), daysAgo)).toEqual({ item: 2, because: 'spread' });
    expect(lookDue(session(0), daysAgo)).toBeNull();
    expect(lookDue(session(15), daysAgo)).toBeNull();
  });

  test('waits one more day where it was rated today, however old the session', () => {
    const [rating] = session(3).entries.filter(({ kind }) => kind === 'rated');
    if (rating === undefined) throw new Error('a rating is wanted');
    const today = withEntries(session(3), { ...rating, at: epochMs(SUNDAY_EVENING + 1) });
    expect(lookDue(today, daysAgo)).toBeNull();
  });
});
