import { describe, expect, test } from 'vitest';
import { hasRunOut, lengthOf, pause, resume, writeNote, writeText } from '../../../src/domain/answer';
import {
  changeAnswer,
  deadlineOf,
  extend,
  finishAnswer,
  hasLimit,
  isSleptOver,
  moveMarks,
  noteJump,
  runOut,
} from '../../../src/domain/interview-answering';
import { endThinking, skip, startAnswer } from '../../../src/domain/interview-asking';
import { endHold, goOn, start, takeUp } from '../../../src/domain/interview-course';
import { openInterview, type Interview } from '../../../src/domain/interview';
import { saveRating } from '../../../src/domain/interview-rating';
import type { Plan } from '../../../src/domain/plan';
import { entriesOf } from '../../../src/domain/session';
import { instant, later, MINUTE, SECOND } from '../../../src/domain/time';
import { emptySession, instantAt, opening, planWith } from '../../fixtures/interview';
import { interviewAtDebrief } from '../../fixtures/session';
import { planOfRounds } from '../../fixtures/rounds';

const at = (seconds: number) => instantAt(seconds * SECOND);

/** An interview whose first question was just asked. */
function asked(plan: Plan = planWith()): Interview {
  return goOn(start(openInterview(emptySession(plan)), at(0)), at(0));
}

const strictPlan = planOfRounds({ pressure: 'strict', probes: 1 });

/** A strict answer that began at second 10, cut off at second 190. */
const strict = (plan: Plan = strictPlan): Interview => startAnswer(asked(plan), at(10));

const lastAnswer = ({ session }: Interview) =>
  entriesOf(session, 'answered').at(-1)?.answer ?? expect.fail('nothing was answered');

describe('an answer', () => {
  test('is kept with its log when it is finished', () => {
    const noted = changeAnswer(startAnswer(asked(), at(12)), (answer) => writeNote(answer, 'March', at(20)));
    const told = finishAnswer(noted, at(100));
    expect(told.running).toBeNull();
    expect(told.session.entries.at(-1)).toEqual({
      kind: 'answered',
      at: at(100).wall,
      ...opening(0),
      thought: 12 * SECOND,
      wording: 'usual',
      answer: {
        began: at(12).wall,
        log: [
          { kind: 'started', at: 0 },
          { kind: 'noted', at: 8 * SECOND },
          { kind: 'finished', at: 88 * SECOND },
        ],
        note: 'March',
        text: '',
      },
    });
  });

  test('is not disturbed by going on', () => {
    const running = startAnswer(asked(), at(12));
    expect(goOn(running, at(30))).toBe(running);
  });
});

describe('the moment that is waited for', () => {
  test('is the end of the time to think, until it is over', () => {
    expect(deadlineOf(asked())).toEqual(at(20));
    expect(deadlineOf(endThinking(asked()))).toBeNull();
  });

  test('is the limit of the answer where it has one, moved by what was added', () => {
    expect(deadlineOf(strict())).toEqual(at(190));
    expect(deadlineOf(extend(extend(strict(), at(20)), at(30)))).toEqual(at(250));
    expect(hasLimit(strict())).toBe(true);
  });

  test('is moved by an absence', () => {
    const back = takeUp(strict(), at(60), instant(at(660).wall, 5));
    expect(deadlineOf(back)).toEqual(later(instant(at(660).wall, 5), 130 * SECOND));
  });

  test('is none without a limit, and none while the answer is paused', () => {
    expect(deadlineOf(startAnswer(asked(), at(10)))).toBeNull();
    expect(hasLimit(startAnswer(asked(), at(10)))).toBe(false);
    const paused = changeAnswer(strict(), (answer) => pause(answer, at(40)));
    expect(deadlineOf(paused)).toBeNull();
    expect(deadlineOf(changeAnswer(paused, (answer) => resume(answer, at(60))))).toEqual(at(210));
  });

  test('is none where nothing is asked or answered', () => {
    expect(deadlineOf(interviewAtDebrief())).toBeNull();
    expect(hasLimit(asked(strictPlan))).toBe(false);
  });

  test('was slept over when it was noticed more than a moment late', () => {
    expect(isSleptOver(strict(), at(189))).toBe(false);
    expect(isSleptOver(strict(), at(191.5))).toBe(false);
    expect(isSleptOver(strict(), at(191.6))).toBe(true);
    expect(isSleptOver(asked(), at(21.6))).toBe(true);
    expect(isSleptOver(endThinking(asked()), at(9000))).toBe(false);
  });
});

