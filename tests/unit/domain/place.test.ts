import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../../src/domain/answer';
import { openInterview } from '../../../src/domain/interview';
import { startRound } from '../../../src/domain/interview-asking';
import { goOn } from '../../../src/domain/interview-course';
import {
  isRatable,
  isRatingDue,
  isRatingOwed,
  itemsIn,
  placeOf,
  promptOf,
  ratingsOwed,
  type Place,
} from '../../../src/domain/place';
import { questionsOf } from '../../../src/domain/plan';
import { withEntries, type Entry, type Session } from '../../../src/domain/session';
import { epochMs } from '../../../src/domain/time';
import { timingOf } from '../../../src/domain/timing';
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
import { planOfRounds } from '../../fixtures/rounds';
import { walkedInterviews } from '../../fixtures/walked-interview';

const at = epochMs(1_800_000_000_000);

const started = (round: number): Entry => ({ kind: 'round-started', at, round });
const deferred = (item: number): Entry => ({ kind: 'deferred', at, item });
const rating = (item: number): Place => ({ kind: 'rating', item });

const asking = (item: number, probe: number | null): Place => ({ kind: 'asking', prompt: { item, probe } });
const parts = (letters: string) => [...letters].map((part, place) => [part as Part, place * 10] as const);

/** The entries of one item that was told and rated. */
const through = (item: number, probe = 0): readonly Entry[] => [
  answered(opening(item)),
  answered(followUp(item, probe)),
  ratedEntry(item),
];

describe('where a session goes on', () => {
  const places: readonly (readonly [string, readonly Entry[], Place])[] = [
    ['at the first question, when nothing happened', [], asking(0, null)],
    ['at its follow-up, when the question was answered', [answered(opening(0))], asking(0, 0)],
    [
      'at the rating, when the follow-up was answered',
      [answered(opening(0)), answered(followUp(0, 0))],
      { kind: 'rating', item: 0 },
    ],
    [
      'at the rating, when the follow-up was skipped',
      [answered(opening(0)), skipped(followUp(0, 0))],
      { kind: 'rating', item: 0 },
    ],
    ['at the next question, when the first was rated', through(0), asking(1, null)],
    [
      'at the next question, when the first was skipped: it is not rated',
      [skipped(opening(0))],
      asking(1, null),
    ],
    [
      'at the debrief, when all were rated',
      [...through(0), ...through(1), ...through(2)],
      { kind: 'debrief' },
    ],
    [
      'at the debrief, when all were skipped',
      [0, 1, 2].map((item) => skipped(opening(item))),
      { kind: 'debrief' },
    ],
    [
      'at the rating still, when only a second look was given',
      [...through(0).slice(0, 2), ratedEntry(0, { occasion: 'second-look' })],
      { kind: 'rating', item: 0 },
    ],
  ];

  test.each(places)('%s', (_, entries, place) => {
    expect(placeOf(sessionWith(...entries))).toEqual(place);
  });

  test('at the rating at once, when no follow-ups are planned or the ladder has none', () => {
    const [planned] = planWith().items;
    if (planned?.kind !== 'question') return expect.fail('a plan without questions');
    const noneWanted = planWith({ items: [{ ...planned, probes: 0 }] });
    const noneThere = planWith({
      items: [{ ...planned, probes: 2, question: { ...planned.question, ladder: [] } }],
    });
    for (const plan of [noneWanted, noneThere])
      expect(placeOf(withEntries(emptySession(plan), answered(opening(0))))).toEqual({
        kind: 'rating',
        item: 0,
      });
  });

  test('at as many follow-ups as are planned, each another', () => {
    const plan = planWith({
      items: questionsOf(planWith()).map(([, item]) => ({ ...item, probes: 2 })),
    });
    const one = withEntries(emptySession(plan), answered(opening(0)), skipped(followUp(0, 0)));
    expect(placeOf(one)).toEqual(asking(0, 1));
    expect(placeOf(withEntries(one, answered(followUp(0, 1))))).toEqual({ kind: 'rating', item: 0 });
  });

  describe('with the follow-up that the answer calls for', () => {
    const followUpTo = (session: Session): number | null => {
      const place = placeOf(session);
      return place.kind === 'asking' ? place.prompt.probe : expect.fail(place.kind);
    };

    test.each([
      ['the first, when nothing was marked', '', 120, 0],
      ['about the result, when that is missing', 'STA', 120, 1],
      ['the deeper one, when all was told on target', 'STAR', 120, 2],
      ['the first, when all was told at too great a length', 'STAR', 200, 0],
    ])('%s', (_, letters, seconds, probe) => {
      expect(followUpTo(sessionWith(answered(opening(0), { parts: parts(letters), seconds })))).toBe(probe);
    });

    test('the deeper one whatever its length, when it has no target', () => {
      const timing = timingOf({ mode: 'aloud', pressure: 'untimed', thinking: 20, pace: 1 });
      const told = answered(opening(0), { parts: parts('STAR'), seconds: 900 });
      expect(followUpTo(withEntries(emptySession(planWith({ timing })), told))).toBe(2);
    });

    test('what the interviewer favours, when nothing is missing', () => {
      // The first interviewer favours the event, the second the role.
      const plan = planOfRounds({ questions: 1, probes: 1 });
      const ladder = (item: number) => questionsOf(plan)[item]?.[1].question.ladder ?? [];
      const turned = planOfRounds(
        { questions: 1, probes: 1 },
        {
          items: questionsOf(plan).map(([item, planned]) => ({
            ...planned,
            question: { ...planned.question, ladder: ladder(item).toReversed() },
          })),
        },
      );
      const first = withEntries(emptySession(turned), answered(opening(0)));
      expect(followUpTo(first)).toBe(4);
      const second = withEntries(
        first,
        answered(followUp(0, 4)),
        ratedEntry(0),
        started(1),
        answered(opening(1)),
      );
      expect(followUpTo(second)).toBe(3);
    });

    test('by its parts as they stand after they were moved', () => {
      const told = answered(opening(0), { parts: parts('STAR') });
      const marks = [
        { part: 'S', start: 0 },
        { part: 'A', start: 9 },
      ] as const;
      expect(followUpTo(sessionWith(told, { kind: 'marked', at, ...opening(0), marks }))).toBe(1);
    });
  });
});

