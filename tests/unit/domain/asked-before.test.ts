import { describe, expect, test } from 'vitest';
import { askedBefore, levelsOf } from '../../../src/domain/asked-before';
import type { SessionId } from '../../../src/domain/session';
import { summarise, type Summary } from '../../../src/domain/summary';
import { DAY } from '../../../src/domain/time';
import { finishedSession, SUNDAY_EVENING, threeQuestions, unfinishedSession } from '../../fixtures/session';

const id = (place: number) => `01935000-0000-7000-8000-${String(place).padStart(12, '0')}` as SessionId;
const day = (place: number) => SUNDAY_EVENING + place * DAY;
const [first, second, third] = threeQuestions.map((question) => question.id);

const summaries: readonly Summary[] = [
  finishedSession({ id: id(1), started: day(1) }),
  unfinishedSession({ id: id(3), started: day(3) }),
  finishedSession({ id: id(2), started: day(2) }),
].map(summarise);

describe('what was asked before', () => {
  test('is each time of each question, the newest first', () => {
    const asked = askedBefore(summaries);
    expect(asked.get(first as never)?.map(({ session }) => session)).toEqual([id(3), id(2), id(1)]);
    expect(asked.get(first as never)?.map(({ started }) => started)).toEqual([day(3), day(2), day(1)]);
  });

  test('leaves out what was not reached', () => {
    const asked = askedBefore(summaries);
    for (const one of [second, third])
      expect(asked.get(one as never)?.map(({ session }) => session)).toEqual([id(2), id(1)]);
    expect(askedBefore([]).size).toBe(0);
  });

  test('tells how long the answer was and how it was rated', () => {
    const [newest, , oldest] = askedBefore(summaries).get(first as never) ?? [];
    expect(oldest?.length).toBeGreaterThan(0);
    expect(oldest && levelsOf(oldest).length).toBeGreaterThan(0);
    expect(newest && levelsOf(newest)).toEqual([...(newest?.levels.values() ?? [])]);
  });
});