describe('an answer that runs out', () => {
  test('is kept at its limit with its words to the letter, and what is next is asked', () => {
    const written = changeAnswer(strict(), (answer) =>
      writeText(writeNote(answer, ' a', at(189)), 'half a wo'),
    );
    const next = runOut(written, at(191));
    expect(next.running).toBeNull();
    expect(next.session.entries.at(-1)).toMatchObject({
      kind: 'answered',
      at: at(191).wall,
      ...opening(0),
      thought: 10 * SECOND,
    });
    expect(lastAnswer(next)).toMatchObject({ note: ' a', text: 'half a wo' });
    expect([lengthOf(lastAnswer(next)), hasRunOut(lastAnswer(next))]).toEqual([3 * MINUTE, true]);
    expect(goOn(next, at(191)).asked).toMatchObject({ prompt: { item: 0 }, since: at(191) });
  });

  test('is as long however late it is noticed', () => {
    expect(lengthOf(lastAnswer(runOut(strict(), at(9000))))).toBe(3 * MINUTE);
  });

  test('lasts longer by all that was added', () => {
    expect(lengthOf(lastAnswer(runOut(extend(strict(), at(100)), at(220))))).toBe(3.5 * MINUTE);
  });

  test('holds what is next when it was slept over, until the person says so', () => {
    const held = runOut(strict(), at(400));
    expect(held.isHeld).toBe(true);
    expect(goOn(held, at(401))).toBe(held);
    const back = goOn(endHold(held), at(500));
    expect(back.isHeld).toBe(false);
    expect(back.asked).toMatchObject({ since: at(500) });
  });

  test('holds nothing when somebody was there', () => {
    expect(runOut(strict(), at(191)).isHeld).toBe(false);
  });

  test('holds nothing before a rating, a break or the debrief: those wait anyway', () => {
    const rated = strict(planOfRounds({ pressure: 'strict', questions: 1 }));
    expect(runOut(rated, at(400)).isHeld).toBe(false);
    const yours = planOfRounds({ pressure: 'strict', questions: 0, isFramed: true });
    const opened = goOn(skip(asked(yours), at(5)), at(5));
    expect(opened.asked?.prompt).toEqual(opening(1));
    const atBreak = runOut(startAnswer(opened, at(10)), at(9000));
    expect(entriesOf(atBreak.session, 'answered')).toHaveLength(1);
    expect(atBreak.isHeld).toBe(false);
  });

  test('does not do so where it has no limit, or nothing is answered', () => {
    const free = startAnswer(asked(), at(10));
    expect(runOut(free, at(9000))).toBe(free);
    const standing = asked(strictPlan);
    expect(runOut(standing, at(9000))).toBe(standing);
  });
});

describe('clocks that came apart', () => {
  test('are noted in the answer under way', () => {
    const jumped = noteJump(startAnswer(asked(), at(0)), 3600 * SECOND, at(10));
    expect(jumped.running?.answer.log.at(-1)).toEqual({ kind: 'slept', at: 10 * SECOND, by: 3600 * SECOND });
    expect(jumped.session).toEqual(asked().session);
  });

  test('are noted in the session where nothing is answered, forwards and back', () => {
    for (const by of [3600 * SECOND, -90 * SECOND]) {
      const jumped = noteJump(asked(), by, at(10));
      expect(jumped.session.entries.at(-1)).toEqual({ kind: 'slept', at: at(10).wall, by });
      expect(jumped.asked).toEqual(asked().asked);
    }
  });

  test('are of no account before it began and after it ended', () => {
    const opened = openInterview(emptySession());
    expect(noteJump(opened, 1000, at(1))).toBe(opened);
    const ended = interviewAtDebrief();
    expect(noteJump(ended, 1000, at(9000))).toBe(ended);
  });
});

test('parts that are moved after the answer are a later entry; the answer stays as it was', () => {
  const marks = [{ part: 'S', start: 4000 }] as const;
  const before = goOn(
    finishAnswer(startAnswer(asked(planOfRounds({ rounds: 1 })), at(10)), at(100)),
    at(100),
  );
  const after = moveMarks(before, opening(0), marks, at(120));
  expect(after.session.entries).toEqual([
    ...before.session.entries,
    { kind: 'marked', at: at(120).wall, ...opening(0), marks },
  ]);
  expect(after.asked).toBe(before.asked);
});

test('what does not fit the moment changes nothing', () => {
  const standing = asked();
  expect(finishAnswer(standing, at(1))).toBe(standing);
  expect(changeAnswer(standing, (answer) => pause(answer, at(1)))).toBe(standing);
  expect(extend(standing, at(1))).toBe(standing);
  expect(saveRating(standing, at(1))).toBe(standing);
});
