import { expect, test } from 'vitest';
import { deleteSession, restoreSession } from '../../../src/domain/deletion';
import { deletedAt, statusOf } from '../../../src/domain/session';
import { epochMs } from '../../../src/domain/time';
import { finishedSession } from '../../fixtures/session';

const noon = epochMs(1_800_000_000_000);
const later = epochMs(noon + 1000);

test('deleting marks a session and takes nothing from it', () => {
  const session = finishedSession();
  const deleted = deleteSession(session, noon);
  expect(deletedAt(deleted)).toBe(noon);
  expect(deleted.entries.slice(0, session.entries.length)).toEqual(session.entries);
  expect(statusOf(deleted)).toBe('finished');
});

test('restoring undoes it', () => {
  expect(deletedAt(restoreSession(deleteSession(finishedSession(), noon), later))).toBeNull();
});

test('deleting twice counts from the first time; restoring what stands changes nothing', () => {
  const session = finishedSession();
  const deleted = deleteSession(session, noon);
  expect(deleteSession(deleted, later)).toBe(deleted);
  expect(restoreSession(session, later)).toBe(session);
});
