import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RATING_ITEMS } from '../../../src/domain/rubric';
import {
  deletedAt,
  ratingOf,
  statusOf,
  toldAnswers,
  withEntries,
  type Session,
} from '../../../src/domain/session';
import { epochMs } from '../../../src/domain/time';
import { openingsOf, type Opening } from '../../../src/domain/openings';
import type { SessionId } from '../../../src/domain/session';
import { newestFirst, summarise, withOlder } from '../../../src/domain/summary';
import { questionsOf } from '../../../src/domain/plan';
import { votesOf } from '../../../src/domain/votes';
import { finishedSession, threeQuestions, unfinishedSession } from '../../fixtures/session';
import { walkedSessions } from '../../fixtures/walked-interview';

/** What a list should show, read off the session itself. */
const shownOf = (session: Session): readonly Opening[] =>
  questionsOf(session.plan).map(([item, { question }]) => {
    const answers = toldAnswers(session).filter(({ prompt }) => prompt.item === item);
    const told = answers.find(({ prompt }) => prompt.probe === null);
    const [gut, look] = (['gut', 'second-look'] as const).map((occasion) =>
      ratingOf(session, item, occasion),
    );
    const levels = [gut, look].map((rating) =>
      RATING_ITEMS.flatMap((rated) => {
        const score = rating?.scores[rated];
        return score?.kind === 'rated' ? [[rated, score.level] as const] : [];
      }),
    );
    return {
      principle: question.principle,
      told: told === undefined ? null : { length: told.length, segments: told.segments },
      thought: told?.entry.thought ?? null,
      guess: (look ?? gut)?.guess ?? null,
      gut: new Map(levels[0]),
      look: new Map(levels[1]),
      levels: new Map(levels.flat()),
      followUps: answers.flatMap(({ prompt, length }) => (prompt.probe === null ? [] : length)),
    };
  });

