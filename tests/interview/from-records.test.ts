import { describe, expect, test } from 'vitest';
import { openInterview, type Interview } from '../../src/domain/interview';
import { withEntries, type Session, type SessionId } from '../../src/domain/session';
import { DAY, epochMs, instant } from '../../src/domain/time';
import { fromRecords, withRecord } from '../../src/interview/from-records';
import type { LoadedSession, SessionStore } from '../../src/ports/session-store';
import { memorySessionStore } from '../../src/services/storage/memory-stores';
import { emptySession } from '../fixtures/interview';
import { finishedSession, SUNDAY_EVENING, unfinishedSession } from '../fixtures/session';
import { at, begun, interviewWith, planWith, play, seated } from './interview.world';

const idOf = (place: number): string => `01935000-0000-7000-8000-${String(place).padStart(12, '0')}`;

/** A choice for a session that began so many days after Sunday evening. */
const onDay = (day: number) => ({ id: idOf(day + 1), started: SUNDAY_EVENING + day * DAY });

async function storeOf(...sessions: readonly Session[]): Promise<SessionStore> {
  const store = memorySessionStore();
  for (const session of sessions) await store.save(session);
  return store;
}

const broken = (): Promise<never> => Promise.reject(new DOMException('', 'UnknownError'));

const unreadable: readonly LoadedSession[] = [
  { kind: 'absent' },
  { kind: 'damaged', reason: 'It has no plan.' },
  { kind: 'newer' },
];

describe('an interview from its records alone', () => {
  test('stands where its session stands, last seen when the last thing was kept', async () => {
    const session = unfinishedSession();
    const last = session.entries.at(-1);
    expect(await fromRecords(await storeOf(session))).toEqual({
      interview: openInterview(session),
      seen: instant(last?.at ?? 0, 0),
    });
    expect(last?.at).toBeGreaterThan(session.started);
  });

  test('was last seen at its beginning where nothing was kept since', async () => {
    const session = emptySession();
    const found = await fromRecords(await storeOf(session));
    expect(found?.seen).toEqual(instant(session.started, 0));
  });

  test('is none where no session was kept', async () => {
    expect(await fromRecords(await storeOf())).toBeNull();
  });

  test('is none where every session has ended', async () => {
    const early = withEntries(unfinishedSession(onDay(1)), {
      kind: 'left-early',
      at: epochMs(SUNDAY_EVENING + 2 * DAY),
    });
    expect(await fromRecords(await storeOf(finishedSession(onDay(0)), early))).toBeNull();
  });

  test('is the newest of those left, behind any that have ended', async () => {
    const store = await storeOf(
      unfinishedSession(onDay(0)),
      unfinishedSession(onDay(1)),
      finishedSession(onDay(2)),
    );
    expect((await fromRecords(store))?.interview.session.id).toBe(idOf(2));
  });

  test('is looked for among the newest twenty', async () => {
    const ended = Array.from({ length: 20 }, (_, day) => finishedSession(onDay(day + 1)));
    const found = async (newer: number): Promise<SessionId | undefined> => {
      const store = await storeOf(unfinishedSession(onDay(0)), ...ended.slice(0, newer));
      return (await fromRecords(store))?.interview.session.id;
    };
    expect(await found(19)).toBe(idOf(1));
    expect(await found(20)).toBeUndefined();
  });

  test('is none where the sessions cannot be listed', async () => {
    const store = await storeOf(unfinishedSession());
    expect(await fromRecords({ ...store, newest: broken })).toBeNull();
  });

  test('is none where its session cannot be read', async () => {
    const store = await storeOf(unfinishedSession());
    expect(await fromRecords({ ...store, load: broken })).toBeNull();
    for (const loaded of unreadable)
      expect(await fromRecords({ ...store, load: async () => loaded })).toBeNull();
  });
});

describe('a running interview beside its record', () => {
  const seen = at(5000);

  /** One that was asked its first question, and the same once that was answered and kept. */
  async function setup(): Promise<{ readonly asked: Interview; readonly answered: Session }> {
    const actor = seated(interviewWith(await planWith()));
    const now = play(actor, begun);
    const asked = actor.getSnapshot().context;
    play(actor, [{ type: 'answer.started' }, { type: 'answer.finished' }], now);
    return { asked, answered: actor.getSnapshot().context.session };
  }

  test('takes over what the record knows beyond it', async () => {
    const { asked, answered } = await setup();
    expect(asked.asked).not.toBeNull();
    expect(await withRecord({ interview: asked, seen }, await storeOf(answered))).toEqual({
      interview: { ...asked, session: answered, asked: null },
      seen,
    });
  });

  test('stays as it is where the record knows less', async () => {
    const { asked, answered } = await setup();
    const ahead = { interview: openInterview(answered), seen };
    expect(await withRecord(ahead, await storeOf(asked.session))).toEqual(ahead);
  });

  test('reads the record of its own session and no other', async () => {
    const { asked, answered } = await setup();
    const live = { interview: asked, seen };
    expect(await withRecord(live, await storeOf(finishedSession(), answered))).not.toEqual(live);
    expect(await withRecord(live, await storeOf(finishedSession()))).toBe(live);
  });

  test('stays as it is where the record cannot be read', async () => {
    const { asked, answered } = await setup();
    const live = { interview: asked, seen };
    const store = await storeOf(answered);
    expect(await withRecord(live, { ...store, load: broken })).toBe(live);
    for (const loaded of unreadable)
      expect(await withRecord(live, { ...store, load: async () => loaded })).toBe(live);
  });
});
