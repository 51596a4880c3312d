import { describe, expect, test } from 'vitest';
import {
  changeDraft,
  chooseScore,
  closeRating,
  deferRating,
  giveVote,
  guessPrinciple,
  isLateRating,
  isUntouched,
  isVoteAsked,
  mayDefer,
  mayOpenRating,
  openRating,
  saveRating,
} from '../../../src/domain/interview-rating';
import { openInterview, type Interview } from '../../../src/domain/interview';
import { finishAnswer } from '../../../src/domain/interview-answering';
import { goOn, start } from '../../../src/domain/interview-course';
import { skip, startAnswer, startRound } from '../../../src/domain/interview-asking';
import { placeOf, ratingsOwed } from '../../../src/domain/place';
import { questionsOf, type Plan } from '../../../src/domain/plan';
import { NOT_RATED, rated } from '../../../src/domain/rubric';
import { entriesOf, ratingOf, statusOf } from '../../../src/domain/session';
import { FORMATS } from '../../../src/domain/setup';
import { SECOND } from '../../../src/domain/time';
import { ballotsOwed, votesOf } from '../../../src/domain/votes';
import { emptySession, instantAt, opening, planWith } from '../../fixtures/interview';
import { planOfRounds } from '../../fixtures/rounds';
import { finishedSession, interviewAtDebrief } from '../../fixtures/session';

const at = (seconds: number) => instantAt(seconds * SECOND);

/** An interview of one question without follow-ups, told and to be rated. */
function toRate(overrides: Partial<Plan> = {}): Interview {
  const items = questionsOf(planWith()).map(([, item]) => ({ ...item, probes: 0 }));
  const plan = planWith({ items: items.slice(0, 1), ...overrides });
  const begun = goOn(start(openInterview(emptySession(plan)), at(0)), at(0));
  return goOn(finishAnswer(startAnswer(begun, at(10)), at(100)), at(100));
}

describe('a rating', () => {
  test('opens empty, its principle hidden', () => {
    expect(toRate().draft).toEqual({
      item: 0,
      occasion: 'gut',
      scores: {},
      guess: null,
      isPrincipleShown: false,
      vote: null,
      change: '',
    });
  });

  test('shows the principle where it was to be shown all along', () => {
    expect(toRate({ showPrinciple: true }).draft?.isPrincipleShown).toBe(true);
  });

  test('stays as it is while it is open', () => {
    const begun = chooseScore(toRate(), 'event', rated(3));
    expect(goOn(begun, at(130))).toBe(begun);
  });

  test('shows the principle once it was guessed', () => {
    expect(guessPrinciple(toRate(), 'frugality').draft).toMatchObject({
      guess: 'frugality',
      isPrincipleShown: true,
    });
  });

  test('keeps the last score of each item', () => {
    const scored = chooseScore(chooseScore(toRate(), 'event', rated(3)), 'role', rated(5));
    expect(chooseScore(scored, 'event', rated(4)).draft?.scores).toEqual({ event: rated(4), role: rated(5) });
  });

  test('is kept whole: what was not rated is said to be so', () => {
    const draft = { guess: 'frugality', change: 'Say the number.', vote: 'inclined' } as const;
    const saved = saveRating(changeDraft(chooseScore(toRate(), 'result', rated(2)), draft), at(150));
    expect(saved.draft).toBeNull();
    expect(saved.session.entries.slice(-3)).toEqual([
      {
        kind: 'rated',
        at: at(150).wall,
        item: 0,
        rater: 'self',
        occasion: 'gut',
        scores: {
          event: NOT_RATED,
          role: NOT_RATED,
          actions: NOT_RATED,
          result: rated(2),
          learning: NOT_RATED,
          principle: NOT_RATED,
          asked: NOT_RATED,
        },
        guess: 'frugality',
        change: 'Say the number.',
      },
      { kind: 'voted', at: at(150).wall, item: 0, vote: 'inclined' },
      { kind: 'finished', at: at(150).wall },
    ]);
  });

  test('may be kept without a vote and without any score', () => {
    const saved = saveRating(toRate(), at(150));
    expect(entriesOf(saved.session, 'voted')).toEqual([]);
    expect(statusOf(saved.session)).toBe('finished');
  });

  test('is not given twice: saving and going on open no other for the same question', () => {
    const saved = goOn(saveRating(toRate(), at(150)), at(150));
    expect(saved.draft).toBeNull();
    expect(saveRating(saved, at(151))).toBe(saved);
    expect(goOn(saved, at(152))).toBe(saved);
    expect(entriesOf(saved.session, 'rated')).toHaveLength(1);
  });

  test('changes nothing while none is open', () => {
    const saved = saveRating(toRate(), at(150));
    expect(chooseScore(saved, 'event', rated(1))).toBe(saved);
    expect(changeDraft(saved, { change: 'x' })).toBe(saved);
    expect(guessPrinciple(saved, 'frugality')).toBe(saved);
  });
});

