import { describe, expect, test } from 'vitest';
import { finishAnswer } from '../../../src/domain/interview-answering';
import {
  endThinking,
  skip,
  startAnswer,
  startByItself,
  startRound,
  toggleWording,
} from '../../../src/domain/interview-asking';
import { goOn, start } from '../../../src/domain/interview-course';
import { openInterview, type Interview } from '../../../src/domain/interview';
import { saveRating } from '../../../src/domain/interview-rating';
import type { Plan } from '../../../src/domain/plan';
import { entriesOf, statusOf, withEntries } from '../../../src/domain/session';
import { instant, SECOND } from '../../../src/domain/time';
import { timingOf } from '../../../src/domain/timing';
import { emptySession, followUp, instantAt, opening, planWith, skipped } from '../../fixtures/interview';
import { planOfRounds } from '../../fixtures/rounds';

const at = (seconds: number) => instantAt(seconds * SECOND);

/** An interview whose first question was just asked. */
function asked(plan: Plan = planWith()): Interview {
  return goOn(start(openInterview(emptySession(plan)), at(0)), at(0));
}

describe('a question that is asked', () => {
  test('gives time to think, a follow-up a quarter of it', () => {
    expect(asked().asked).toEqual({ prompt: opening(0), wording: 'usual', since: at(0), until: at(20) });
    const followedUp = goOn(finishAnswer(startAnswer(asked(), at(10)), at(110)), at(111));
    expect(followedUp.asked).toMatchObject({ prompt: followUp(0, 0), since: at(111), until: at(116) });
  });

  test('gives none where none was chosen', () => {
    const timing = timingOf({ mode: 'aloud', pressure: 'soft', thinking: 0, pace: 1 });
    expect(asked(planWith({ timing })).asked?.until).toBeNull();
  });

  test('stays when the time to think is over', () => {
    expect(endThinking(asked()).asked).toEqual({ ...asked().asked, until: null });
  });

  test('can be said differently, and back, and the answer knows how it was asked', () => {
    const plain = toggleWording(asked());
    expect(plain.asked?.wording).toBe('plain');
    expect(toggleWording(plain)).toEqual(asked());
    const told = finishAnswer(startAnswer(plain, at(5)), at(90));
    expect(entriesOf(told.session, 'answered')[0]?.wording).toBe('plain');
  });

  test('is not asked anew while it stands', () => {
    const first = asked();
    expect(goOn(first, at(9))).toBe(first);
  });
});

describe('skipping', () => {
  test('a question leaves out its follow-ups and its rating', () => {
    const skipped = goOn(skip(asked(), at(4)), at(4));
    expect(skipped.session.entries.at(-1)).toEqual({ kind: 'skipped', at: at(4).wall, ...opening(0) });
    expect(skipped.asked?.prompt).toEqual(opening(1));
    expect(skipped.draft).toBeNull();
  });

  test('a follow-up leaves out nothing else', () => {
    const told = goOn(finishAnswer(startAnswer(asked(), at(5)), at(100)), at(100));
    const skipped = goOn(skip(told, at(103)), at(103));
    expect(skipped.session.entries.at(-1)).toMatchObject({ kind: 'skipped', ...followUp(0, 0) });
    expect(skipped.draft?.item).toBe(0);
  });

  test('an opener or the candidate’s own questions goes on to what comes next', () => {
    const framed = asked(planOfRounds({ rounds: 1, questions: 1, isFramed: true }));
    const questioned = goOn(skip(framed, at(1)), at(1));
    expect([framed.asked?.prompt, questioned.asked?.prompt]).toEqual([opening(0), opening(1)]);
    const told = goOn(finishAnswer(startAnswer(questioned, at(2)), at(90)), at(90));
    expect(told.asked?.prompt).toEqual(opening(2));
    expect(goOn(skip(told, at(95)), at(95)).draft?.item).toBe(1);
  });

  test('the last question ends the session', () => {
    const end = [1, 2, 3].reduce((so, second) => goOn(skip(so, at(second)), at(second)), asked());
    expect(statusOf(end.session)).toBe('finished');
    expect(end.session.entries.at(-1)).toEqual({ kind: 'finished', at: at(3).wall });
    expect(end).toMatchObject({ asked: null, running: null, draft: null });
  });
});

describe('an answer', () => {
  test('begins when the thinking ends, and knows how long that was', () => {
    const { asked: standing, running } = startAnswer(asked(), at(12));
    expect(standing).toBeNull();
    expect(running).toMatchObject({ prompt: opening(0), wording: 'usual', thought: 12 * SECOND });
    expect(running?.answer.began).toBe(at(12).wall);
  });

  test('thinking is measured by the page’s clock, whatever the system clock did', () => {
    const jumped = instant(at(9000).wall, at(12).mono);
    expect(startAnswer(asked(), jumped).running?.thought).toBe(12 * SECOND);
  });

  test('that begins by itself begins when the time to think was over, however late that was noticed', () => {
    const { asked: standing, running } = startByItself(asked(planOfRounds({ pressure: 'strict' })));
    expect(standing).toBeNull();
    expect(running?.answer).toMatchObject({ began: at(30).wall, tie: { moment: at(30), at: 0 } });
    expect(running?.thought).toBe(30 * SECOND);
  });

  test('does not begin by itself once that was passed over, nor where nothing is asked', () => {
    const waiting = endThinking(asked());
    expect(startByItself(waiting)).toBe(waiting);
    const running = startAnswer(asked(), at(3));
    expect(startByItself(running)).toBe(running);
  });

  test('is thought about as long as its interviewer waits, and the same for everybody under strict time', () => {
    const until = (plan: Plan) => asked(plan).asked?.until;
    expect(until(planOfRounds())).toEqual(at(10));
    expect(until(planOfRounds({ pressure: 'strict' }))).toEqual(at(30));
  });
});

describe('the break before a round', () => {
  const atBreak = (): Interview => ({
    ...openInterview(withEntries(emptySession(planOfRounds({ questions: 1 })), skipped(opening(0)))),
  });

  test('lasts until the round is begun, which is kept', () => {
    const waiting = atBreak();
    expect(goOn(waiting, at(5000))).toBe(waiting);
    const begun = goOn(startRound(waiting, at(5000)), at(5000));
    expect(begun.session.entries.at(-1)).toEqual({ kind: 'round-started', at: at(5000).wall, round: 1 });
    expect(begun.asked).toMatchObject({ prompt: opening(1), since: at(5000) });
  });

  test('is ended once, and only where one is', () => {
    const begun = startRound(atBreak(), at(5000));
    expect(startRound(begun, at(5001))).toBe(begun);
    const standing = asked();
    expect(startRound(standing, at(1))).toBe(standing);
  });
});

test('what does not fit the moment changes nothing', () => {
  const standing = asked();
  expect(finishAnswer(standing, at(1))).toBe(standing);
  expect(saveRating(standing, at(1))).toBe(standing);
  const running = startAnswer(standing, at(1));
  expect(startAnswer(running, at(2))).toBe(running);
  expect(skip(running, at(2))).toBe(running);
  expect(endThinking(running)).toBe(running);
  expect(toggleWording(running)).toBe(running);
});
