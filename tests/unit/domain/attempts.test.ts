import { describe, expect, test } from 'vitest';
import { askedElsewhere, otherAttempts } from '../../../src/domain/attempts';
import type { SessionId } from '../../../src/domain/session';
import { summarise } from '../../../src/domain/summary';
import { DAY } from '../../../src/domain/time';
import {
  finishedSession,
  SUNDAY_EVENING,
  threeAnswers,
  threeQuestions,
  unfinishedSession,
  type SessionChoice,
} from '../../fixtures/session';

const id = (place: number) => `01935000-0000-7000-8000-${String(place).padStart(12, '0')}` as SessionId;
const session = (place: number, retakes: number | null, choice: Partial<SessionChoice> = {}) =>
  finishedSession({
    id: id(place),
    started: SUNDAY_EVENING + place * DAY,
    retakes: retakes === null ? null : id(retakes),
    ...choice,
  });
const one = { questions: threeQuestions.slice(0, 1), told: threeAnswers.slice(0, 1) };

describe('the other attempts at a whole session', () => {
  const idsFrom = (from: number, all: readonly ReturnType<typeof session>[]) =>
    otherAttempts(all.map(summarise), all.find((other) => other.id === id(from)) ?? expect.fail()).map(
      (other) => other.id,
    );

  test('are those before and after it, and others of the same first one, the newest first', () => {
    const all = [session(1, null), session(2, 1), session(3, 2), session(4, 1), session(5, null)];
    expect(idsFrom(1, all)).toEqual([id(4), id(3), id(2)]);
    expect(idsFrom(3, all)).toEqual([id(4), id(2), id(1)]);
    expect(idsFrom(5, all)).toEqual([]);
  });

  test('are still found where the one between them was erased', () => {
    expect(idsFrom(2, [session(2, 1), session(3, 1)])).toEqual([id(3)]);
  });

  test('are not those that took up a single question', () => {
    expect(idsFrom(1, [session(1, null), session(2, 1, one), session(3, 2, one)])).toEqual([]);
    expect(idsFrom(3, [session(1, null), session(2, 1, one), session(3, 2, one)])).toEqual([id(2)]);
  });

  test('end where sessions claim to retake each other in a circle', () => {
    expect(idsFrom(1, [session(1, 2), session(2, 1)])).toEqual([id(2)]);
  });
});

describe('what was asked in other sessions too', () => {
  test('is each question with its other times, the newest first', () => {
    const all = [session(1, null), session(2, 1, one), session(3, null, one)];
    const [first = expect.fail()] = all;
    const asked = askedElsewhere(all.map(summarise), first);
    expect(asked.map(({ question, others }) => [question, others.map((other) => other.session)])).toEqual([
      [0, [id(3), id(2)]],
    ]);
  });

  test('gives nothing away of what an unfinished session has still to ask', () => {
    const open = unfinishedSession({ id: id(9) });
    const asked = askedElsewhere([session(1, null), open].map(summarise), open);
    expect(asked.map(({ question }) => question)).toEqual([0]);
  });
});
