import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOf, ratingsOwed } from '../../../../src/domain/place';
import { allowanceOf, answerTo, toldAnswers, withEntries } from '../../../../src/domain/session';
import { extensionsOf, hasRunOut } from '../../../../src/domain/answer';
import { packSession } from '../../../../src/domain/stored/pack';
import { parseSession } from '../../../../src/domain/stored/stored-session';
import { summarise } from '../../../../src/domain/summary';
import { ballotsOwed, votesOf } from '../../../../src/domain/votes';
import { damages, placesIn, withoutPlace, withPlace, type Path } from '../../../fixtures/damage';
import { emptySession, ratedEntry, skipped } from '../../../fixtures/interview';
import { planOfRounds } from '../../../fixtures/rounds';
import { finishedSession } from '../../../fixtures/session';
import { walkedSessions } from '../../../fixtures/walked-interview';
import versionOne from '../../../fixtures/session-v1.json';
import versionTwo from '../../../fixtures/session-v2.json';
import versionThree from '../../../fixtures/session-v3.json';
import versionFour from '../../../fixtures/session-v4.json';

describe('a stored session', () => {
  test('comes back as it was, whatever happened in it', () => {
    fc.assert(
      fc.property(walkedSessions, (session) => {
        const stored: unknown = structuredClone(packSession(session));
        expect(parseSession(stored)).toEqual({ kind: 'found', session });
      }),
    );
  });

  test('comes back from JSON as well', () => {
    const session = finishedSession();
    expect(parseSession(JSON.parse(JSON.stringify(packSession(session))))).toEqual({
      kind: 'found',
      session,
    });
  });

  test('is of version 4', () => {
    expect(packSession(finishedSession())).toHaveProperty('version', 4);
  });

  test('of the real version 2 still loads, all of it', () => {
    const { plan, ...rest } = versionTwo.session;
    expect(parseSession(versionTwo)).toEqual({
      kind: 'found',
      session: { ...rest, isReal: false, plan: { ...plan, notesAllowed: false } },
    });
  });

  test('of the real version 3 still loads, all of it', () => {
    expect(parseSession(versionThree)).toEqual({
      kind: 'found',
      session: { ...versionThree.session, isReal: false },
    });
  });

  test('of the real version 4 loads, all of it', () => {
    expect(parseSession(versionFour)).toEqual({ kind: 'found', session: versionFour.session });
  });

  test('of a newer version is a value', () => {
    expect(parseSession({ ...packSession(finishedSession()), version: 5 })).toEqual({ kind: 'newer' });
  });
});

