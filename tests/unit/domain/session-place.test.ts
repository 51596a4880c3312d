import { describe, expect, test } from 'vitest';
import type { Part } from '../../../src/domain/answer';
import { placeOf, withEntries, type Entry, type Place, type Session } from '../../../src/domain/session';
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

const at = epochMs(1_800_000_000_000);

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
    if (planned === undefined) return expect.fail('a plan without items');
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
    const plan = planWith({ items: planWith().items.map((item) => ({ ...item, probes: 2 })) });
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
