import { expect, test } from 'vitest';
import { counted, noCounts } from '../../../src/domain/archive-counts';
import { mergeLines, offerText, selectionMadeText, sizeText } from '../../../src/domain/archive-words';

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

test('an export of some sessions says what is in its file, and what could not be', () => {
  const made = { name: 'greenroom-selected-2026-11-22.jsonl', bytes: 3210, sessions: 2 };
  expect(selectionMadeText(made, 2)).toBe(
    'greenroom-selected-2026-11-22.jsonl was made, with two sessions: 3.2 kB. Your browser keeps it where its downloads go.',
  );
  expect(selectionMadeText(made, 3)).toContain('2 of 3 sessions, as the others are no longer here');
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
