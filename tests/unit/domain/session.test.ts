import { describe, expect, test } from 'vitest';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import {
  allowanceOf,
  answerTo,
  commitmentOf,
  deletedAt,
  isVoteDue,
  itemOf,
  lastEntryAt,
  openSession,
  principlesOf,
  probesDone,
  ratingOf,
  statusOf,
  toldAnswers,
  voteOf,
  withEntries,
  wordsOf,
  type Entry,
  type SessionId,
} from '../../../src/domain/session';
import { epochMs, SECOND } from '../../../src/domain/time';
import {
  answered,
  emptySession,
  followUp,
  opening,
  planWith,
  ratedEntry,
  sessionWith,
  skipped,
} from '../../fixtures/interview';
import { threeQuestions } from '../../fixtures/session';

const at = epochMs(1_800_000_000_000);

describe('the status', () => {
  const over: readonly (readonly [string, readonly Entry[], string])[] = [
    ['without an end', [{ kind: 'started', at }, answered(opening(0))], 'unfinished'],
    ['with everything asked and rated', [{ kind: 'finished', at }], 'finished'],
    ['ended before', [{ kind: 'left-early', at }], 'left-early'],
    [
      'with things that came after its end',
      [
        { kind: 'finished', at },
        { kind: 'deleted', at },
      ],
      'finished',
    ],
  ];
  test.each(over)('of a session %s', (_, entries, status) => {
    expect(statusOf(sessionWith(...entries))).toBe(status);
  });
});

test('a session is deleted when that was the last word on it', () => {
  const [deleted, restored] = [
    { kind: 'deleted', at },
    { kind: 'restored', at },
  ] as const;
  expect(deletedAt(emptySession())).toBeNull();
  expect(deletedAt(sessionWith(deleted, skipped(opening(0))))).toBe(at);
  expect(deletedAt(sessionWith(deleted, restored))).toBeNull();
  expect(deletedAt(sessionWith(deleted, restored, { ...deleted, at: epochMs(5) }))).toBe(5);
});

test('the vote is due at the last question of a round, and at each question of a drill', () => {
  const dueIn = (format: 'quick' | 'drill' | 'custom') =>
    [0, 1, 2].map((item) => isVoteDue(planWith({ format }), item));
  expect(dueIn('quick')).toEqual([false, false, true]);
  expect(dueIn('custom')).toEqual([false, false, true]);
  expect(dueIn('drill')).toEqual([true, true, true]);
});

describe('what was told', () => {
  const moved = (second: number): Entry => ({
    kind: 'marked',
    at,
    ...opening(0),
    marks: [{ part: 'R', start: second * SECOND }],
  });

  test('has its length and its parts as pressed', () => {
    const [told] = toldAnswers(sessionWith(answered(opening(0), { seconds: 60, parts: [['S', 10]] })));
    expect(told).toMatchObject({
      prompt: opening(0),
      length: 60 * SECOND,
      marks: [{ part: 'S', start: 10 * SECOND }],
      segments: [
        { part: null, start: 0, end: 10 * SECOND },
        { part: 'S', start: 10 * SECOND, end: 60 * SECOND },
      ],
    });
  });

  test('has its parts as they were last moved, and leaves other answers alone', () => {
    const session = sessionWith(
      answered(opening(0), { parts: [['S', 10]] }),
      answered(followUp(0, 0), { parts: [['A', 20]] }),
      moved(30),
      moved(40),
    );
    expect(toldAnswers(session).map(({ marks }) => marks)).toEqual([
      [{ part: 'R', start: 40 * SECOND }],
      [{ part: 'A', start: 20 * SECOND }],
    ]);
    expect(toldAnswers(session)[0]?.segments.at(-1)).toEqual({
      part: 'R',
      start: 40 * SECOND,
      end: 120 * SECOND,
    });
  });

  test('is found by its prompt', () => {
    const session = sessionWith(answered(opening(1)), answered(followUp(1, 2)), skipped(followUp(1, 0)));
    expect(answerTo(session, followUp(1, 2))).toMatchObject({ item: 1, probe: 2 });
    expect(answerTo(session, followUp(1, 0))).toBeUndefined();
    expect(probesDone(session, 1)).toEqual([2, 0]);
    expect(probesDone(session, 0)).toEqual([]);
  });
});

describe('a plan, read by prompt', () => {
  const plan = planWith();

  test('has the usual words, plainer ones for a question, and a follow-up’s own', () => {
    expect(wordsOf(plan, opening(0))).toBe(threeQuestions[0]?.text);
    expect(wordsOf(plan, opening(0), 'plain')).toBe(threeQuestions[0]?.plain);
    expect(wordsOf(plan, followUp(0, 1), 'plain')).toBe(threeQuestions[0]?.ladder[1]?.text);
    expect(wordsOf(plan, followUp(0, 9))).toBe('');
  });

  test('has a time for questions and one for follow-ups', () => {
    expect(allowanceOf(plan, opening(2))).toBe(plan.timing.opening);
    expect(allowanceOf(plan, followUp(2, 0))).toBe(plan.timing.probe);
  });

  test('has no item beyond its last', () => {
    expect(itemOf(plan, 2).question).toBe(threeQuestions[2]);
    expect(() => itemOf(plan, 3)).toThrow('The plan has no item 3.');
  });

  test('has each of its principles once', () => {
    const { items } = plan;
    expect(principlesOf({ ...plan, items: [...items, ...items] })).toEqual([
      'ownership',
      'bias-for-action',
      'dive-deep',
    ]);
    expect(PRINCIPLE_IDS).toEqual(expect.arrayContaining([...principlesOf(plan)]));
  });
});

describe('where a thing can be said again, the last word counts', () => {
  test('in ratings, by item and occasion', () => {
    const again = ratedEntry(0, { change: 'again' });
    const look = ratedEntry(0, { occasion: 'second-look' });
    const session = sessionWith(ratedEntry(0), again, look, ratedEntry(1));
    expect(ratingOf(session, 0, 'gut')).toBe(again);
    expect(ratingOf(session, 0, 'second-look')).toBe(look);
    expect(ratingOf(session, 2, 'gut')).toBeUndefined();
  });

  test('in votes and commitments', () => {
    const session = sessionWith(
      { kind: 'voted', at, item: 2, vote: 'inclined' },
      { kind: 'voted', at, item: 2, vote: 'not-inclined' },
      { kind: 'committed', at, text: 'One', from: null },
      { kind: 'committed', at, text: 'Two', from: 'result' },
    );
    expect(voteOf(session)).toBe('not-inclined');
    expect(commitmentOf(session)?.text).toBe('Two');
    expect(voteOf(emptySession())).toBeNull();
    expect(commitmentOf(emptySession())).toBeUndefined();
  });
});

test('a session opens empty, knows which one it takes up, and grows without changing what was', () => {
  const id = 'earlier' as SessionId;
  const empty = emptySession();
  expect(empty).toMatchObject({ retakes: null, entries: [] });
  expect(openSession({ id, at, plan: planWith(), retakes: id }).retakes).toBe(id);
  expect(withEntries(empty, { kind: 'started', at }).entries).toHaveLength(1);
  expect(empty.entries).toEqual([]);
  expect(withEntries(empty)).toBe(empty);
  expect(lastEntryAt(empty)).toBe(empty.started);
  expect(lastEntryAt(sessionWith({ kind: 'started', at }))).toBe(at);
});
