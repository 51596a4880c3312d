import { expect, test } from 'vitest';
import { commitmentDue } from '../../../src/domain/commitment-due';
import { withEntries, type Session } from '../../../src/domain/session';
import { summarise } from '../../../src/domain/summary';
import { DAY, epochMs } from '../../../src/domain/time';
import { finishedSession, SUNDAY_EVENING, unfinishedSession } from '../../fixtures/session';

const committed = (text: string, daysAgo: number): Session =>
  finishedSession({
    id: `session-${daysAgo}`,
    started: SUNDAY_EVENING - daysAgo * DAY,
    commitment: { text, from: null },
  });
const reviewed = (session: Session) =>
  withEntries(session, { kind: 'commitment-reviewed', at: epochMs(1), isKept: false });
const dueOf = (...newestFirst: readonly Session[]) =>
  commitmentDue(newestFirst.map(summarise))?.commitment?.text ?? null;

test('a commitment is asked about once an interview has ended since', () => {
  expect(dueOf(committed('One', 1))).toBeNull();
  expect(dueOf(unfinishedSession(), committed('One', 1))).toBeNull();
  expect(dueOf(finishedSession(), committed('One', 1))).toBe('One');
  const left = withEntries(unfinishedSession(), { kind: 'left-early', at: epochMs(SUNDAY_EVENING) });
  expect(dueOf(left, committed('One', 1))).toBe('One');
});

test('the newest that can be judged and was not asked about yet is the one', () => {
  expect(dueOf(committed('Three', 1), committed('Two', 2), committed('One', 3))).toBe('Two');
  expect(dueOf(committed('Three', 1), reviewed(committed('Two', 2)), committed('One', 3))).toBe('One');
  expect(dueOf(committed('Two', 1), reviewed(committed('One', 2)))).toBeNull();
  expect(dueOf()).toBeNull();
});
