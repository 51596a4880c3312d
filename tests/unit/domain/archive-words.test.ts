import { expect, test } from 'vitest';
import { counted, noCounts } from '../../../src/domain/archive-counts';
import { mergeLines, offerText, sizeText } from '../../../src/domain/archive-words';

test('what an import would do is told kind by kind', () => {
  const counts = counted(counted(counted(noCounts, 'session', 'new'), 'session', 'both'), 'story', 'same');
  expect(mergeLines(counts)).toEqual([
    'Sessions: 1 new; 1 different here: both are kept.',
    'Versions of stories: 1 here already.',
  ]);
  expect(offerText(counts)).toBe('2 records would come in. Nothing was changed yet.');
});

test('a file with nothing new says so, and so does one with nothing at all', () => {
  expect(offerText(counted(noCounts, 'session', 'same'))).toContain('There is nothing to import.');
  expect(offerText(noCounts)).toBe('This file brings nothing.');
});

test.each([
  [0, '0 bytes'],
  [812, '812 bytes'],
  [3210, '3.2 kB'],
  [64_000_000, '64.0 MB'],
  [150_400_000, '150 MB'],
])('%i bytes are told as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
