import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { packSummary, parseSummary } from '../../../../src/domain/stored/stored-summary';
import { openingsOf, summarise } from '../../../../src/domain/summary';
import { damages, placesIn } from '../../../fixtures/damage';
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
  const summary = { packed: [1, 2] };
  expect(parseSummary({ version: 1, summary })).toMatchObject({ kind: 'damaged' });
});
