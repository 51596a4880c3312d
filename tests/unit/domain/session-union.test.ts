import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/domain/canonical';
import { isSameSession, uniteSessions } from '../../../src/domain/session-union';
import { deletedAt, statusOf, withEntries, type Entry, type Session } from '../../../src/domain/session';
import { epochMs } from '../../../src/domain/time';
import { finishedSession, SUNDAY_EVENING, unfinishedSession } from '../../fixtures/session';
import { walkedSessions } from '../../fixtures/walked-interview';

const after = (minutes: number) => epochMs(SUNDAY_EVENING + minutes * 60_000);
const noted = (minutes: number, text: string): Entry => ({
  kind: 'noted',
  at: after(minutes),
  item: 0,
  text,
});
const session = finishedSession();

/** Two and more devices that each add to a session what can be added later. */
const later = fc.oneof(
  fc.tuple(fc.nat(5), fc.constantFrom('a', 'b')).map(([minutes, text]) => noted(100 + minutes, text)),
  fc.nat(5).map((minutes): Entry => ({ kind: 'deleted', at: after(100 + minutes) })),
  fc.nat(5).map((minutes): Entry => ({ kind: 'restored', at: after(100 + minutes) })),
  fc
    .tuple(fc.nat(5), fc.boolean())
    .map(([minutes, isKept]): Entry => ({ kind: 'commitment-reviewed', at: after(100 + minutes), isKept })),
  fc
    .tuple(fc.nat(5), fc.nat(2))
    .map(([minutes, item]): Entry => ({ kind: 'voted', at: after(100 + minutes), item, vote: 'inclined' })),
);
const device = fc
  .tuple(fc.nat(session.entries.length), fc.array(later, { maxLength: 6 }))
  .map(([length, entries]): Session => ({
    ...session,
    entries: [...session.entries.slice(0, length), ...entries],
  }));
/** In the order of time, as each union that adds something leaves it. */
const inOrder = device.map((one) =>
  uniteSessions(one, withEntries({ ...one, entries: [] }, noted(99, 'first'))),
);

const texts = ({ entries }: Session): readonly string[] => entries.map(canonicalText).toSorted();

describe('two records of one session', () => {
  test('hold together what each of them holds, in the order of time', () => {
    const here = withEntries(session, noted(101, 'Here'), noted(103, 'Here, later'));
    const there = withEntries(session, noted(102, 'There'));
    expect(uniteSessions(here, there).entries.slice(session.entries.length)).toEqual([
      noted(101, 'Here'),
      noted(102, 'There'),
      noted(103, 'Here, later'),
    ]);
  });

  test('stay as they are where one holds all of the other', () => {
    const grown = withEntries(session, noted(101, 'Here'));
    expect(uniteSessions(grown, session)).toBe(grown);
    expect(uniteSessions(session, grown)).toEqual(grown);
    expect(uniteSessions(session, structuredClone(session))).toBe(session);
  });

  test('are the same whatever the order of their fields', () => {
    const { entries, ...rest } = session;
    const turned = { entries, ...Object.fromEntries(Object.entries(rest).toReversed()) } as Session;
    expect(isSameSession(session, turned)).toBe(true);
    expect(isSameSession(session, { ...session, started: after(1) })).toBe(false);
  });

  test('keep an answer once that was ended for a rescue and then went on', () => {
    const told = session.entries.findIndex(({ kind }) => kind === 'answered');
    const cut = {
      ...session,
      entries: [
        ...session.entries.slice(0, told),
        cutShort(session.entries[told]),
        { kind: 'left-early', at: after(1) } as const,
      ],
    };
    const united = uniteSessions(session, cut);
    expect(united.entries.filter(({ kind }) => kind === 'answered')).toEqual(
      session.entries.filter(({ kind }) => kind === 'answered'),
    );
    expect(statusOf(united)).toBe('finished');
    expect(uniteSessions(united, cut)).toBe(united);
    expect(uniteSessions(cut, session)).toEqual(united);
  });

  test('of which one was deleted and the other restored later, stand', () => {
    const deleted = withEntries(session, { kind: 'deleted', at: after(101) });
    const restored = withEntries(session, { kind: 'restored', at: after(102) });
    expect(deletedAt(uniteSessions(restored, deleted))).toBeNull();
    expect(deletedAt(uniteSessions(session, deleted))).toBe(after(101));
  });

  test('keep what was put off half-way before its putting off, at the same moment', () => {
    const deferred: Entry = { kind: 'deferred', at: after(0), item: 0 };
    const rating = session.entries.find(({ kind }) => kind === 'rated');
    if (rating === undefined) throw new Error('Nothing was rated.');
    const base = unfinishedSession();
    const voted: Entry = { kind: 'voted', at: after(0), item: 0, vote: 'inclined' };
    const here = { ...base, entries: [{ ...rating, at: after(0) }, voted, deferred] };
    const there = { ...base, entries: [{ kind: 'started', at: after(-1) } as const] };
    expect(uniteSessions(here, there).entries.map(({ kind }) => kind)).toEqual([
      'started',
      'rated',
      'voted',
      'deferred',
    ]);
  });
});

describe('a union', { timeout: 30_000 }, () => {
  test('of two is the same whichever comes first', () => {
    fc.assert(
      fc.property(device, device, (a, b) => {
        expect(uniteSessions(a, b)).toEqual(uniteSessions(b, a));
      }),
      { numRuns: 250 },
    );
  });

  test('of three is the same whichever two come first', () => {
    fc.assert(
      fc.property(inOrder, inOrder, inOrder, (a, b, c) => {
        expect(uniteSessions(uniteSessions(a, b), c)).toEqual(uniteSessions(a, uniteSessions(b, c)));
      }),
      { numRuns: 250 },
    );
  });

  test('holds the same whichever two come first, even of records out of order', () => {
    fc.assert(
      fc.property(device, device, device, (a, b, c) => {
        expect(texts(uniteSessions(uniteSessions(a, b), c))).toEqual(
          texts(uniteSessions(a, uniteSessions(b, c))),
        );
      }),
      { numRuns: 250 },
    );
  });

  test('of a session with itself, or again with what came in, changes nothing', () => {
    fc.assert(
      fc.property(walkedSessions, device, device, (walked, a, b) => {
        expect(uniteSessions(walked, structuredClone(walked))).toBe(walked);
        const both = uniteSessions(a, b);
        expect(uniteSessions(both, b)).toEqual(both);
        expect(uniteSessions(both, a)).toEqual(both);
      }),
      { numRuns: 200 },
    );
  });

  test('of an interview with any moment of its past is that interview', () => {
    fc.assert(
      fc.property(walkedSessions, fc.nat(60), (walked, length) => {
        const past = { ...walked, entries: walked.entries.slice(0, length) };
        expect(uniteSessions(walked, past).entries).toEqual(walked.entries);
        expect(uniteSessions(past, walked).entries).toEqual(walked.entries);
      }),
      { numRuns: 200 },
    );
  });
});

function cutShort(entry: Entry | undefined): Entry {
  if (entry?.kind !== 'answered') throw new Error('Nothing was answered.');
  return { ...entry, at: epochMs(entry.at - 20_000), answer: { ...entry.answer, note: '' } };
}