describe('a session of rounds', () => {
  const after = (plan: ReturnType<typeof planOfRounds>, ...entries: readonly Entry[]): Place =>
    placeOf(withEntries(emptySession(plan), ...entries));
  const told = (...items: readonly number[]): readonly Entry[] =>
    items.map((item) => answered(opening(item)));

  test('asks round after round, rates each after its last answer, and breaks before the next', () => {
    const plan = planOfRounds();
    const entries: readonly Entry[] = [
      ...told(0, 1),
      ratedEntry(0),
      ratedEntry(1),
      started(1),
      ...told(2, 3),
      ratedEntry(2),
      ratedEntry(3),
    ];
    expect([...entries.keys(), entries.length].map((many) => after(plan, ...entries.slice(0, many)))).toEqual(
      [
        asking(0, null),
        asking(1, null),
        rating(0),
        rating(1),
        { kind: 'break', round: 1 },
        asking(2, null),
        asking(3, null),
        rating(2),
        rating(3),
        { kind: 'debrief' },
      ],
    );
  });

  test('rates each question at once where that was wanted', () => {
    const plan = planOfRounds({}, { ratings: 'question' });
    expect(after(plan, ...told(0))).toEqual(rating(0));
    expect(after(plan, ...told(0), ratedEntry(0))).toEqual(asking(1, null));
    expect(after(plan, ...told(0), deferred(0))).toEqual(asking(1, null));
    expect(after(plan, ...told(0), ratedEntry(0), ...told(1), ratedEntry(1))).toEqual({
      kind: 'break',
      round: 1,
    });
  });

  test('begins with the opener and ends with the candidate’s questions, which are not rated', () => {
    const plan = planOfRounds({ rounds: 1, questions: 1, isFramed: true });
    const entries: readonly Entry[] = [...told(0, 1, 2), ratedEntry(1)];
    expect([...entries.keys(), entries.length].map((many) => after(plan, ...entries.slice(0, many)))).toEqual(
      [asking(0, null), asking(1, null), asking(2, null), rating(1), { kind: 'debrief' }],
    );
  });

  test('goes on where openers and the candidate’s questions were skipped', () => {
    const plan = planOfRounds({ rounds: 1, questions: 1, isFramed: true });
    expect(after(plan, skipped(opening(0)))).toEqual(asking(1, null));
    expect(after(plan, skipped(opening(0)), skipped(opening(1)))).toEqual(asking(2, null));
    expect(after(plan, ...[0, 1, 2].map((item) => skipped(opening(item))))).toEqual({ kind: 'debrief' });
  });

  test('takes a rating that was put off for done, whatever came before it', () => {
    const plan = planOfRounds();
    expect(after(plan, ...told(0, 1), deferred(0))).toEqual(rating(1));
    expect(after(plan, ...told(0, 1), deferred(0), deferred(1))).toEqual({ kind: 'break', round: 1 });
  });

  test('breaks before a round though all of the one before was skipped, and only until it was started', () => {
    const plan = planOfRounds({ rounds: 3, questions: 1 });
    expect(after(plan, skipped(opening(0)))).toEqual({ kind: 'break', round: 1 });
    expect(after(plan, skipped(opening(0)), started(1), skipped(opening(1)))).toEqual({
      kind: 'break',
      round: 2,
    });
  });

  test('has the items of each round in their order', () => {
    const plan = planOfRounds({ isFramed: true });
    expect([0, 1, 2].map((round) => itemsIn(plan, round))).toEqual([[0, 1, 2, 3], [4, 5, 6, 7], []]);
  });

  test('asks an item for its opening first, then for its follow-ups, then for nothing', () => {
    const session = emptySession(planOfRounds({ probes: 1 }));
    expect(promptOf(session, 0)).toEqual(opening(0));
    expect(promptOf(withEntries(session, ...told(0)), 0)).toEqual(followUp(0, 0));
    expect(promptOf(withEntries(session, ...told(0), skipped(followUp(0, 0))), 0)).toBeNull();
    expect(promptOf(withEntries(session, skipped(opening(0))), 0)).toBeNull();
  });
});

