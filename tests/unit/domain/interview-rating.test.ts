import { describe, expect, test } from 'vitest';
import {
  changeDraft,
  chooseScore,
  closeSecondLook,
  finishAnswer,
  goOn,
  guessPrinciple,
  isSecondLook,
  isVoteAsked,
  moveMarks,
  openInterview,
  openRating,
  saveRating,
  skip,
  start,
  startAnswer,
  voteLate,
  type Interview,
} from '../../../src/domain/interview';
import type { Plan } from '../../../src/domain/plan';
import { NOT_RATED, rated } from '../../../src/domain/rubric';
import { entriesOf, ratingOf, statusOf, voteOf } from '../../../src/domain/session';
import { SECOND } from '../../../src/domain/time';
import { emptySession, instantAt, opening, planWith } from '../../fixtures/interview';
import { finishedSession, interviewAtDebrief } from '../../fixtures/session';

const at = (seconds: number) => instantAt(seconds * SECOND);

/** An interview of one question without follow-ups, told and to be rated. */
function toRate(overrides: Partial<Plan> = {}): Interview {
  const items = planWith().items.map((item) => ({ ...item, probes: 0 }));
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

describe('the vote', () => {
  test('is asked for at the last question of a round only', () => {
    const items = planWith().items.map((item) => ({ ...item, probes: 0 }));
    const first = toRate({ items: items.slice(0, 2) });
    expect(isVoteAsked(first)).toBe(false);
    const second = goOn(saveRating(first, at(150)), at(150));
    const told = goOn(finishAnswer(startAnswer(second, at(160)), at(250)), at(250));
    expect(told.draft?.item).toBe(1);
    expect(isVoteAsked(told)).toBe(true);
    expect(isVoteAsked(saveRating(told, at(300)))).toBe(false);
  });

  test('is asked for at each question of a drill', () => {
    expect(
      isVoteAsked(
        toRate({ format: 'drill', items: planWith().items.map((item) => ({ ...item, probes: 0 })) }),
      ),
    ).toBe(true);
  });

  test('can be given late, for the last question, when that was skipped', () => {
    const two = planWith({ items: planWith().items.slice(0, 2) });
    const begun = goOn(start(openInterview(emptySession(two)), at(0)), at(0));
    const end = goOn(skip(goOn(skip(begun, at(1)), at(1)), at(2)), at(2));
    const voted = voteLate(end, 'not-inclined', at(9));
    expect(voted.session.entries.at(-1)).toEqual({
      kind: 'voted',
      at: at(9).wall,
      item: 1,
      vote: 'not-inclined',
    });
    expect(voteLate(voted, 'not-inclined', at(10))).toBe(voted);
    expect(voteOf(voteLate(voted, 'inclined', at(11)).session)).toBe('inclined');
  });
});

describe('a second look', () => {
  const looking = openRating(interviewAtDebrief(), 1, 'second-look');

  test('opens empty, its principle shown, and asks for no vote', () => {
    expect(isSecondLook(looking)).toBe(true);
    expect(looking.draft).toMatchObject({ item: 1, scores: {}, isPrincipleShown: true });
    expect(isVoteAsked(openRating(interviewAtDebrief(), 2, 'second-look'))).toBe(false);
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
    expect(closeSecondLook(looking, at(900))).toEqual(interviewAtDebrief());
  });

  test('keeps what was rated until it was closed', () => {
    const closed = closeSecondLook(chooseScore(looking, 'event', rated(1)), at(900));
    expect(closed.draft).toBeNull();
    expect(ratingOf(closed.session, 1, 'second-look')?.scores.event).toEqual(rated(1));
  });
});

test('parts that are moved after the answer are a later entry; the answer stays as it was', () => {
  const marks = [{ part: 'S', start: 4000 }] as const;
  const before = toRate();
  const after = moveMarks(before, opening(0), marks, at(120));
  expect(after.session.entries).toEqual([
    ...before.session.entries,
    { kind: 'marked', at: at(120).wall, ...opening(0), marks },
  ]);
  expect(after.draft).toBe(before.draft);
});
