import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf, marksOf } from '../../../../src/domain/answer';
import { endHere, goOn, start } from '../../../../src/domain/interview-course';
import { openInterview } from '../../../../src/domain/interview';
import { startAnswer } from '../../../../src/domain/interview-asking';
import { openRating } from '../../../../src/domain/interview-rating';
import { openSession, type SessionId } from '../../../../src/domain/session';
import { packLive } from '../../../../src/domain/stored/pack';
import { parseLive } from '../../../../src/domain/stored/stored-live';
import { epochMs, instant, later } from '../../../../src/domain/time';
import { damages, placesIn, withoutPlace, withPlace } from '../../../fixtures/damage';
import { emptySession } from '../../../fixtures/interview';
import { planOfRounds } from '../../../fixtures/rounds';
import { finishedSession } from '../../../fixtures/session';
import versionOne from '../../../fixtures/session-v1.json';
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
    expect(packLive(null)).toHaveProperty('version', 4);
    expect(parseLive({ ...packLive(null), version: 5 })).toEqual({ kind: 'newer' });
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

  test('that rates what is no question is damaged', () => {
    const session = emptySession(planOfRounds({ isFramed: true }));
    const draft = openRating(openInterview(session), 0, 'gut').draft;
    expect(parseLive(packLive({ interview: { ...openInterview(session), draft }, seen: now }))).toEqual({
      kind: 'damaged',
      reason: 'live.interview.draft.item: wanted a question of the plan',
    });
  });

  test('has no field that can be lacking, but scores that were not given yet', () => {
    const { asked, answering } = setup();
    const draft = openRating(asked, 0, 'gut').draft;
    const commitment = { text: 'Say the number.', from: 'result' } as const;
    for (const interview of [asked, answering, { ...asked, asked: null, draft, commitment }]) {
      const stored = packLive({ interview, seen: now });
      const fields = placesIn(stored).filter((place) => typeof place.at(-1) === 'string');
      const passed = fields.filter((place) => parseLive(withoutPlace(stored, place)).kind !== 'damaged');
      expect(passed).toEqual([]);
    }
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

describe('a running interview of version 1', () => {
  const moment = { wall: 1_790_000_060_000, mono: 60_000 };
  const begun = {
    session: { ...versionOne.session, entries: versionOne.session.entries.slice(0, 2) },
    asked: null,
    running: null,
    draft: null,
    commitment: null,
    unsaved: false,
  };
  const prompt = { item: 0, probe: null };
  const states = {
    asked: { ...begun, asked: { prompt, wording: 'usual', since: moment, until: null } },
    running: {
      ...begun,
      running: {
        prompt,
        wording: 'plain',
        thought: 4000,
        answer: {
          began: moment.wall,
          log: [{ kind: 'started', at: 0 }],
          note: 'a note',
          text: 'half a wo',
          tie: { moment, at: 0 },
        },
      },
    },
    draft: {
      ...begun,
      session: { ...versionOne.session, entries: versionOne.session.entries.slice(0, 5) },
      draft: {
        item: 0,
        occasion: 'gut',
        scores: { event: { kind: 'rated', level: 4 } },
        guess: null,
        isPrincipleShown: false,
        vote: null,
        change: '',
      },
    },
  };

  test.each(Object.entries(states))(
    'with what is %s still loads, held by nothing, and goes on',
    (_, interview) => {
      const parsed = parseLive({ version: 1, live: { interview, seen: moment } });
      if (parsed.kind !== 'found' || parsed.live === null) return expect.fail(parsed.kind);
      const { session, ...rest } = parsed.live.interview;
      const { session: before, ...same } = interview;
      expect(rest).toEqual({ ...same, isHeld: false });
      expect(session.entries).toEqual(before.entries);
      expect(session.plan).toMatchObject({ ratings: 'question', rounds: [{ interviewer: null }] });
      expect(parsed.live.seen).toEqual(moment);
      expect(goOn(parsed.live.interview, later(now, 5))).toBe(parsed.live.interview);
    },
  );

  test('may be none', () => {
    expect(parseLive({ version: 1, live: null })).toEqual({ kind: 'found', live: null });
  });

  test.each([{}, { interview: null, seen: moment }, { interview: begun }, 'junk', 7, []])(
    'is damaged when it is %j',
    (live) => {
      expect(parseLive({ version: 1, live })).toMatchObject({ kind: 'damaged' });
    },
  );
});
