import { expect, test } from 'vitest';
import { changesIn, counted, noCounts, noFaults, withFault } from '../../../src/domain/archive-counts';

test('what an import would do is counted by kind and by what comes of it', () => {
  const counts = counted(counted(counted(noCounts, 'session', 'new'), 'session', 'new'), 'story', 'same');
  expect(counts.session).toEqual({ new: 2, grown: 0, same: 0, both: 0, left: 0 });
  expect(counts.story.same).toBe(1);
  expect(noCounts.session.new).toBe(0);
});

test('only what is written counts as a change', () => {
  const counts = (['new', 'grown', 'both', 'same', 'left'] as const).reduce(
    (so, outcome) => counted(so, 'drill', outcome),
    noCounts,
  );
  expect(changesIn(counts)).toBe(3);
  expect(changesIn(noCounts)).toBe(0);
});

test('of the faults the first ten are shown and the others counted', () => {
  const names = Array.from({ length: 13 }, (_, place) => `Line ${place + 2}: something.`);
  const faults = names.reduce(withFault, noFaults);
  expect(faults).toEqual({ kind: 'faulty', problems: names.slice(0, 10), more: 3 });
});