/** An interview of rounds at its first rating: all questions of the first round are told. */
function toRateRound(plan: Plan = planOfRounds({ rounds: 1 })): Interview {
  let so = goOn(start(openInterview(emptySession(plan)), at(0)), at(0));
  while (so.asked !== null) so = goOn(finishAnswer(startAnswer(so, at(10)), at(100)), at(100));
  return so;
}

const saved = (interview: Interview, second: number): Interview =>
  goOn(saveRating(interview, at(second)), at(second));
const deferred = (interview: Interview, second: number): Interview =>
  goOn(deferRating(interview, at(second)), at(second));

describe('the vote', () => {
  test('is asked for at the last rating of a round only', () => {
    const first = toRateRound();
    expect([first.draft?.item, isVoteAsked(first)]).toEqual([0, false]);
    const second = saved(first, 150);
    expect([second.draft?.item, isVoteAsked(second)]).toEqual([1, true]);
    expect(isVoteAsked(saved(second, 200))).toBe(false);
  });

  test('is asked for at the last rating that is not put off', () => {
    expect(isVoteAsked(deferred(toRateRound(), 150))).toBe(true);
  });

  test('is asked for at the last question of a round whose questions are rated at once', () => {
    const first = toRate({ items: planOfRounds({ rounds: 1 }).items });
    expect(isVoteAsked(first)).toBe(false);
    const told = saved(first, 150);
    const second = goOn(finishAnswer(startAnswer(told, at(160)), at(250)), at(250));
    expect([second.draft?.item, isVoteAsked(second)]).toEqual([1, true]);
  });

  test('is asked for at the rating before, when the last question was skipped', () => {
    const plan = planOfRounds({ rounds: 1 });
    const begun = goOn(start(openInterview(emptySession(plan)), at(0)), at(0));
    const told = goOn(finishAnswer(startAnswer(begun, at(10)), at(100)), at(100));
    const skipped = goOn(skip(told, at(110)), at(110));
    expect([skipped.draft?.item, isVoteAsked(skipped)]).toEqual([0, true]);
  });

  test('is asked for at each question of a drill', () => {
    expect(isVoteAsked(toRate({ format: 'drill', items: planOfRounds({ rounds: 1 }).items }))).toBe(true);
  });

  test('is asked for with a late rating, where it is still owed', () => {
    const end = deferred(deferred(toRateRound(), 150), 160);
    expect(statusOf(end.session)).toBe('finished');
    expect(isVoteAsked(openRating(end, 0, 'gut'))).toBe(true);
    expect(isVoteAsked(openRating(giveVote(end, 0, 'inclined', at(170)), 0, 'gut'))).toBe(false);
  });

  test('can be given apart from a rating, for any question of its round, and again', () => {
    const end = saved(saved(toRateRound(), 150), 160);
    expect(ballotsOwed(end.session)).toHaveLength(1);
    const voted = giveVote(end, 0, 'not-inclined', at(170));
    expect(voted.session.entries.at(-1)).toEqual({
      kind: 'voted',
      at: at(170).wall,
      item: 0,
      vote: 'not-inclined',
    });
    expect(votesOf(giveVote(voted, 1, 'inclined', at(190)).session)).toEqual(['inclined']);
    expect(entriesOf(voted.session, 'finished')).toHaveLength(1);
  });

  test('that is the same as before is not given twice', () => {
    const voted = giveVote(toRateRound(), 0, 'not-inclined', at(170));
    expect(giveVote(voted, 1, 'not-inclined', at(180))).toBe(voted);
  });

  test('is given in a break for the round behind it, and ends nothing', () => {
    const atBreak = saved(saved(toRateRound(planOfRounds()), 150), 160);
    const voted = giveVote(atBreak, 1, 'strongly-inclined', at(170));
    expect(placeOf(voted.session)).toEqual({ kind: 'break', round: 1 });
    expect(ballotsOwed(voted.session)).toEqual([]);
  });

  test('is given for no opener and for nothing that was not planned', () => {
    const framed = toRateRound(planOfRounds({ rounds: 1, isFramed: true }));
    expect(giveVote(framed, 0, 'inclined', at(170))).toBe(framed);
    expect(giveVote(framed, 99, 'inclined', at(170))).toBe(framed);
  });
});

