import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOf, toldAnswers } from '../../../../src/domain/session';
import { packSession, parseSession } from '../../../../src/domain/stored/stored-session';
import { summarise } from '../../../../src/domain/summary';
import { damages, placesIn, withoutPlace, withPlace, type Path } from '../../../fixtures/damage';
import { finishedSession } from '../../../fixtures/session';
import { walkedSessions } from '../../../fixtures/walked-interview';
import versionOne from '../../../fixtures/session-v1.json';

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

  test('is of version 1', () => {
    expect(packSession(finishedSession())).toHaveProperty('version', 1);
  });

  test('of the real version 1 still loads, all of it', () => {
    const parsed = parseSession(versionOne);
    expect(parsed).toEqual({ kind: 'found', session: versionOne.session });
  });

  test('of a newer version is a value', () => {
    expect(parseSession({ ...packSession(finishedSession()), version: 2 })).toEqual({ kind: 'newer' });
  });
});

describe('a damaged session', () => {
  const stored: unknown = packSession(finishedSession());

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
      'session.entries.0.kind: wanted ("started" | "resumed" | "answered" | "skipped" | "marked" | "rated" | "voted" | "committed" | "finished" | "left-early" | "deleted" | "restored")',
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
