import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runningLength, writeNote, writeText } from '../../../src/domain/answer';
import { changeAnswer, finishAnswer } from '../../../src/domain/interview-answering';
import { changeDraft, chooseScore, openRating, saveRating } from '../../../src/domain/interview-rating';
import {
  caughtUp,
  close,
  commit,
  endHere,
  endHold,
  goOn,
  start,
  takeUp,
} from '../../../src/domain/interview-course';
import { endThinking, startAnswer } from '../../../src/domain/interview-asking';
import { openInterview, type Interview } from '../../../src/domain/interview';
import { questionsOf } from '../../../src/domain/plan';
import { rated } from '../../../src/domain/rubric';
import {
  commitmentOf,
  entriesOf,
  ratingOf,
  statusOf,
  toldAnswers,
  withEntries,
  type Entry,
} from '../../../src/domain/session';
import { instant, later, MINUTE, SECOND } from '../../../src/domain/time';
import { votesOf } from '../../../src/domain/votes';
import {
  answered,
  emptySession,
  followUp,
  instantAt,
  opening,
  planWith,
  ratedEntry,
  skipped,
} from '../../fixtures/interview';
import { planOfRounds } from '../../fixtures/rounds';
import { interviewAtDebrief } from '../../fixtures/session';
import { walkedInterviews } from '../../fixtures/walked-interview';

const at = (seconds: number) => instantAt(seconds * SECOND);

/** The same second in the next page's life, whose own clock has only just begun. */
const nextLife = (seconds: number) => instant(at(seconds).wall, 400);

const asked = (): Interview => {
  const items = questionsOf(planWith()).map(([, item]) => ({ ...item, probes: 0 }));
  return goOn(start(openInterview(emptySession(planWith({ items }))), at(0)), at(0));
};
const answering = (): Interview => startAnswer(asked(), at(10));
const rating = (): Interview => goOn(finishAnswer(answering(), at(100)), at(100));

describe('going on', () => {
  const at5 = at(5);

  test('prepares nothing before it began', () => {
    const opened = openInterview(emptySession());
    expect(goOn(opened, at5)).toBe(opened);
  });

  test('asks the question or opens the rating that the session has come to', () => {
    const session = withEntries(emptySession(planOfRounds({ rounds: 1 })), skipped(opening(0)));
    expect(goOn(openInterview(session), at5).asked?.prompt).toEqual(opening(1));
    const told = withEntries(session, answered(opening(1)));
    expect(goOn(openInterview(told), at5).draft).toMatchObject({ item: 1, occasion: 'gut' });
  });

  test('prepares nothing in a break and in the debrief', () => {
    const session = emptySession(planOfRounds({ questions: 1 }));
    const atBreak = openInterview(withEntries(session, skipped(opening(0))));
    expect(goOn(atBreak, at5)).toBe(atBreak);
    const atEnd = interviewAtDebrief();
    expect(goOn(atEnd, at5)).toBe(atEnd);
  });

  test('leaves as it is what is already prepared', () => {
    for (const prepared of [asked(), answering(), rating()]) expect(goOn(prepared, at(200))).toBe(prepared);
  });

  test('prepares nothing while it is held', () => {
    const held: Interview = { ...openInterview(asked().session), isHeld: true };
    expect(goOn(held, at5)).toBe(held);
    expect(endHold(held).isHeld).toBe(false);
    expect(goOn(endHold(held), at5).asked).toMatchObject({ prompt: opening(0), since: at5 });
  });
});

describe('closing the debrief', () => {
  test('makes the commitment a part of the session', () => {
    const chosen = commit(interviewAtDebrief(), { text: '  Say the number. ', from: 'result' });
    const closed = close(chosen, at(900));
    expect(closed.session.entries.at(-1)).toEqual({
      kind: 'committed',
      at: at(900).wall,
      text: 'Say the number.',
      from: 'result',
    });
    expect(closed.commitment).toBeNull();
    expect(close(closed, at(901)).session).toBe(closed.session);
  });

  test.each([null, { text: '  ', from: null }])('adds nothing for %o', (commitment) => {
    const open = commit(interviewAtDebrief(), commitment);
    expect(close(open, at(900))).toEqual({ ...open, commitment: null });
  });
});