describe('putting a rating off', () => {
  const begun = (): Interview => {
    const scored = chooseScore(toRateRound(), 'event', rated(4));
    return changeDraft(guessPrinciple(scored, 'frugality'), { change: 'The number.' });
  };

  test('leaves it as it was, and the next one is given', () => {
    const next = deferred(toRateRound(), 150);
    expect(next.session.entries.at(-1)).toEqual({ kind: 'deferred', at: at(150).wall, item: 0 });
    expect(entriesOf(next.session, 'rated')).toEqual([]);
    expect(next.draft).toMatchObject({ item: 1, scores: {} });
  });

  test('keeps what was chosen, as a rating before it', () => {
    const next = deferRating(begun(), at(150));
    expect(next.session.entries.slice(-2).map(({ kind }) => kind)).toEqual(['rated', 'deferred']);
    expect(ratingOf(next.session, 0, 'gut')).toMatchObject({
      scores: { event: rated(4), role: NOT_RATED },
      guess: 'frugality',
      change: 'The number.',
    });
    expect(ratingsOwed(next.session)).toContain(0);
  });

  test('keeps the vote that was given with it', () => {
    const last = changeDraft(saved(toRateRound(), 150), { vote: 'inclined' });
    expect(votesOf(deferRating(last, at(160)).session)).toEqual(['inclined']);
  });

  test('of the last one ends the session, with the rating still owed', () => {
    const end = deferred(saved(toRateRound(), 150), 160);
    expect(statusOf(end.session)).toBe('finished');
    expect(ratingsOwed(end.session)).toEqual([1]);
  });

  test('of the last one in a round goes to the break', () => {
    const end = deferred(deferred(toRateRound(planOfRounds()), 150), 160);
    expect([end.draft, placeOf(end.session).kind]).toEqual([null, 'break']);
    const second = goOn(startRound(end, at(170)), at(170));
    expect(second.asked?.prompt).toEqual(opening(2));
  });

  test('may be done where a rating is called for in rounds, not in a quick run or a drill', () => {
    expect(FORMATS.filter((format) => mayDefer({ ...toRate({ format }) }))).toEqual([
      'round',
      'loop',
      'custom',
    ]);
  });

  test('changes nothing where no rating is open', () => {
    const standing = goOn(start(openInterview(emptySession()), at(0)), at(0));
    expect(deferRating(standing, at(1))).toBe(standing);
  });

  describe('and giving it late', () => {
    const end = deferred(deferRatingOf(begun()), 160);

    function deferRatingOf(interview: Interview): Interview {
      return goOn(deferRating(interview, at(150)), at(150));
    }

    test('goes on with what was chosen then, the principle shown', () => {
      expect(openRating(end, 0, 'gut').draft).toEqual({
        item: 0,
        occasion: 'gut',
        scores: { event: rated(4) },
        guess: 'frugality',
        isPrincipleShown: true,
        vote: null,
        change: 'The number.',
      });
      expect(openRating(end, 1, 'gut').draft).toMatchObject({ scores: {}, guess: null, change: '' });
    });

    test('is a rating called for from the debrief, which is closed and not put off', () => {
      const late = openRating(end, 0, 'gut');
      expect([isLateRating(late), mayDefer(late)]).toEqual([true, false]);
      expect([isLateRating(begun()), mayDefer(begun())]).toEqual([false, true]);
      expect(isLateRating(end)).toBe(false);
    });

    test('is owed no longer once it was given, and may then not be given again', () => {
      const late = saveRating(chooseScore(openRating(end, 0, 'gut'), 'role', rated(2)), at(200));
      expect(ratingOf(late.session, 0, 'gut')?.scores).toMatchObject({ event: rated(4), role: rated(2) });
      expect(ratingsOwed(late.session)).toEqual([1]);
      expect([mayOpenRating(end, 0, 'gut'), mayOpenRating(late, 0, 'gut')]).toEqual([true, false]);
      expect(mayOpenRating(late, 0, 'second-look')).toBe(true);
      expect(entriesOf(late.session, 'finished')).toHaveLength(1);
    });

    test('leaves no trace, and stays owed, when it was closed as it was opened', () => {
      const closed = closeRating(openRating(end, 0, 'gut'), at(200));
      expect(closed).toEqual(end);
    });
  });

  test('nothing but an answered question may be rated from the debrief', () => {
    const framed = toRateRound(planOfRounds({ rounds: 1, questions: 1, isFramed: true }));
    expect([0, 1, 2].map((item) => mayOpenRating(framed, item, 'second-look'))).toEqual([false, true, false]);
    expect([0, 1, 2].map((item) => mayOpenRating(framed, item, 'gut'))).toEqual([false, true, false]);
  });
});