describe('a session of version 1', () => {
  const parsed = parseSession(versionOne);
  const session = parsed.kind === 'found' ? parsed.session : expect.fail(parsed.kind);

  test('still loads: all of it as one round, asked by nobody in particular and rated as it went', () => {
    const { plan, ...rest } = versionOne.session;
    const { items, timing, ...same } = plan;
    expect(session).toEqual({
      ...rest,
      isReal: false,
      plan: {
        ...same,
        notesAllowed: false,
        ratings: 'question',
        rounds: [{ interviewer: null, isBarRaiser: false }],
        items: items.map((item) => ({ ...item, round: 0 })),
        timing: {
          ...timing,
          opening: { ...timing.opening, band: { ...timing.opening.band, grace: 0 }, limit: null },
          probe: { ...timing.probe, band: { ...timing.probe.band, grace: 0 }, limit: null },
        },
      },
    });
  });

  test('means what it meant', () => {
    expect(placeOf(session)).toEqual({ kind: 'debrief' });
    expect([ratingsOwed(session), ballotsOwed(session)]).toEqual([[], []]);
    expect(votesOf(session)).toEqual(
      versionOne.session.entries.flatMap((entry) => (entry.kind === 'voted' ? entry.vote : [])),
    );
    const opening = { item: 0, probe: null };
    expect(allowanceOf(session.plan, opening).thinking).toBe(versionOne.session.plan.timing.opening.thinking);
    expect(summarise(session)).toMatchObject({ rounds: 1, status: 'finished' });
  });

  test('may have had no targets', () => {
    const untimed = withPlace(versionOne, ['session', 'plan', 'timing', 'opening', 'band'], null);
    const lifted = parseSession(untimed);
    if (lifted.kind !== 'found') return expect.fail(lifted.kind);
    expect(lifted.session.plan.timing.opening).toMatchObject({ band: null, limit: null });
  });

  test('is left as it was by being read', () => {
    const before = structuredClone(versionOne);
    parseSession(versionOne);
    expect(versionOne).toEqual(before);
  });

  test('has no field that can be lacking', () => {
    const lacking = placesIn(versionOne).filter((place) => isField(place));
    const passed = lacking.filter(
      (place) => parseSession(withoutPlace(versionOne, place)).kind !== 'damaged',
    );
    expect(passed).toEqual([]);
  });

  test('is told, or does no harm, wherever one place of it is lost or replaced', () => {
    const places = placesIn(versionOne);
    fc.assert(
      fc.property(fc.constantFrom(...places), damages, (place, damage) => {
        const damaged = parseSession(damage(versionOne, place));
        if (damaged.kind === 'found') summarise(damaged.session);
        if (damaged.kind === 'damaged') expect(damaged.reason).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether a place is a field, not one of a list. */
function isField(place: Path): boolean {
  return typeof place.at(-1) === 'string';
}

describe('a session of version 3', () => {
  test('has no field that can be lacking', () => {
    const lacking = placesIn(versionThree).filter((place) => isField(place));
    const passed = lacking.filter(
      (place) => parseSession(withoutPlace(versionThree, place)).kind !== 'damaged',
    );
    expect(lacking.length).toBeGreaterThan(300);
    expect(passed).toEqual([]);
  });

  test('has no place that is not checked', () => {
    const junk = { said: 'junk' };
    const passed = placesIn(versionThree).filter(
      (place) => parseSession(withPlace(versionThree, place, junk)).kind !== 'damaged',
    );
    expect(passed).toEqual([]);
  });

  test('holds every kind of entry and of log event', () => {
    const entries = new Set<string>(versionThree.session.entries.map(({ kind }) => kind));
    const events = new Set<string>(
      versionThree.session.entries.flatMap((entry) => entry.answer?.log.map(({ kind }) => kind) ?? []),
    );
    expect([...entries].toSorted()).toEqual(
      [
        ...[
          'started',
          'resumed',
          'answered',
          'skipped',
          'round-started',
          'slept',
          'marked',
          'rated',
          'story-told',
        ],
        ...['deferred', 'voted', 'committed', 'finished', 'deleted', 'restored'],
      ].toSorted(),
    );
    expect([...events].toSorted()).toEqual(
      [
        ...['started', 'part', 'parts-set', 'paused', 'resumed', 'extended', 'noted', 'slept', 'away'],
        ...['finished', 'ran-out'],
      ].toSorted(),
    );
  });

  test('gives back what pressure did: more time asked for, and the answer cut off', () => {
    const parsed = parseSession(versionThree);
    if (parsed.kind !== 'found') return expect.fail(parsed.kind);
    const cut = answerTo(parsed.session, { item: 1, probe: null })?.answer ?? expect.fail('no answer');
    expect([hasRunOut(cut), extensionsOf(cut)]).toEqual([true, { times: 2, by: 60_000 }]);
    expect(cut.text).toBe('and so we cut it from 4 h to');
  });
});

describe('a damaged session', () => {
  const stored: unknown = packSession(finishedSession());
  const framed = emptySession(planOfRounds({ isFramed: true }));

  const cases: readonly (readonly [what: string, damaged: unknown, reason: string])[] = [
    ['nothing at all', undefined, 'the record: wanted an object'],
    ['a list', [stored], 'the record: wanted an object'],
    ['no version', withoutPlace(stored, ['version']), 'version: wanted a whole number from 1'],
    ['a version of words', withPlace(stored, ['version'], 'one'), 'version: wanted a whole number from 1'],
    ['no entries', withoutPlace(stored, ['session', 'entries']), 'session.entries is missing'],
    ['no id', withPlace(stored, ['session', 'id'], ' '), 'session.id: wanted the id of a session'],
    [
      'a moment that no calendar has',
      withPlace(stored, ['session', 'started'], 8.64e15 + 1),
      'session.started: wanted a moment in milliseconds since 1970',
    ],
    [
      'a plan without questions',
      withPlace(stored, ['session', 'plan', 'items'], []),
      'session.plan.items: wanted one question or more',
    ],
    [
      'an unknown principle',
      withPlace(stored, ['session', 'plan', 'items', 0, 'question', 'principle'], 'luck'),
      'session.plan.items.0.question.principle: wanted one of the principles',
    ],
    [
      'an unknown kind of entry',
      withPlace(stored, ['session', 'entries', 0, 'kind'], 'dreamt'),
      'session.entries.0.kind: wanted ("started" | "resumed" | "answered" | "skipped" | "round-started" | "slept" | "marked" | "rated" | "story-told" | "deferred" | "voted" | "committed" | "commitment-reviewed" | "noted" | "described" | "outcome" | "finished" | "left-early" | "deleted" | "restored")',
    ],
    [
      'an answer to a question that was never planned',
      withPlace(stored, ['session', 'entries', 1, 'item'], 3),
      'session.entries.1.item: wanted a question of the plan',
    ],
    [
      'an answer to a follow-up that is not on the ladder',
      withPlace(stored, ['session', 'entries', 2, 'probe'], 3),
      'session.entries.2.probe: wanted a follow-up of the plan',
    ],
    [
      'a log that runs backwards',
      withPlace(stored, ['session', 'entries', 1, 'answer', 'log', 2, 'at'], 40_000_000),
      'session.entries.1.answer.log.3.at: wanted a time no earlier than the one before',
    ],
    [
      'a time before the answer began',
      withPlace(stored, ['session', 'entries', 1, 'answer', 'log', 0, 'at'], -1),
      'session.entries.1.answer.log.0.at: wanted 0 or more milliseconds',
    ],
    [
      'an endless time',
      withPlace(stored, ['session', 'entries', 1, 'answer', 'log', 5, 'at'], Infinity),
      'session.entries.1.answer.log.5.at: wanted 0 or more milliseconds',
    ],
    [
      'a sixth level',
      withPlace(stored, ['session', 'entries', 3, 'scores', 'event', 'level'], 6),
      'session.entries.3.scores.event.level: wanted a level from 1 to 5',
    ],
    [
      'a target that ends before it starts',
      withPlace(stored, ['session', 'plan', 'timing', 'opening', 'band', 'to'], 1),
      'session.plan.timing.opening.band: wanted a target that runs from green to amber',
    ],
    [
      'no rounds',
      withPlace(stored, ['session', 'plan', 'rounds'], []),
      'session.plan.rounds: wanted one round or more',
    ],
    [
      'a question of a round that is not there',
      withPlace(stored, ['session', 'plan', 'items', 1, 'round'], 1),
      'session.plan.items.1.round: wanted a round of the plan',
    ],
    [
      'an endless patience',
      withPlace(versionTwo, ['session', 'plan', 'rounds', 0, 'interviewer', 'patience'], Infinity),
      'session.plan.rounds.0.interviewer.patience: wanted a number from 0',
    ],
    [
      'a limit below nothing',
      withPlace(stored, ['session', 'plan', 'timing', 'opening', 'limit'], -1),
      'session.plan.timing.opening.limit: wanted 0 or more milliseconds',
    ],
    [
      'an unknown time to rate',
      withPlace(stored, ['session', 'plan', 'ratings'], 'never'),
      'session.plan.ratings: wanted ("round" | "question")',
    ],
    [
      'a rating of what is no question',
      packSession(withEntries(framed, ratedEntry(0))),
      'session.entries.0.item: wanted a question of the plan',
    ],
    [
      'a rating put off of what is no question',
      packSession(withEntries(framed, { kind: 'deferred', at: framed.started, item: 3 })),
      'session.entries.0.item: wanted a question of the plan',
    ],
    [
      'a follow-up to an opener',
      packSession(withEntries(framed, skipped({ item: 0, probe: 0 }))),
      'session.entries.0.probe: wanted a follow-up of the plan',
    ],
  ];

  test.each(cases)('with %s says where and what was wanted', (_, damaged, reason) => {
    expect(parseSession(damaged)).toEqual({ kind: 'damaged', reason });
  });

  test('never quotes what was found, which may be private', () => {
    const place: Path = ['session', 'entries', 1, 'answer', 'note'];
    const parsed = parseSession(withPlace(stored, place, { said: 'My manager was wrong.' }));
    expect(parsed).toEqual({ kind: 'damaged', reason: 'session.entries.1.answer.note: wanted string' });
  });

  test('is told, or does no harm, wherever one place of it is lost or replaced', () => {
    fc.assert(
      fc.property(walkedSessions, fc.nat(), damages, (session, pick, damage) => {
        const whole = packSession(session);
        const places = placesIn(whole);
        const parsed = parseSession(damage(whole, places[pick % places.length] ?? []));
        if (parsed.kind !== 'found') return;
        summarise(parsed.session);
        placeOf(parsed.session);
        toldAnswers(parsed.session);
      }),
      { numRuns: 500 },
    );
  });
});
