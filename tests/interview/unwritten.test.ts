import { describe, expect, test } from 'vitest';
import { openInterview } from '../../src/domain/interview';
import { withEntries, type SessionId } from '../../src/domain/session';
import { openUnwritten } from '../../src/interview/unwritten';
import type { LiveInterview } from '../../src/ports/live-store';
import { memoryLiveStore, memorySessionStore } from '../../src/services/storage/memory-stores';
import { fakeKeeping } from '../fixtures/fake-keeping';
import { emptySession, instantAt } from '../fixtures/interview';

function setup() {
  const live = memoryLiveStore();
  const sessions = memorySessionStore();
  const keeping = fakeKeeping();
  const trouble = { claim: false, live: false, sessions: false };
  /** What happens while the session is being written. */
  const meanwhile = { run: (): void => undefined };
  const refuseIf = (isRefused: boolean): void => {
    if (isRefused) throw new DOMException('', 'QuotaExceededError');
  };
  const unwritten = openUnwritten({
    keeping,
    live: {
      ...live,
      claim: async () => {
        refuseIf(trouble.claim);
        return live.claim();
      },
      save: async (record, epoch) => {
        refuseIf(trouble.live);
        return live.save(record, epoch);
      },
    },
    sessions: {
      ...sessions,
      save: async (session) => {
        refuseIf(trouble.sessions);
        meanwhile.run();
        await sessions.save(session);
      },
    },
  });
  return { unwritten, live, sessions, keeping, trouble, meanwhile };
}

/** An interview of its own that was begun and left. */
function rest(place = 1): LiveInterview {
  const session = {
    ...emptySession(),
    id: `01935000-0000-7000-8000-00000000000${place}` as SessionId,
  };
  const begun = withEntries(session, { kind: 'started', at: instantAt(1000).wall });
  return { interview: openInterview(begun), seen: instantAt(2000) };
}

describe('what this tab alone holds', () => {
  test('is nothing at first', () => {
    const { unwritten } = setup();
    expect(unwritten.left()).toBeNull();
    expect(unwritten.all()).toEqual([]);
  });

  test('is what was left last, until nothing is', () => {
    const { unwritten } = setup();
    const one = rest();
    unwritten.keepLeft(one);
    expect(unwritten.left()).toBe(one);
    expect(unwritten.all()).toEqual([one]);
    unwritten.keepLeft(null);
    expect(unwritten.left()).toBeNull();
    expect(unwritten.all()).toEqual([]);
  });

  test('is what another tab went on from without, too, which is not resumed from here', () => {
    const { unwritten } = setup();
    const [one, two, three] = [rest(1), rest(2), rest(3)];
    unwritten.keepStranded(one);
    expect(unwritten.left()).toBeNull();
    expect(unwritten.all()).toEqual([one]);
    unwritten.keepLeft(three);
    unwritten.keepStranded(two);
    expect(unwritten.left()).toBe(three);
    expect(unwritten.all()).toEqual([one, two, three]);
  });
});

describe('an interview in good hands', () => {
  test('is no longer held here', () => {
    const { unwritten } = setup();
    const one = rest();
    unwritten.keepLeft(one);
    unwritten.settle(one.interview);
    expect(unwritten.left()).toBeNull();
    expect(unwritten.all()).toEqual([]);
  });

  test('leaves another that was left to be downloaded, after those before it', () => {
    const { unwritten } = setup();
    const [one, two] = [rest(1), rest(2)];
    unwritten.keepStranded(one);
    unwritten.keepLeft(two);
    unwritten.settle(rest(3).interview);
    expect(unwritten.left()).toBeNull();
    expect(unwritten.all()).toEqual([one, two]);
  });

  test('changes nothing where nothing was left', () => {
    const { unwritten } = setup();
    unwritten.settle(rest().interview);
    expect(unwritten.all()).toEqual([]);
  });
});

describe('writing what was left', () => {
  test('keeps it as the running interview and as a session, and holds it no longer', async () => {
    const { unwritten, live, sessions } = setup();
    const one = rest();
    unwritten.keepLeft(one);
    expect(await unwritten.write()).toBe(true);
    expect(unwritten.left()).toBeNull();
    expect(unwritten.all()).toEqual([]);
    expect(await live.load()).toEqual({ kind: 'found', live: one });
    expect(await sessions.load(one.interview.session.id)).toEqual({
      kind: 'found',
      session: one.interview.session,
    });
  });

  test('is done where nothing was, even with nowhere to write', async () => {
    const { unwritten, live, keeping } = setup();
    keeping.become('nowhere');
    expect(await unwritten.write()).toBe(true);
    expect(await live.load()).toEqual({ kind: 'absent' });
  });

  test('leaves to be downloaded what another tab went on from without', async () => {
    const { unwritten } = setup();
    const [one, two] = [rest(1), rest(2)];
    unwritten.keepStranded(one);
    unwritten.keepLeft(two);
    expect(await unwritten.write()).toBe(true);
    expect(unwritten.all()).toEqual([one]);
  });

  test('is not claimed to have happened where there is nowhere to write', async () => {
    const { unwritten, live, keeping } = setup();
    const one = rest();
    keeping.become('nowhere');
    unwritten.keepLeft(one);
    expect(await unwritten.write()).toBe(false);
    expect(unwritten.left()).toBe(one);
    expect(await live.load()).toEqual({ kind: 'absent' });
  });

  test.each(['claim', 'live', 'sessions'] as const)(
    'holds on to it where a write fails (%s), and can be tried again',
    async (where) => {
      const { unwritten, trouble } = setup();
      const one = rest();
      unwritten.keepLeft(one);
      trouble[where] = true;
      expect(await unwritten.write()).toBe(false);
      expect(unwritten.left()).toBe(one);
      trouble[where] = false;
      expect(await unwritten.write()).toBe(true);
      expect(unwritten.left()).toBeNull();
    },
  );

  test('holds on to what was left meanwhile instead', async () => {
    const { unwritten, meanwhile } = setup();
    const two = rest(2);
    unwritten.keepLeft(rest(1));
    meanwhile.run = () => {
      unwritten.keepLeft(two);
    };
    expect(await unwritten.write()).toBe(false);
    expect(unwritten.left()).toBe(two);
  });

  test('is done too where it came into good hands meanwhile', async () => {
    const { unwritten, meanwhile } = setup();
    const one = rest();
    unwritten.keepLeft(one);
    meanwhile.run = () => {
      unwritten.settle(one.interview);
    };
    expect(await unwritten.write()).toBe(true);
    expect(unwritten.all()).toEqual([]);
  });
});