describe('a rating is untouched', () => {
  test('as it opens, with its principle shown or a score chosen and given up again', () => {
    expect(isUntouched(openInterview(emptySession()))).toBe(true);
    expect(isUntouched(toRate())).toBe(true);
    expect(isUntouched(changeDraft(toRate(), { isPrincipleShown: true }))).toBe(true);
    expect(isUntouched(changeDraft(toRate(), { change: '  ' }))).toBe(true);
    expect(isUntouched(changeDraft(chooseScore(toRate(), 'event', rated(4)), { scores: {} }))).toBe(true);
  });

  test.each([
    ['a guess', { guess: 'frugality' }],
    ['a vote', { vote: 'inclined' }],
    ['what to change', { change: 'The number.' }],
    ['a level', { scores: { event: rated(1) } }],
    ['a level that was left out on purpose', { scores: { event: NOT_RATED } }],
  ] as const)('not once it holds %s', (_, draft) => {
    expect(isUntouched(changeDraft(toRate(), draft))).toBe(false);
  });

  test('when it goes on with what was chosen before and nothing was added', () => {
    const end = deferRating(chooseScore(toRateRound(), 'event', rated(4)), at(150));
    const again = openRating(end, 0, 'gut');
    expect(isUntouched(again)).toBe(true);
    expect(isUntouched(chooseScore(again, 'event', rated(5)))).toBe(false);
    expect(isUntouched(chooseScore(again, 'role', rated(4)))).toBe(false);
  });
});

describe('a second look', () => {
  const looking = openRating(interviewAtDebrief(), 1, 'second-look');

  test('opens empty, its principle shown, and asks for no vote', () => {
    expect(isLateRating(looking)).toBe(true);
    expect(looking.draft).toMatchObject({ item: 1, scores: {}, isPrincipleShown: true });
    expect(isVoteAsked(openRating(interviewAtDebrief(), 2, 'second-look'))).toBe(false);
    expect(isVoteAsked(openRating(interviewAtDebrief({ vote: null }), 2, 'second-look'))).toBe(false);
    expect(isVoteAsked(openRating(interviewAtDebrief({ vote: null }), 2, 'gut'))).toBe(true);
  });

  test('is not disturbed by going on, not even where something is left to ask', () => {
    expect(goOn(looking, at(900))).toBe(looking);
    const early = openRating(goOn(start(openInterview(emptySession()), at(0)), at(0)), 0, 'second-look');
    expect(goOn({ ...early, asked: null }, at(1)).asked).toBeNull();
  });

  test('stands beside the first rating and ends nothing a second time', () => {
    const saved = saveRating(chooseScore(looking, 'event', rated(1)), at(900)).session;
    expect(ratingOf(saved, 1, 'second-look')?.scores.event).toEqual(rated(1));
    expect(ratingOf(saved, 1, 'gut')).toEqual(ratingOf(finishedSession(), 1, 'gut'));
    expect(entriesOf(saved, 'finished')).toHaveLength(1);
  });

  test('in which nothing was done can be closed without a trace', () => {
    expect(closeRating(looking, at(900))).toEqual(interviewAtDebrief());
  });

  test('keeps what was rated until it was closed', () => {
    const closed = closeRating(chooseScore(looking, 'event', rated(1)), at(900));
    expect(closed.draft).toBeNull();
    expect(ratingOf(closed.session, 1, 'second-look')?.scores.event).toEqual(rated(1));
  });
});