describe('a rating', () => {
  const session = (...entries: readonly Entry[]): Session =>
    withEntries(emptySession(planOfRounds({ rounds: 1, isFramed: true })), ...entries);
  const told = [0, 1, 2, 3].map((item) => answered(opening(item)));

  test('can be given to a question that was answered, and to nothing else', () => {
    expect([0, 1, 2, 3].map((item) => isRatable(session(...told), item))).toEqual([false, true, true, false]);
    expect(isRatable(session(skipped(opening(1))), 1)).toBe(false);
    expect(isRatable(session(), 1)).toBe(false);
  });

  test('is due until it was given or put off', () => {
    expect(isRatingDue(session(...told), 1)).toBe(true);
    expect(isRatingDue(session(...told, ratedEntry(1)), 1)).toBe(false);
    expect(isRatingDue(session(...told, deferred(1)), 1)).toBe(false);
    expect(isRatingDue(session(...told, ratedEntry(1, { occasion: 'second-look' })), 1)).toBe(true);
  });

  test('is owed until it was given, and again when it was put off half-way', () => {
    expect(ratingsOwed(session())).toEqual([]);
    expect(ratingsOwed(session(...told))).toEqual([1, 2]);
    expect(ratingsOwed(session(...told, ratedEntry(1)))).toEqual([2]);
    expect(ratingsOwed(session(...told, ratedEntry(1), deferred(2)))).toEqual([2]);
    expect(ratingsOwed(session(...told, ratedEntry(1), deferred(1), ratedEntry(2)))).toEqual([1]);
    expect(ratingsOwed(session(...told, deferred(1), ratedEntry(1), ratedEntry(2)))).toEqual([]);
    expect(isRatingOwed(session(...told, ratedEntry(1, { occasion: 'second-look' })), 1)).toBe(true);
  });
});

describe('a session taken up from its entries alone', () => {
  const isMoved = ({ entries }: Session): boolean => entries.some(({ kind }) => kind === 'marked');

  test('stands where the interview stood that left them', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview }) => {
        const { session, asked, running, draft } = interview;
        const place = placeOf(session);
        const prompt = asked?.prompt ?? running?.prompt;
        if (prompt !== undefined) {
          expect(place).toMatchObject({ kind: 'asking', prompt: { item: prompt.item } });
          // Parts that are moved meanwhile may call for another follow-up next time.
          if (!isMoved(session)) expect(place).toEqual({ kind: 'asking', prompt });
        } else if (draft !== null)
          expect(place).toEqual(draft.occasion === 'gut' ? rating(draft.item) : { kind: 'debrief' });
        else if (interview.isHeld) expect(place.kind).toBe('asking');
        else expect(['break', 'debrief']).toContain(place.kind);
      }),
      { numRuns: 300 },
    );
  });

  test('goes on to the same question, answer, rating or break, again and again', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview, now }) => {
        const { session } = interview;
        const anew = goOn(openInterview(structuredClone(session)), now);
        expect(placeOf(anew.session)).toEqual(placeOf(session));
        expect(goOn(openInterview(session), now)).toEqual(anew);
        if (placeOf(session).kind !== 'break') return;
        const begun = startRound(anew, now);
        expect(begun.session.entries.length).toBe(session.entries.length + 1);
        expect(placeOf(begun.session).kind).not.toBe('break');
      }),
    );
  });
});