describe('the summary of a session', () => {
  test('says what a list shows of it', () => {
    const session = finishedSession();
    expect(summarise(session)).toMatchObject({
      id: session.id,
      started: session.started,
      format: 'quick',
      status: 'finished',
      votes: ['inclined'],
      rounds: 1,
      deleted: null,
      band: session.plan.timing.opening.band,
      questions: threeQuestions.map(({ id }) => id),
    });
  });

  test('shows its opening answers just as the session has them, whatever happened in it', () => {
    fc.assert(
      fc.property(walkedSessions, (session) => {
        const summary = summarise(session);
        expect(openingsOf(summary)).toEqual(shownOf(session));
        expect(summary).toMatchObject({
          status: statusOf(session),
          votes: votesOf(session),
          rounds: session.plan.rounds.length,
          deleted: deletedAt(session),
        });
      }),
      { numRuns: 300 },
    );
  });

  test('has a vote for each round that was voted on, and each round counted', () => {
    const nobody = { interviewer: null, isBarRaiser: false };
    const session = finishedSession({
      rounds: [nobody, nobody, nobody],
      vote: (round) => ([null, 'inclined', 'strongly-not-inclined'] as const)[round] ?? null,
    });
    expect(summarise(session)).toMatchObject({ rounds: 3, votes: ['inclined', 'strongly-not-inclined'] });
  });

  test('leaves openers and the candidate’s own questions out', () => {
    const { plan, ...session } = finishedSession();
    const framed = [...plan.items, { kind: 'yours', round: 0, text: 'Your questions?', ideas: [] } as const];
    const summary = summarise({ ...session, plan: { ...plan, items: framed } });
    expect(summary.questions).toEqual(threeQuestions.map(({ id }) => id));
    expect(openingsOf(summary)).toHaveLength(3);
  });

  test('has a place for a question that was not reached, and none for what was not rated', () => {
    const [first, second] = openingsOf(summarise(unfinishedSession()));
    expect(first?.told?.length).toBe(161_000);
    expect(first?.levels.get('actions')).toBe(5);
    expect(second).toEqual({
      principle: 'bias-for-action',
      told: null,
      thought: null,
      guess: null,
      gut: new Map(),
      look: new Map(),
      levels: new Map(),
      followUps: [],
    });
  });

  test('shows gut and second look apart, and of both what holds', () => {
    const looked = openingsOf(summarise(finishedSession({ look: { item: 0, levels: { event: 2 } } })))[0];
    expect(looked?.gut.get('event')).toBe(4);
    expect(looked?.look).toEqual(new Map([['event', 2]]));
    expect(looked?.levels.get('event')).toBe(2);
    expect(looked?.levels.get('role')).toBe(4);
  });

  test('knows the follow-ups, the time to think and the guess', () => {
    expect(openingsOf(summarise(finishedSession()))[0]).toMatchObject({
      followUps: [71_000],
      thought: 12_000,
      guess: 'ownership',
    });
  });

  test('says how time was enforced and what follow-ups had for a target', () => {
    const session = finishedSession({ pressure: 'lights' });
    expect(summarise(session)).toMatchObject({
      pressure: 'lights',
      probeBand: session.plan.timing.probe.band,
      isReal: false,
      retakes: null,
    });
  });

  test('says what a real interview was, and what came of it in the end', () => {
    const at = epochMs(finishedSession().started + 1);
    const real = withEntries(
      { ...finishedSession(), isReal: true },
      { kind: 'described', at, text: 'A phone call' },
      { kind: 'outcome', at, outcome: 'rejected' },
      { kind: 'described', at, text: 'Phone screen' },
      { kind: 'outcome', at, outcome: 'next-round' },
    );
    expect(summarise(real)).toMatchObject({ description: 'Phone screen', outcome: 'next-round' });
    expect(summarise(withEntries(real, { kind: 'outcome', at, outcome: null })).outcome).toBeNull();
    expect(summarise(finishedSession())).toMatchObject({ description: '', outcome: null });
  });

  test('has the resolution, and whether it was kept as soon as that is said', () => {
    const made = finishedSession({ commitment: { text: 'Say the number.', from: 'result' } });
    const at = epochMs(made.started + 100_000_000);
    const reviewed = withEntries(made, { kind: 'commitment-reviewed', at, isKept: false });
    const another = withEntries(reviewed, { kind: 'committed', at, text: 'One story.', from: null });
    expect(summarise(finishedSession()).commitment).toBeNull();
    expect(summarise(made).commitment).toEqual({ text: 'Say the number.', from: 'result', isKept: null });
    expect(summarise(reviewed).commitment).toEqual({
      text: 'Say the number.',
      from: 'result',
      isKept: false,
    });
    expect(summarise(another).commitment).toEqual({ text: 'One story.', from: null, isKept: null });
  });
});

describe('a list', () => {
  const listed = (id: string, started: number) => ({
    ...summarise(finishedSession()),
    id: id as SessionId,
    started: epochMs(started),
  });
  const [newer, older, oldest] = [listed('b', 2000), listed('c', 1000), listed('a', 1000)];

  test('has the newest first, and of those that began together the one of the higher id', () => {
    expect([oldest, newer, older].toSorted(newestFirst)).toEqual([newer, older, oldest]);
    expect(newestFirst(older, older)).toBe(0);
  });

  test('goes on with older ones, each once', () => {
    expect(withOlder([newer, older], [older, oldest])).toEqual([newer, older, oldest]);
  });
});

describe('packed numbers that make no sense', () => {
  const summary = summarise(finishedSession());
  const shown = openingsOf(summary);
  const unpacked = (numbers: Iterable<number>): readonly Opening[] =>
    openingsOf({ ...summary, packed: Float64Array.from(numbers) });

  test('never throw, and never give a length that is none', () => {
    const number = fc.oneof(
      fc.double(),
      fc.integer({ min: -3, max: 20 }),
      fc.constantFrom(NaN, Infinity, -Infinity),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 60 }), (numbers) => {
        for (const { told } of unpacked(numbers)) {
          expect(told?.length ?? 0).toBeGreaterThanOrEqual(0);
          expect(told?.length ?? 0).toBeLessThan(Infinity);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('end the list and leave what stands before them', () => {
    expect(unpacked([...summary.packed, 99, 1000])).toEqual(shown);
    expect(unpacked([...summary.packed, 0, -7])).toEqual(shown);
    expect(unpacked([...summary.packed, 0, NaN])).toEqual(shown);
    expect(unpacked([])).toEqual([]);
  });
});
