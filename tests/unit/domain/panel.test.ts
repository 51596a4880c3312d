import { describe, expect, test } from 'vitest';
import { barRaiserIn, gapsOf, isReached, leansYes, panelOf } from '../../../src/domain/panel';
import {
  barRaiserText,
  gapsText,
  leansText,
  owedText,
  principleText,
  ratedText,
  roundName,
  roundTitle,
  standoutsOf,
} from '../../../src/domain/panel-words';
import { rated, type Level, type RatingItem, type Vote } from '../../../src/domain/rubric';
import { withEntries, type Entry, type Session } from '../../../src/domain/session';
import { votesOf } from '../../../src/domain/votes';
import {
  answered,
  emptySession,
  followUp,
  instantAt,
  opening,
  ratedEntry,
  skipped,
} from '../../fixtures/interview';
import { loopSession, type LoopChoice } from '../../fixtures/loop-session';
import { planOfRounds } from '../../fixtures/rounds';
import { finishedSession, threeAnswers, threeQuestions } from '../../fixtures/session';

const nobody = { interviewer: null, isBarRaiser: false };

/** Three rounds of two questions without follow-ups, by Ada Brook, Dara Elm and Bela Crane. */
const threeRounds = (choice: Partial<LoopChoice> = {}) =>
  loopSession({ setup: { format: 'custom', rounds: 3, questions: 2, probes: 0 }, ...choice });

const { wall: at } = instantAt(0);

/** Two rounds of two questions with one follow-up each; the first of them is for Ada Brook, the bar raiser. */
const twoRounds = (...entries: readonly Entry[]) =>
  withEntries(emptySession(planOfRounds({ probes: 1 })), ...entries);

const levelsAt = (item: number, levels: Readonly<Partial<Record<RatingItem, Level>>>): Entry => {
  const entry = ratedEntry(item);
  const given = Object.entries(levels).map(([name, level]) => [name, rated(level)] as const);
  return { ...entry, scores: { ...entry.scores, ...Object.fromEntries(given) } };
};

const pictureOf = (session: Session, round: number) => {
  const picture = panelOf(session)[round];
  if (picture === undefined) throw new Error('no such round');
  return picture;
};

