import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { packSummary } from '../../../../src/domain/stored/pack';
import { parseSummary } from '../../../../src/domain/stored/stored-summary';
import { openingsOf } from '../../../../src/domain/openings';
import { summarise } from '../../../../src/domain/summary';
import { damages, placesIn, withoutPlace } from '../../../fixtures/damage';
import { finishedSession } from '../../../fixtures/session';
import { walkedSessions } from '../../../fixtures/walked-interview';

test('a stored summary comes back as it was', () => {
  fc.assert(
    fc.property(walkedSessions, (session) => {
      const summary = summarise(session);
      expect(parseSummary(structuredClone(packSummary(summary)))).toEqual({ kind: 'found', summary });
    }),
  );
});

test('a damaged summary is told, or does no harm', () => {
  fc.assert(
    fc.property(walkedSessions, fc.nat(), damages, (session, pick, damage) => {
      const whole = packSummary(summarise(session));
      const places = placesIn(whole);
      const parsed = parseSummary(damage(whole, places[pick % places.length] ?? []));
      if (parsed.kind === 'found') openingsOf(parsed.summary);
    }),
  );
});

test('a summary whose numbers are no typed array is damaged', () => {
  const summary = { ...summarise(finishedSession()), packed: [1, 2] };
  expect(parseSummary({ version: 4, summary })).toEqual({
    kind: 'damaged',
    reason: 'summary.packed: wanted packed numbers',
  });
});

test('a summary has no field that can be lacking', () => {
  const stored = packSummary(summarise(finishedSession()));
  const fields = placesIn(stored).filter((place) => typeof place.at(-1) === 'string');
  expect(fields.filter((place) => parseSummary(withoutPlace(stored, place)).kind !== 'damaged')).toEqual([]);
});

test('a summary is of version 4, and one of a newer version is a value', () => {
  const stored = packSummary(summarise(finishedSession()));
  expect(stored.version).toBe(4);
  expect(parseSummary({ ...stored, version: 5 })).toEqual({ kind: 'newer' });
});

test.each([1, 2, 3])(
  'a summary of version %i counts as unreadable: it is made again from its session',
  (version) => {
    const { summary } = packSummary(summarise(finishedSession()));
    expect(parseSummary({ version, summary })).toMatchObject({ kind: 'damaged' });
  },
);
