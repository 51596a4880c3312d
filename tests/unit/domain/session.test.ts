import { describe, expect, test } from 'vitest';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import {
  allowanceOf,
  answerTo,
  commitmentOf,
  deletedAt,
  entriesBeyond,
  entriesOf,
  hasPlainWords,
  isGrownFrom,
  itemOf,
  lastEntryAt,
  openSession,
  principlesOf,
  probesDone,
  questionAt,
  ratingOf,
  statusOf,
  toldAnswers,
  withEntries,
  wordsOf,
  type Entry,
  type SessionId,
} from '../../../src/domain/session';
import { epochMs, MINUTE, SECOND } from '../../../src/domain/time';
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
import { testRoundTexts } from '../../fixtures/bank';
import { planOfRounds } from '../../fixtures/rounds';
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
    expect(allowanceOf(plan, opening(2))).toEqual(plan.timing.opening);
    expect(allowanceOf(plan, followUp(2, 0))).toEqual(plan.timing.probe);
  });

  test('has no item beyond its last', () => {
    expect(questionAt(plan, 2).question).toBe(threeQuestions[2]);
    expect(itemOf(plan, 2)).toBe(plan.items[2]);
    expect(() => itemOf(plan, 3)).toThrow('The plan has no item 3.');
    expect(() => questionAt(plan, 3)).toThrow('The plan has no item 3.');
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

describe('a plan of rounds, read by prompt', () => {
  const plan = planOfRounds({ isFramed: true, probes: 1 });
  const [opener, question, yours, later] = [0, 1, 3, 5];

  test('has the words of its opener and of the candidate’s questions, the latter in one wording', () => {
    const { text, plain } = testRoundTexts.openers[0] ?? expect.fail('no opener');
    expect([wordsOf(plan, opening(opener)), wordsOf(plan, opening(opener), 'plain')]).toEqual([text, plain]);
    const invitation = 'What would you like to ask me?';
    expect(wordsOf(plan, opening(yours))).toBe(invitation);
    expect(wordsOf(plan, opening(yours), 'plain')).toBe(invitation);
    expect(wordsOf(plan, followUp(opener, 0))).toBe('');
  });

  test('has plainer words for openers and questions alone', () => {
    expect(hasPlainWords(plan, opening(opener))).toBe(true);
    expect(hasPlainWords(plan, opening(question))).toBe(true);
    expect(hasPlainWords(plan, followUp(question, 0))).toBe(false);
    expect(hasPlainWords(plan, opening(yours))).toBe(false);
  });

  test('has none for a question of one’s own that was written without', () => {
    const items = plan.items.map((item) =>
      item.kind === 'question' ? { ...item, question: { ...item.question, plain: '' } } : item,
    );
    expect(hasPlainWords({ ...plan, items }, opening(question))).toBe(false);
    expect(wordsOf({ ...plan, items }, opening(question), 'plain')).toBe(wordsOf(plan, opening(question)));
  });

  test('gives as long to think as its interviewer waits', () => {
    // The first interviewer waits half as long, the second three quarters.
    const thinking = (item: number, probe: number | null) => allowanceOf(plan, { item, probe }).thinking;
    expect([thinking(question, null), thinking(question, 0)]).toEqual([10 * SECOND, 2.5 * SECOND]);
    expect([thinking(later, null), thinking(opener, null)]).toEqual([15 * SECOND, 10 * SECOND]);
  });

  test('gives the same time to everybody under strict time, and a limit', () => {
    const strict = planOfRounds({ isFramed: true, pressure: 'strict' });
    for (const item of [opener, question, later])
      expect(allowanceOf(strict, opening(item))).toEqual(strict.timing.opening);
    expect(allowanceOf(strict, followUp(question, 0))).toEqual(strict.timing.probe);
    expect([strict.timing.opening.limit, strict.timing.probe.limit]).toEqual([3 * MINUTE, 2 * MINUTE]);
  });

  test('sets no target for the candidate’s own questions, but one for the opener', () => {
    expect(allowanceOf(plan, opening(yours)).band).toBeNull();
    expect(allowanceOf(plan, opening(opener)).band).toEqual(plan.timing.opening.band);
  });

  test('has no question where something else is asked', () => {
    expect(() => questionAt(plan, opener)).toThrow('Item 0 of the plan is no question.');
    expect(() => questionAt(plan, yours)).toThrow('Item 3 of the plan is no question.');
    expect(questionAt(plan, question)).toBe(plan.items[question]);
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

  test('in commitments', () => {
    const session = sessionWith(
      { kind: 'committed', at, text: 'One', from: null },
      { kind: 'committed', at, text: 'Two', from: 'result' },
    );
    expect(commitmentOf(session)?.text).toBe('Two');
    expect(commitmentOf(emptySession())).toBeUndefined();
  });
});

test('the entries of a kind are found in their order', () => {
  const session = sessionWith(skipped(opening(0)), { kind: 'slept', at, by: -5 }, skipped(opening(1)));
  expect(entriesOf(session, 'skipped').map(({ item }) => item)).toEqual([0, 1]);
  expect(entriesOf(session, 'slept')).toEqual([{ kind: 'slept', at, by: -5 }]);
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

describe('a later state of a session', () => {
  const begun = sessionWith(answered(opening(0)), answered(opening(1)));
  const noted: Entry = { kind: 'noted', at, item: 0, text: 'From another device' };

  test('holds all that the earlier one held, also where more came in between', () => {
    const [first, second] = begun.entries;
    if (first === undefined || second === undefined) throw new Error('Nothing was answered.');
    const between = { ...begun, entries: [first, noted, second] };
    expect(isGrownFrom(between, begun)).toBe(true);
    expect(isGrownFrom(begun, between)).toBe(false);
    expect(entriesBeyond(between, begun)).toEqual([noted]);
  });

  test('is none where something else stands in the place of an entry', () => {
    const [first] = begun.entries;
    if (first === undefined) throw new Error('Nothing was answered.');
    expect(isGrownFrom({ ...begun, entries: [first, noted] }, begun)).toBe(false);
    expect(isGrownFrom(begun, begun)).toBe(true);
  });
});
