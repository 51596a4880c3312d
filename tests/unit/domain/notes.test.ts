import { expect, test } from 'vitest';
import { notesAt } from '../../../src/domain/notes';
import { withEntries } from '../../../src/domain/session';
import { epochMs } from '../../../src/domain/time';
import { finishedSession } from '../../fixtures/session';

const noted = (item: number, text: string, at: number) =>
  ({ kind: 'noted', at: epochMs(at), item, text }) as const;

test('the last note about a question holds, and the earlier ones stay, the newest first', () => {
  const session = withEntries(
    finishedSession(),
    noted(0, 'One', 1),
    noted(1, 'Of another question', 2),
    noted(0, 'Two', 3),
    noted(0, 'Three', 4),
  );
  expect(notesAt(session, 0).text).toBe('Three');
  expect(notesAt(session, 0).earlier.map(({ text }) => text)).toEqual(['Two', 'One']);
});

test('an empty note clears it and is no earlier note', () => {
  const cleared = withEntries(finishedSession(), noted(0, 'One', 1), noted(0, ' ', 2));
  expect(notesAt(cleared, 0)).toMatchObject({ text: '', earlier: [{ text: 'One' }] });
  const again = withEntries(cleared, noted(0, 'Two', 3));
  expect(notesAt(again, 0).earlier.map(({ text }) => text)).toEqual(['One']);
});