describe('caught up with its record', () => {
  const { wall } = at(200);
  const marked: Entry = { kind: 'marked', at: wall, ...opening(0), marks: [] };
  const voted: Entry = { kind: 'voted', at: wall, item: 0, vote: 'inclined' };
  const deferred = (item: number): Entry => ({ kind: 'deferred', at: wall, item });
  const caught = (interview: Interview, ...more: readonly Entry[]) =>
    caughtUp(interview, withEntries(interview.session, ...more));

  test('is as it was where the record knows no more', () => {
    for (const interview of [openInterview(emptySession()), asked(), answering(), rating()]) {
      expect(caughtUp(interview, { ...interview.session })).toBe(interview);
      const { entries } = interview.session;
      expect(caughtUp(interview, { ...interview.session, entries: entries.slice(0, -1) })).toBe(interview);
    }
  });

  test('is as it was where the record went another way', () => {
    const interview = asked();
    const started: Entry = { kind: 'started', at: wall };
    const other = withEntries(emptySession(interview.session.plan), started, answered(opening(0)));
    expect(caughtUp(interview, other)).toBe(interview);
  });

  test('holds all that the record holds, also where it had nothing yet', () => {
    const record = withEntries(emptySession(), answered(opening(0)));
    expect(caughtUp(openInterview(emptySession()), record)).toEqual(openInterview(record));
  });

  test.each([answered(opening(0)), skipped(opening(0))])(
    'no longer asks nor hears what was done there: $kind',
    (entry) => {
      expect(caught(asked(), entry).asked).toBeNull();
      expect(caught(answering(), entry).running).toBeNull();
      expect(caught(asked(), entry, marked).asked).toBeNull();
    },
  );

  test.each<[string, Entry]>([
    ['the answer to another question', answered(opening(1))],
    ['a skipped follow-up', skipped(followUp(0, 0))],
    ['moved parts', marked],
    ['a rating', ratedEntry(0)],
    ['a vote', voted],
  ])('goes on asking and hearing where the record has more, but only %s', (_, entry) => {
    expect(caught(asked(), entry)).toEqual({
      ...asked(),
      session: withEntries(asked().session, entry),
    });
    expect(caught(answering(), entry).running).toEqual(answering().running);
  });

  test.each([ratedEntry(0), deferred(0)])(
    'no longer rates what was rated or put off there: $kind',
    (entry) => {
      expect(caught(rating(), entry).draft).toBeNull();
      expect(caught(rating(), entry, voted).draft).toBeNull();
    },
  );

  test.each<[string, Entry]>([
    ['the rating of another question', ratedEntry(1)],
    ['another rating put off', deferred(1)],
    ['a vote on it', voted],
    ['its parts moved', marked],
    ['its follow-up answered', answered(followUp(0, 0))],
  ])('goes on rating where the record has more, but only %s', (_, entry) => {
    const begun = chooseScore(rating(), 'event', rated(4));
    expect(caught(begun, entry).draft).toEqual(begun.draft);
  });

  test('drops no second look at what it knew to be rated, where an import put more before that', () => {
    const looking = openRating(interviewAtDebrief(), 2, 'second-look');
    const [first, ...others] = looking.session.entries;
    if (first === undefined) throw new Error('Nothing has happened.');
    const noted: Entry = { kind: 'noted', at: wall, item: 0, text: 'From another device' };
    const record = { ...looking.session, entries: [first, noted, marked, voted, ...others] };
    expect(caughtUp(looking, record)).toEqual({ ...looking, session: record });
  });

  test('drops no second look at what it knew to be rated', () => {
    const looking = openRating(interviewAtDebrief(), 1, 'second-look');
    const committed: Entry = { kind: 'committed', at: wall, text: 'Say the number.', from: null };
    expect(caught(looking, committed).draft).toEqual(looking.draft);
    expect(caught(looking, ratedEntry(1, { occasion: 'second-look' })).draft).toBeNull();
  });

  test('keeps what the record says nothing about', () => {
    const commitment = { text: 'Say the number.', from: null };
    const held: Interview = { ...asked(), commitment, isHeld: true, unsaved: true };
    expect(caught(held, answered(opening(0)))).toMatchObject({ commitment, isHeld: true, unsaved: true });
  });
});