describe('the picture of a round', () => {
  test('is of its own questions alone', () => {
    const session = threeRounds({
      levels: (round) => (round === 1 ? { event: 5, result: 1 } : { event: 2 }),
    });
    expect(panelOf(session).map(({ interviewer }) => interviewer?.name)).toEqual([
      'Ada Brook',
      'Dara Elm',
      'Bela Crane',
    ]);
    const picture = pictureOf(session, 1);
    expect(picture).toMatchObject({ questions: [2, 3], answered: 2, rated: 2, vote: 'inclined' });
    expect(standoutsOf(session, picture)).toEqual([
      { name: 'Strongest: one specific event', reason: 'Level 5 in both answers.' },
      { name: 'Weakest: result', reason: 'Level 1 in both answers.' },
    ]);
  });

  test('names what stands level with the strongest', () => {
    const session = threeRounds({ levels: () => ({ event: 4, role: 4, result: 2 }) });
    expect(standoutsOf(session, pictureOf(session, 0))[0]).toEqual({
      name: 'Strongest: one specific event',
      reason: 'Level 4 in both answers. Level with it: my role.',
    });
  });

  test('claims nothing where there is nothing to compare', () => {
    const one = threeRounds({ levels: () => ({ result: 3 }) });
    expect(standoutsOf(one, pictureOf(one, 0))).toEqual([
      { name: 'Only result was rated', reason: 'Level 3 in both answers.' },
    ]);
    const equal = threeRounds({ levels: () => ({ result: 3, role: 3 }) });
    expect(standoutsOf(equal, pictureOf(equal, 0))).toEqual([
      { name: 'Nothing stands out', reason: 'Every rated item stands at level 3.' },
    ]);
    const none = threeRounds({ levels: () => null });
    expect(standoutsOf(none, pictureOf(none, 0))).toEqual([]);
  });

  test('shows a principle by all levels of its answers, and under three levels only these', () => {
    const session = threeRounds({
      levels: (_, question) => (question === 1 ? { event: 5, role: 4, result: 2 } : { event: 3, role: 4 }),
    });
    expect(pictureOf(session, 0).principles.map(principleText)).toEqual([
      'Have Backbone; Disagree and Commit: a median of 4 over three levels.',
      'Frugality: levels 3 and 4.',
    ]);
  });

  test('leaves out a principle that nothing was rated for', () => {
    const session = threeRounds({ levels: (_, question) => (question === 1 ? null : { event: 3 }) });
    expect(pictureOf(session, 0).principles.map(principleText)).toEqual(['Frugality: level 3.']);
  });

  test.each([
    [2, 2, 'Both answers rated.'],
    [3, 3, 'All three answers rated.'],
    [2, 3, 'Two of three answers rated.'],
    [0, 3, 'None of three answers rated.'],
    [1, 1, 'The one answer is rated.'],
    [0, 1, 'The one answer is not rated.'],
    [0, 0, 'No question was answered.'],
  ])('with %d of %d rated says «%s»', (rated, answered, text) => {
    expect(ratedText({ ...pictureOf(threeRounds(), 0), rated, answered })).toBe(text);
  });

  test('counts the questions that were answered, and apart from them those that were rated', () => {
    const session = twoRounds(answered(opening(0)), skipped(opening(1)), answered(opening(2)));
    expect(pictureOf(session, 0)).toMatchObject({ questions: [0, 1], answered: 1, rated: 0 });
    const more = withEntries(session, answered(opening(3)), levelsAt(3, { event: 2 }));
    expect(pictureOf(more, 1)).toMatchObject({ questions: [2, 3], answered: 2, rated: 1 });
    expect(pictureOf(twoRounds(), 0)).toMatchObject({ answered: 0, rated: 0, principles: [], vote: null });
  });

  test('counts no follow-up, no opener and no questions of one’s own', () => {
    const dug = twoRounds(answered(opening(0)), answered(followUp(0, 0)), answered(followUp(1, 0)));
    expect(pictureOf(dug, 0).answered).toBe(1);
    const frame = [0, 1, 3].map((item) => answered(opening(item)));
    const framed = withEntries(emptySession(planOfRounds({ isFramed: true })), ...frame);
    expect(pictureOf(framed, 0)).toMatchObject({ questions: [1, 2], answered: 1 });
  });

  test('takes a principle’s levels from the answers on it in that round alone', () => {
    const session = twoRounds(
      levelsAt(0, { event: 5, role: 1 }),
      levelsAt(1, { event: 4 }),
      levelsAt(2, { event: 2 }),
      levelsAt(3, { result: 3 }),
    );
    expect(panelOf(session).map(({ principles }) => principles)).toEqual([
      [{ principle: 'customer-obsession', levels: [5, 4, 1] }],
      [
        { principle: 'customer-obsession', levels: [2] },
        { principle: 'ownership', levels: [3] },
      ],
    ]);
  });

  test('has the vote of that round, the last one given', () => {
    const voted = (item: number, vote: Vote): Entry => ({ kind: 'voted', at, item, vote });
    const votes = (session: Session) => panelOf(session).map(({ vote }) => vote);
    expect(votes(twoRounds(voted(2, 'inclined'), voted(3, 'not-inclined')))).toEqual([null, 'not-inclined']);
    expect(votes(twoRounds(voted(2, 'inclined'), voted(0, 'strongly-inclined')))).toEqual([
      'strongly-inclined',
      'inclined',
    ]);
  });

  test('of a drill has no vote, which is given on its questions', () => {
    const drill = finishedSession({
      format: 'drill',
      questions: threeQuestions.slice(0, 1),
      told: threeAnswers.slice(0, 1),
    });
    expect(votesOf(drill)).toEqual(['inclined']);
    expect(pictureOf(drill, 0).vote).toBeNull();
  });
});

describe('whether a round was reached', () => {
  test.each([answered(opening(2)), skipped(opening(2)), answered(opening(3)), answered(followUp(3, 0))])(
    'it was where something in it was answered or skipped: %o',
    (entry) => {
      expect(isReached(twoRounds(entry), 1)).toBe(true);
      expect(isReached(twoRounds(skipped(opening(0)), entry), 1)).toBe(true);
      expect(isReached(twoRounds(entry), 0)).toBe(false);
    },
  );

  test.each<Entry>([
    { kind: 'round-started', at, round: 1 },
    { kind: 'voted', at, item: 2, vote: 'inclined' },
    { kind: 'deferred', at, item: 2 },
    ratedEntry(2),
  ])('it was not where there is no more than that: $kind', (entry) => {
    expect(isReached(twoRounds(answered(opening(0)), entry), 1)).toBe(false);
  });

  test('it was not where nothing happened, or where there is no such round', () => {
    expect(isReached(twoRounds(), 0)).toBe(false);
    expect(isReached(threeRounds(), 2)).toBe(true);
    expect(isReached(threeRounds(), 3)).toBe(false);
  });
});

