import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf, marksOf } from '../../../../src/domain/answer';
import { endHere, goOn, openInterview, start, startAnswer } from '../../../../src/domain/interview';
import { openSession, type SessionId } from '../../../../src/domain/session';
import { packLive, parseLive } from '../../../../src/domain/stored/stored-live';
import { epochMs, instant, later } from '../../../../src/domain/time';
import { damages, placesIn, withPlace } from '../../../fixtures/damage';
import { finishedSession } from '../../../fixtures/session';
import { walkedInterviews } from '../../../fixtures/walked-interview';

const now = instant(1_790_000_000_000, 20.5);

function setup() {
  const { plan } = finishedSession();
  const session = openSession({ id: 'running' as SessionId, at: epochMs(now.wall), plan });
  const asked = goOn(start(openInterview(session), now), now);
  return { asked, answering: startAnswer(asked, later(now, 4000)) };
}

describe('a stored running interview', () => {
  test('comes back as it was, wherever it stood', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview, now: seen }) => {
        const live = { interview, seen };
        expect(parseLive(structuredClone(packLive(live)))).toEqual({ kind: 'found', live });
      }),
    );
  });

  test('may be none', () => {
    expect(parseLive(packLive(null))).toEqual({ kind: 'found', live: null });
  });

  test('of a newer version is a value', () => {
    expect(parseLive({ ...packLive(null), version: 2 })).toEqual({ kind: 'newer' });
  });

  test.each([
    [
      'a question that was never planned',
      'asked',
      ['asked', 'prompt', 'item'],
      'asked.prompt.item: wanted a question of the plan',
    ],
    [
      'a follow-up that is not on the ladder',
      'answering',
      ['running', 'prompt', 'probe'],
      'running.prompt.probe: wanted a follow-up of the plan',
    ],
  ] as const)('that is at %s is damaged', (_, state, path, reason) => {
    const stored = packLive({ interview: setup()[state], seen: now });
    expect(parseLive(withPlace(stored, ['live', 'interview', ...path], 9))).toEqual({
      kind: 'damaged',
      reason: `live.interview.${reason}`,
    });
  });

  test('that rates a question that was never planned is damaged', () => {
    const { asked } = setup();
    const draft = {
      item: 7,
      occasion: 'gut',
      scores: {},
      guess: null,
      isPrincipleShown: false,
      vote: null,
      change: '',
    } as const;
    expect(parseLive(packLive({ interview: { ...asked, draft }, seen: now }))).toEqual({
      kind: 'damaged',
      reason: 'live.interview.draft.item: wanted a question of the plan',
    });
  });

  test('is damaged, or can be ended, wherever one place of it is lost or replaced', () => {
    fc.assert(
      fc.property(walkedInterviews, fc.nat(), damages, ({ interview, now: seen }, pick, damage) => {
        const whole = packLive({ interview, seen });
        const places = placesIn(whole);
        const parsed = parseLive(damage(whole, places[pick % places.length] ?? []));
        if (parsed.kind !== 'found' || parsed.live === null) return;
        const ended = endHere(parsed.live.interview, parsed.live.seen, later(now, 5e6));
        for (const entry of ended.entries)
          if (entry.kind === 'answered') {
            marksOf(entry.answer.log);
            expect(lengthOf(entry.answer)).toBeGreaterThanOrEqual(0);
          }
      }),
      { numRuns: 500 },
    );
  });
});
