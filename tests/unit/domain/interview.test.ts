import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeNote } from '../../../src/domain/answer';
import {
  changeAnswer,
  endThinking,
  finishAnswer,
  goOn,
  isBegun,
  noteJump,
  openInterview,
  saveRating,
  skip,
  start,
  startAnswer,
  toggleWording,
  type Interview,
} from '../../../src/domain/interview';
import type { Plan } from '../../../src/domain/plan';
import { entriesOf, statusOf } from '../../../src/domain/session';
import { instant, later, SECOND } from '../../../src/domain/time';
import { timingOf } from '../../../src/domain/timing';
import { emptySession, followUp, instantAt, opening, planWith } from '../../fixtures/interview';
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

  test('beginning is kept with its moment', () => {
    const begun = start(openInterview(emptySession()), at(0));
    expect(isBegun(begun)).toBe(true);
    expect(begun.session.entries).toEqual([{ kind: 'started', at: at(0).wall }]);
  });
});

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

  test('notes that the clocks came apart', () => {
    const jumped = noteJump(startAnswer(asked(), at(0)), 3600 * SECOND, at(10));
    expect(jumped.running?.answer.log.at(-1)).toEqual({ kind: 'slept', at: 10 * SECOND, by: 3600 * SECOND });
  });

  test('is not disturbed by going on', () => {
    const running = startAnswer(asked(), at(12));
    expect(goOn(running, at(30))).toBe(running);
  });
});

test('what does not fit the moment changes nothing', () => {
  const standing = asked();
  expect(finishAnswer(standing, at(1))).toBe(standing);
  expect(noteJump(standing, 1000, at(1))).toBe(standing);
  expect(saveRating(standing, at(1))).toBe(standing);
  const running = startAnswer(standing, at(1));
  expect(startAnswer(running, at(2))).toBe(running);
  expect(skip(running, at(2))).toBe(running);
  expect(endThinking(running)).toBe(running);
  expect(toggleWording(running)).toBe(running);
});

describe('however an interview runs', () => {
  test('each prompt is answered or skipped once, and each question rated once at once', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview: { session } }) => {
        const settled = session.entries.flatMap((entry) =>
          entry.kind === 'answered' || entry.kind === 'skipped' ? `${entry.item} ${entry.probe}` : [],
        );
        expect(new Set(settled).size).toBe(settled.length);
        const gut = entriesOf(session, 'rated').flatMap((entry) =>
          entry.occasion === 'gut' ? entry.item : [],
        );
        expect(new Set(gut).size).toBe(gut.length);
      }),
    );
  });

  test('it ends once at most, and one thing at a time is under way', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview }) => {
        expect(entriesOf(interview.session, 'finished').length).toBeLessThanOrEqual(1);
        const underWay = [interview.asked, interview.running, interview.draft].filter((one) => one !== null);
        expect(underWay.length).toBeLessThanOrEqual(1);
        if (underWay.length === 0) expect(statusOf(interview.session)).toBe('finished');
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