test('a vote leans yes from inclined on', () => {
  const votes = ['strongly-not-inclined', 'not-inclined', 'inclined', 'strongly-inclined'] as const;
  expect(votes.map(leansYes)).toEqual([false, false, true, true]);
});

describe('what differed in the votes', () => {
  const leans = (...votes: readonly (Vote | null)[]) => {
    const session = threeRounds({ vote: (round) => votes[round] ?? null });
    return leansText(session.plan, panelOf(session));
  };

  test('is which rounds leaned yes and which no', () => {
    expect(leans('inclined', 'strongly-not-inclined', 'strongly-inclined')).toBe(
      'With Ada Brook and Bela Crane your vote leaned yes, with Dara Elm no.',
    );
    expect(leans('not-inclined', null, 'inclined')).toBe(
      'With Bela Crane your vote leaned yes, with Ada Brook no.',
    );
  });

  test('may be nothing', () => {
    expect(leans('inclined', 'inclined', 'strongly-inclined')).toBe('All three votes leaned yes.');
    expect(leans('not-inclined', 'not-inclined', null)).toBe('Both votes leaned no.');
  });

  test('is not told of one vote or none', () => {
    expect(leans('inclined', null, null)).toBe('One vote was given; there is nothing to set it against.');
    expect(leans(null, null, null)).toBe('No vote was given, so there is nothing to set side by side.');
  });
});

describe('what differed in the levels', () => {
  test('is the items whose medians lie furthest apart, by how much and with whom', () => {
    const session = threeRounds({
      levels: (round, question) => ({
        event: 3,
        role: round === 0 ? 5 : 4,
        result: round === 2 ? 5 : round === 1 && question === 1 ? 1 : 2,
        ...(round === 0 && { learning: 5 }),
      }),
    });
    expect(gapsOf(session).map(({ item, by }) => [item, by])).toEqual([
      ['result', 3.5],
      ['role', 1],
      ['event', 0],
    ]);
    expect(gapsText(session)).toEqual([
      'Result, 3.5 levels apart: level 5 twice with Bela Crane; levels 1 and 2 with Dara Elm.',
      'My role, 1 level apart: level 5 twice with Ada Brook; level 4 twice with Dara Elm.',
    ]);
  });

  test('sets the lowest round against the highest, and leaves out those between and those without a level', () => {
    const session = threeRounds({
      levels: (round) => ({ event: ([3, 5, 1] as const)[round] ?? 3, ...(round < 2 && { role: 4 }) }),
    });
    expect(gapsOf(session)).toEqual([
      {
        item: 'event',
        low: { round: 2, levels: [1, 1] },
        high: { round: 1, levels: [5, 5] },
        by: 4,
      },
      { item: 'role', low: { round: 0, levels: [4, 4] }, high: { round: 1, levels: [4, 4] }, by: 0 },
    ]);
  });

  test('is nothing in a single round, however it was rated', () => {
    expect(gapsOf(finishedSession())).toEqual([]);
    expect(gapsOf(twoRounds(levelsAt(0, { event: 5 }), levelsAt(1, { event: 1 })))).toEqual([]);
  });

  test('speaks of a median only from three answers on', () => {
    const session = loopSession({ levels: (round) => ({ result: round === 0 ? 5 : 2 }) });
    expect(gapsText(session)).toEqual([
      'Result, 3 levels apart: a median of 5 over three answers with Chen Dale; a median of 2 over three answers with Bela Crane.',
    ]);
  });

  test('names three items at the most', () => {
    const session = threeRounds({
      levels: (round) =>
        round === 0
          ? { event: 5, role: 5, actions: 5, result: 5 }
          : { event: 1, role: 2, actions: 3, result: 4 },
    });
    expect(gapsText(session).map((text) => text.split(',')[0])).toEqual([
      'One specific event',
      'My role',
      'Actions and reasoning',
    ]);
  });

  test('is not invented where no item was rated in two rounds', () => {
    const session = threeRounds({
      levels: (round) => (round === 0 ? { event: 5 } : round === 1 ? { role: 1 } : null),
    });
    expect(gapsOf(session)).toEqual([]);
    expect(gapsText(session)).toEqual([
      'No item was rated in two rounds: too little to say where they differ.',
    ]);
  });

  test('may be nothing', () => {
    expect(gapsText(threeRounds())).toEqual([
      'No item that two rounds rated stands higher in one than in another.',
    ]);
  });
});

