import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extensionsOf, hasRunOut, lengthOf } from '../../../src/domain/answer';
import { finishAnswer } from '../../../src/domain/interview-answering';
import { startAnswer, startRound } from '../../../src/domain/interview-asking';
import { goOn, start } from '../../../src/domain/interview-course';
import { isBegun, isStrict, openInterview, type Interview } from '../../../src/domain/interview';
import { saveRating } from '../../../src/domain/interview-rating';
import { placeOf } from '../../../src/domain/place';
import type { Plan } from '../../../src/domain/plan';
import { allowanceOf, entriesOf, statusOf } from '../../../src/domain/session';
import { later, SECOND } from '../../../src/domain/time';
import { emptySession, instantAt, planWith } from '../../fixtures/interview';
import { PRESSURES, type Pressure } from '../../../src/domain/timing';
import { planOfRounds } from '../../fixtures/rounds';
import { walkedInterviews } from '../../fixtures/walked-interview';

const at = (seconds: number) => instantAt(seconds * SECOND);

/** An interview whose first question was just asked. */
function asked(plan: Plan = planWith()): Interview {
  return goOn(start(openInterview(emptySession(plan)), at(0)), at(0));
}

const kinds = ({ session }: Interview): readonly string[] => session.entries.map(({ kind }) => kind);

describe('before it begins', () => {
  test('nothing is asked', () => {
    const opened = openInterview(emptySession());
    expect(isBegun(opened)).toBe(false);
    expect(goOn(opened, at(0))).toBe(opened);
  });

  test('it holds nothing but its session', () => {
    const session = emptySession();
    expect(openInterview(session)).toEqual({
      session,
      asked: null,
      running: null,
      draft: null,
      commitment: null,
      isHeld: false,
      unsaved: false,
    });
  });

  test('it is known whether time is strict', () => {
    const strict = (pressure: Pressure): boolean =>
      isStrict(openInterview(emptySession(planOfRounds({ pressure }))));
    expect(PRESSURES.filter(strict)).toEqual(['strict']);
  });

  test('beginning is kept with its moment', () => {
    const begun = start(openInterview(emptySession()), at(0));
    expect(isBegun(begun)).toBe(true);
    expect(begun.session.entries).toEqual([{ kind: 'started', at: at(0).wall }]);
  });
});

describe('however an interview runs', () => {
  test('each prompt is answered or skipped once, and each question rated once at once, or again after it was put off', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview: { session } }) => {
        const settled = session.entries.flatMap((entry) =>
          entry.kind === 'answered' || entry.kind === 'skipped' ? `${entry.item} ${entry.probe}` : [],
        );
        expect(new Set(settled).size).toBe(settled.length);
        const gut = entriesOf(session, 'rated').filter(({ occasion }) => occasion === 'gut');
        for (const { item } of gut) {
          const rated = gut.filter((entry) => entry.item === item).length;
          const deferred = entriesOf(session, 'deferred').filter((entry) => entry.item === item).length;
          expect(rated).toBeLessThanOrEqual(1 + deferred);
        }
      }),
    );
  });

  test('it ends once at most, and one thing at a time is under way', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview }) => {
        expect(entriesOf(interview.session, 'finished').length).toBeLessThanOrEqual(1);
        const underWay = [interview.asked, interview.running, interview.draft].filter((one) => one !== null);
        expect(underWay.length).toBeLessThanOrEqual(1);
        if (underWay.length > 0 || interview.isHeld) return;
        if (placeOf(interview.session).kind !== 'break') expect(statusOf(interview.session)).toBe('finished');
      }),
    );
  });

  test('going on twice is going on once', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview, now }) => {
        const on = goOn(interview, now);
        expect(goOn(on, later(now, SECOND))).toBe(on);
      }),
    );
  });

  test('what ran out lasted as long as it was allowed to, with all that was added', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview: { session } }) => {
        for (const { item, probe, answer } of entriesOf(session, 'answered')) {
          const { limit } = allowanceOf(session.plan, { item, probe });
          if (!hasRunOut(answer)) continue;
          expect(lengthOf(answer)).toBeCloseTo((limit ?? 0) + extensionsOf(answer).by, 3);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no length in it is negative', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview }) => {
        for (const { thought, answer } of entriesOf(interview.session, 'answered'))
          for (const length of [thought, ...answer.log.map(({ at: offset }) => offset)])
            expect(length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test('an interview told to its end has asked, told and rated in this order', () => {
  const tellItem = (so: Interview, second: number): Interview => {
    const told = goOn(finishAnswer(startAnswer(so, at(second)), at(second + 90)), at(second + 90));
    const followed = goOn(
      finishAnswer(startAnswer(told, at(second + 95)), at(second + 150)),
      at(second + 150),
    );
    return goOn(saveRating(followed, at(second + 200)), at(second + 200));
  };
  const end = [10, 300, 600].reduce(tellItem, asked());
  const each = ['answered', 'answered', 'rated'];
  expect(kinds(end)).toEqual(['started', ...each, ...each, ...each, 'finished']);
});

test('an interview of rounds told to its end has rated each round after it, with breaks between', () => {
  const plan = planOfRounds({ questions: 1, isFramed: true });
  const step = (so: Interview, second: number): Interview => {
    if (so.asked !== null)
      return goOn(finishAnswer(startAnswer(so, at(second)), at(second + 60)), at(second));
    if (so.draft !== null) return goOn(saveRating(so, at(second)), at(second));
    return goOn(startRound(so, at(second)), at(second));
  };
  const end = Array.from({ length: 9 }, (_, turn) => (turn + 1) * 100).reduce(step, asked(plan));
  const round = ['answered', 'answered', 'answered', 'rated'];
  expect(kinds(end)).toEqual(['started', ...round, 'round-started', ...round, 'finished']);
});
