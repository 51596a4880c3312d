import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
  expect(parseSummary({ version: 2, summary })).toEqual({
    kind: 'damaged',
    reason: 'summary.packed: wanted packed numbers',
  });
});

test('a summary has no field that can be lacking', () => {
  const stored = packSummary(summarise(finishedSession()));
  const fields = placesIn(stored).filter((place) => typeof place.at(-1) === 'string');
  expect(fields.filter((place) => parseSummary(withoutPlace(stored, place)).kind !== 'damaged')).toEqual([]);
});

test('a summary is of version 3, and one of a newer version is a value', () => {
  const stored = packSummary(summarise(finishedSession()));
  expect(stored.version).toBe(3);
  expect(parseSummary({ ...stored, version: 4 })).toEqual({ kind: 'newer' });
});

test('a summary of version 2 knows of no story', () => {
  const { stories, ...summary } = summarise(finishedSession());
  expect(stories).toHaveLength(summary.questions.length);
  expect(parseSummary({ version: 2, summary })).toEqual({
    kind: 'found',
    summary: { ...summary, stories: summary.questions.map(() => null) },
  });
});

describe('a summary of version 1', () => {
  const summary = {
    id: '019a9c2e-7d00-7c3a-9b1e-5f2d8c4a6e10',
    started: 1_795_371_600_000,
    format: 'quick',
    status: 'finished',
    vote: 'inclined',
    deleted: null,
    band: { from: 90_000, to: 180_000, amber: 240_000 },
    questions: ['open-task-success'],
    packed: Float64Array.from([1, 161_000, 4, 4, 5, 3, 3, 4, 4, 1, 0, 0]),
  };

  test('is lifted: one round, its vote one of the votes', () => {
    const { vote, band, ...same } = summary;
    expect(parseSummary({ version: 1, summary })).toEqual({
      kind: 'found',
      summary: { ...same, votes: [vote], rounds: 1, stories: [null], band: { ...band, grace: 0 } },
    });
  });

  test('may have had no vote and no target', () => {
    expect(parseSummary({ version: 1, summary: { ...summary, vote: null, band: null } })).toMatchObject({
      kind: 'found',
      summary: { votes: [], rounds: 1, band: null },
    });
  });

  test.each([null, 7, 'junk', {}, { ...summary, vote: 'perhaps' }, { ...summary, band: 5 }])(
    'is damaged when it is %j',
    (damaged) => {
      expect(parseSummary({ version: 1, summary: damaged })).toMatchObject({ kind: 'damaged' });
    },
  );
});