describe('taken up again', () => {
  test('before it began, it is as it was', () => {
    const opened = openInterview(emptySession());
    expect(takeUp(opened, at(0), nextLife(600))).toBe(opened);
  });

  test('it says how long it had been left, never less than nothing', () => {
    const last = (interview: Interview) => interview.session.entries.at(-1);
    expect(last(takeUp(rating(), at(130), nextLife(730)))).toEqual({
      kind: 'resumed',
      at: at(730).wall,
      lasting: 10 * MINUTE,
    });
    expect(last(takeUp(rating(), at(130), nextLife(-500)))).toMatchObject({ lasting: 0 });
  });

  test('the thinking goes on where it stood: the gap neither uses it up nor counts as thought', () => {
    const back = takeUp(asked(), at(8), nextLife(608));
    expect(back.asked?.until).toEqual(later(nextLife(608), 12 * SECOND));
    expect(startAnswer(back, later(nextLife(608), 5 * SECOND)).running?.thought).toBe(13 * SECOND);
  });

  test('thinking that was over stays over', () => {
    expect(takeUp(endThinking(asked()), at(30), nextLife(630)).asked?.until).toBeNull();
    expect(takeUp(asked(), at(30), nextLife(630)).asked?.until).toEqual(nextLife(630));
  });

  test('the answer goes on where it stood, the gap logged as time away', () => {
    const back = takeUp(answering(), at(40), nextLife(640)).running?.answer;
    if (back === undefined) return expect.fail('no answer is running');
    expect(back.log.at(-1)).toEqual({ kind: 'away', at: 30 * SECOND, lasting: 10 * MINUTE });
    expect(runningLength(back, later(nextLife(640), 5 * SECOND))).toBe(35 * SECOND);
  });

  test('what was held stays held', () => {
    const held: Interview = { ...openInterview(asked().session), isHeld: true };
    expect(takeUp(held, at(8), nextLife(608)).isHeld).toBe(true);
  });

  test('a rating under way is as it was left', () => {
    const begun = chooseScore(rating(), 'event', rated(4));
    expect(takeUp(begun, at(130), nextLife(730)).draft).toEqual(begun.draft);
  });

  test('nothing of what was going on is lost, wherever it stood', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview, now }) => {
        const back = takeUp(interview, now, instant(now.wall + 5 * MINUTE, 3));
        expect(back.session.entries.slice(0, -1)).toEqual(interview.session.entries);
        expect(back.asked?.prompt).toEqual(interview.asked?.prompt);
        expect(back.running?.prompt).toEqual(interview.running?.prompt);
        expect([back.draft, back.commitment]).toEqual([interview.draft, interview.commitment]);
      }),
    );
  });
});