describe('the bar raiser', () => {
  test('is told at the end', () => {
    const session = threeRounds();
    const round = session.plan.rounds.findIndex(({ isBarRaiser }) => isBarRaiser);
    expect(round).toBeGreaterThanOrEqual(0);
    expect(barRaiserIn(session)).toBe(round);
    expect(barRaiserText(session.plan, round)).toBe(
      `${roundTitle(session.plan, round)}, was the bar raiser: from outside the hiring team, there to hold the bar.`,
    );
  });

  test('is not told while rounds are still to come, but is of a loop that was left', () => {
    const half = threeRounds({ upTo: 1 });
    expect(barRaiserIn(half)).toBeNull();
    const left = withEntries(half, { kind: 'left-early', at: half.started });
    expect(barRaiserIn(left)).not.toBeNull();
  });

  test('is told of the first round as of any other', () => {
    expect(barRaiserIn(twoRounds())).toBeNull();
    expect(barRaiserIn(twoRounds({ kind: 'finished', at }))).toBe(0);
    const { plan } = twoRounds();
    const second = { ...plan, rounds: plan.rounds.toReversed() };
    expect(barRaiserIn(withEntries(emptySession(second), { kind: 'left-early', at }))).toBe(1);
  });

  test('is nobody where no round has one, and where there is no round', () => {
    expect(barRaiserIn(finishedSession({ rounds: [nobody, nobody, nobody] }))).toBeNull();
    const none = emptySession({ ...planOfRounds(), rounds: [], items: [] });
    expect(barRaiserIn(withEntries(none, { kind: 'finished', at }))).toBeNull();
  });

  test('is nobody in a single round', () => {
    expect(barRaiserIn(finishedSession({ rounds: [{ ...nobody, isBarRaiser: true }] }))).toBeNull();
  });
});

describe('a round', () => {
  test('is named by who asks, told apart where they ask twice', () => {
    const { plan } = threeRounds();
    const [first, second] = plan.rounds;
    if (first === undefined || second === undefined) throw new Error('two rounds are wanted');
    expect(roundName(plan, 0)).toBe('Ada Brook');
    expect(roundName({ ...plan, rounds: [first, second, first] }, 2)).toBe('Ada Brook in round 3');
    expect(roundName({ ...plan, rounds: [nobody, second] }, 0)).toBe('round 1');
    expect([roundTitle(plan, 1), roundTitle({ ...plan, rounds: [nobody] }, 0)]).toEqual([
      'Round 2, Dara Elm',
      'Round 1',
    ]);
  });
});

describe('ratings that are owed', () => {
  test('are none where all is rated', () => {
    expect(owedText(threeRounds())).toBeNull();
  });

  test('are counted', () => {
    expect(owedText(threeRounds({ levels: (round) => (round === 0 ? null : { event: 3 }) }))).toBe(
      'Two answers are not rated yet.',
    );
    expect(
      owedText(threeRounds({ levels: (round, question) => (round + question === 1 ? null : { event: 3 }) })),
    ).toBe('One answer is not rated yet.');
  });

  test.each([
    [1, 'Five answers are not rated yet. Two of each round are enough, and each has them.'],
    [2, 'Ten answers are not rated yet. Two of each round are enough; rounds 1, 2, 3, 4 and 5 have fewer.'],
  ])('in a loop with %d of each round put off, it is said whether that is enough', (count, text) => {
    expect(
      owedText(loopSession({ levels: (_, question) => (question <= count ? null : { event: 3 }) })),
    ).toBe(text);
  });

  test('in one round of a loop name that round', () => {
    const session = loopSession({
      levels: (round, question) => (round === 3 && question > 1 ? null : { event: 3 }),
    });
    expect(owedText(session)).toBe(
      'Two answers are not rated yet. Two of each round are enough; round 4 has fewer.',
    );
  });
});
