import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/domain/plan';
import type { Vote } from '../../../src/domain/rubric';
import { entriesOf, withEntries, type Entry, type Session } from '../../../src/domain/session';
import { FORMATS } from '../../../src/domain/setup';
import { epochMs } from '../../../src/domain/time';
import { ballotsOf, ballotsOwed, isVoteDue, voteOn, votesOf, type Ballot } from '../../../src/domain/votes';
import { answered, emptySession, opening, planWith, ratedEntry, skipped } from '../../fixtures/interview';
import { planOfRounds } from '../../fixtures/rounds';
import { walkedSessions } from '../../fixtures/walked-interview';

const at = epochMs(1_800_000_000_000);

const after = (plan: Plan, ...entries: readonly Entry[]): Session =>
  withEntries(emptySession(plan), ...entries);
const told = (...items: readonly number[]): readonly Entry[] => items.map((item) => answered(opening(item)));
const deferred = (item: number): Entry => ({ kind: 'deferred', at, item });
const voted = (item: number, vote: Vote): Entry => ({ kind: 'voted', at, item, vote });

/** Two rounds of an opener, two questions (1 and 2, 5 and 6) and the candidate’s own. */
const framed = planOfRounds({ isFramed: true });

describe('the ballots', () => {
  test.each(FORMATS.filter((format) => format !== 'drill'))('of %s are one a round', (format) => {
    expect(ballotsOf(planWith({ format }))).toEqual([{ round: 0, questions: [0, 1, 2] }]);
  });

  test('of a drill are one a question', () => {
    expect(ballotsOf(planWith({ format: 'drill' }))).toEqual([
      { round: 0, questions: [0] },
      { round: 0, questions: [1] },
      { round: 0, questions: [2] },
    ]);
  });

  test('are about questions alone', () => {
    expect(ballotsOf(framed)).toEqual([
      { round: 0, questions: [1, 2] },
      { round: 1, questions: [5, 6] },
    ]);
  });
});

describe('a vote', () => {
  const [first, second] = ballotsOf(framed) as [Ballot, Ballot];

  test('counts for the ballot of its question, whichever of it that is', () => {
    const session = after(framed, voted(2, 'inclined'));
    expect(voteOn(session, first)).toBe('inclined');
    expect(voteOn(session, second)).toBeNull();
    expect(voteOn(after(framed, voted(1, 'inclined')), first)).toBe('inclined');
  });

  test('is the last that was given', () => {
    expect(voteOn(after(framed, voted(2, 'inclined'), voted(1, 'not-inclined')), first)).toBe('not-inclined');
  });

  test('stands in the order of the rounds, whenever it was given', () => {
    expect(votesOf(after(framed, voted(6, 'inclined'), voted(1, 'strongly-not-inclined')))).toEqual([
      'strongly-not-inclined',
      'inclined',
    ]);
    expect(votesOf(after(framed))).toEqual([]);
  });
});

describe('a vote is due', () => {
  const dueWith = (plan: Plan, ...entries: readonly Entry[]): readonly number[] =>
    [...plan.items.keys()].filter((item) => isVoteDue(after(plan, ...entries), item));

  test('with the last rating of a round that is rated at its end', () => {
    const plan = planOfRounds();
    expect(dueWith(plan, ...told(0, 1))).toEqual([]);
    expect(dueWith(plan, ...told(0, 1), ratedEntry(0))).toContain(1);
    expect(dueWith(plan, ...told(0, 1), ratedEntry(0))).not.toContain(0);
  });

  test('with whichever rating comes last: another one put off, or a question skipped', () => {
    const plan = planOfRounds();
    expect(dueWith(plan, ...told(0, 1), deferred(0))).toContain(1);
    expect(dueWith(plan, ...told(0), skipped(opening(1)))).toEqual([0]);
    expect(dueWith(plan, skipped(opening(0)), ...told(1))).toEqual([1]);
  });

  test('not while another question of the round is still to be asked', () => {
    const plan = planOfRounds({}, { ratings: 'question' });
    expect(dueWith(plan, ...told(0))).toEqual([]);
    expect(dueWith(plan, ...told(0), ratedEntry(0), ...told(1))).toContain(1);
    const followedUp = planOfRounds({ probes: 1 }, { ratings: 'question' });
    expect(isVoteDue(after(followedUp, ...told(0, 1)), 0)).toBe(false);
  });

  test('at each question of a drill', () => {
    expect(dueWith(planWith({ format: 'drill' }))).toEqual([0, 1, 2]);
  });

  test('once only: not when it was given before', () => {
    const plan = planOfRounds();
    expect(isVoteDue(after(plan, ...told(0, 1), ratedEntry(0), voted(0, 'inclined')), 1)).toBe(false);
  });

  test('for each round on its own', () => {
    const plan = planOfRounds();
    const session = after(plan, ...told(0, 1), ratedEntry(0), ratedEntry(1), voted(1, 'inclined'));
    expect(isVoteDue(withEntries(session, ...told(2, 3), ratedEntry(3)), 2)).toBe(true);
  });

  test('never for what is no question', () => {
    expect(isVoteDue(after(framed, ...told(0, 1, 2, 3), ratedEntry(1), ratedEntry(2)), 0)).toBe(false);
    expect(isVoteDue(after(framed), 99)).toBe(false);
  });

  test('late as well, for the last rating of the round that was put off', () => {
    const plan = planOfRounds({ rounds: 1 });
    const put = after(plan, ...told(0, 1), deferred(0), deferred(1));
    expect([isVoteDue(put, 0), isVoteDue(put, 1)]).toEqual([true, true]);
  });
});

describe('a vote is owed', () => {
  const owed = (...entries: readonly Entry[]): readonly number[] =>
    ballotsOwed(after(framed, ...entries)).map(({ round }) => round);

  test('where a question of the round was answered and no vote was given', () => {
    expect(owed()).toEqual([]);
    expect(owed(...told(1))).toEqual([0]);
    expect(owed(...told(1, 6))).toEqual([0, 1]);
    expect(owed(...told(1, 6), voted(2, 'inclined'))).toEqual([1]);
  });

  test('not where all questions were skipped, or only what is no question was answered', () => {
    expect(owed(skipped(opening(1)), skipped(opening(2)))).toEqual([]);
    expect(owed(...told(0, 3))).toEqual([]);
  });

  test('or given: each ballot with an answer is one of the two, whatever happened', () => {
    fc.assert(
      fc.property(walkedSessions, (session) => {
        const isTold = ({ questions }: Ballot): boolean =>
          entriesOf(session, 'answered').some(
            ({ item, probe }) => probe === null && questions.includes(item),
          );
        for (const ballot of ballotsOf(session.plan).filter(isTold)) {
          const isOwed = ballotsOwed(session).some(({ questions }) => questions[0] === ballot.questions[0]);
          expect(isOwed).toBe(voteOn(session, ballot) === null);
        }
      }),
    );
  });
});