describe('ended by somebody who does not take it up', () => {
  test('it is left early, at the moment of ending', () => {
    expect(endHere(asked(), at(5), nextLife(3000)).entries.at(-1)).toEqual({
      kind: 'left-early',
      at: at(3000).wall,
    });
  });

  test('the answer under way is kept up to the moment it was last seen', () => {
    const written = changeAnswer(answering(), (answer) =>
      writeText(writeNote(answer, 'March', at(30)), 'It was a Monday.'),
    );
    const ended = endHere(written, at(60), nextLife(3000));
    const [told] = toldAnswers(ended);
    expect(told).toMatchObject({
      length: 50 * SECOND,
      entry: { at: at(3000).wall, answer: { note: 'March', text: 'It was a Monday.' } },
    });
    expect(statusOf(ended)).toBe('left-early');
  });

  test('a rating under way is kept with what it has', () => {
    const begun = changeDraft(chooseScore(rating(), 'event', rated(4)), { vote: 'inclined' });
    const ended = endHere(begun, at(130), nextLife(3000));
    expect(ratingOf(ended, 0, 'gut')?.scores).toMatchObject({ event: rated(4), role: { kind: 'not-rated' } });
    expect(votesOf(ended)).toEqual(['inclined']);
    expect(statusOf(ended)).toBe('left-early');
  });

  test.each([
    ['a guess', { guess: 'frugality' }],
    ['a vote', { vote: 'inclined' }],
    ['what to change', { change: 'The number.' }],
  ] as const)('a rating that holds only %s is kept', (_, draft) => {
    expect(entriesOf(endHere(changeDraft(rating(), draft), at(130), nextLife(3000)), 'rated')).toHaveLength(
      1,
    );
  });

  test.each([{}, { change: '  ' }, { isPrincipleShown: true }])(
    'a rating with nothing in it is not: %o',
    (draft) => {
      expect(entriesOf(endHere(changeDraft(rating(), draft), at(130), nextLife(3000)), 'rated')).toEqual([]);
    },
  );

  test('half a rating after a round is kept, and the round before the next is no end', () => {
    const told = [0, 1].map((item) => answered(opening(item)));
    const session = withEntries(emptySession(planOfRounds()), { kind: 'started', at: at(0).wall }, ...told);
    const begun = chooseScore(goOn(openInterview(session), at(100)), 'event', rated(4));
    const ended = endHere(begun, at(130), nextLife(3000));
    expect(ended.entries.slice(-2)).toMatchObject([
      { kind: 'rated', item: 0, scores: { event: rated(4), role: { kind: 'not-rated' } } },
      { kind: 'left-early' },
    ]);
    expect(ratingOf(ended, 1, 'gut')).toBeUndefined();
  });

  test('a break is no end', () => {
    const session = withEntries(emptySession(planOfRounds({ questions: 1 })), skipped(opening(0)));
    expect(statusOf(endHere(openInterview(session), at(5), nextLife(3000)))).toBe('left-early');
  });

  test('the last rating, kept so, finishes it after all', () => {
    const items = questionsOf(planWith())
      .slice(0, 1)
      .map(([, item]) => ({ ...item, probes: 0 }));
    const begun = goOn(start(openInterview(emptySession(planWith({ items }))), at(0)), at(0));
    const told = goOn(finishAnswer(startAnswer(begun, at(1)), at(90)), at(90));
    expect(statusOf(endHere(chooseScore(told, 'event', rated(4)), at(99), nextLife(3000)))).toBe('finished');
    expect(statusOf(endHere(told, at(99), nextLife(3000)))).toBe('left-early');
  });

  test('an open debrief keeps its commitment and its second look, and stays finished', () => {
    const looking = openRating(
      commit(interviewAtDebrief(), { text: 'Say the number.', from: 'result' }),
      1,
      'second-look',
    );
    const ended = endHere(chooseScore(looking, 'event', rated(1)), at(900), nextLife(3000));
    expect(commitmentOf(ended)?.text).toBe('Say the number.');
    expect(ratingOf(ended, 1, 'second-look')?.scores.event).toEqual(rated(1));
    expect(statusOf(ended)).toBe('finished');
  });

  test('a commitment is kept trimmed, an empty one not at all', () => {
    const committed = (text: string) =>
      commitmentOf(endHere(commit(interviewAtDebrief(), { text, from: null }), at(900), nextLife(3000)));
    expect(committed(' Say the number.\n')).toEqual({
      kind: 'committed',
      at: at(3000).wall,
      text: 'Say the number.',
      from: null,
    });
    expect(committed(' \n ')).toBeUndefined();
    expect(committed('')).toBeUndefined();
  });

  test('an open debrief in which nothing is under way gets nothing more', () => {
    const open = interviewAtDebrief();
    expect(endHere(open, at(900), nextLife(3000))).toBe(open.session);
    const looking = openRating(open, 1, 'second-look');
    expect(endHere(looking, at(900), nextLife(3000))).toBe(open.session);
  });

  test('it has one end and loses no entry, wherever it stood', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview, now }) => {
        const ended = endHere(interview, now, later(now, MINUTE));
        expect(ended.entries.slice(0, interview.session.entries.length)).toEqual(interview.session.entries);
        const ends = ended.entries.filter(({ kind }) => kind === 'finished' || kind === 'left-early');
        expect(ends).toHaveLength(1);
        if (interview.running !== null)
          expect(entriesOf(ended, 'answered')).toHaveLength(
            entriesOf(interview.session, 'answered').length + 1,
          );
      }),
    );
  });

  test('what was saved before stays as it was', () => {
    const next = goOn(saveRating(chooseScore(rating(), 'event', rated(5)), at(150)), at(150));
    expect(ratingOf(endHere(next, at(160), nextLife(3000)), 0, 'gut')?.scores.event).toEqual(rated(5));
  });
});
