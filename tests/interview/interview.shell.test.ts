import { describe, expect, test } from 'vitest';
import { lengthOf } from '../../src/domain/answer';
import { allowanceOf, entriesOf } from '../../src/domain/session';
import { MINUTE, SECOND } from '../../src/domain/time';
import type { InterviewEvent } from '../../src/interview/interview.machine';
import type { LiveStore } from '../../src/ports/live-store';
import { interviewWith, planWith, type TimelessEvent } from './interview.world';
import { settled, shellWorld, troubledStores } from './shell.world';

async function setup(stores = troubledStores()) {
  const world = shellWorld(
    interviewWith(await planWith({ format: 'custom', questions: 1, probes: 0 })),
    stores,
  );
  await settled();
  const state = () => world.shell.actor.getSnapshot();
  return {
    ...world,
    state,
    context: () => state().context,
    async send(...events: readonly TimelessEvent[]) {
      for (const event of events) {
        world.shell.actor.send({ ...event, now: world.clock.now() } as InterviewEvent);
        await settled();
      }
    },
    async pass(length: number) {
      world.clock.advance(length);
      await settled();
    },
    async kept() {
      const loaded = await world.live.load();
      if (loaded.kind !== 'found') throw new Error(`The live store is ${loaded.kind}.`);
      return loaded.live;
    },
  };
}

describe('keeping', () => {
  test('stores the session before the next screen', async () => {
    const { send, saved, state } = await setup();
    await send({ type: 'interview.started' });
    expect(saved).toHaveLength(1);
    expect(state().matches('asking')).toBe(true);
    await send({ type: 'answer.started' }, { type: 'answer.finished' });
    expect(saved.at(-1)?.entries.map(({ kind }) => kind)).toEqual(['started', 'answered']);
    expect(state().value).toBe('rating');
  });

  test('tries a failed write once more by itself', async () => {
    const { send, trouble, state, shell } = await setup();
    trouble.sessions = 1;
    await send({ type: 'interview.started' });
    expect(state().matches('asking')).toBe(true);
    expect(shell.saved()).toBe('saved');
  });

  test('goes on with the entry in memory when the second try fails too, and says that it is not saved', async () => {
    const { send, trouble, state, context, shell } = await setup();
    trouble.sessions = 2;
    await send({ type: 'interview.started' });
    expect(state().matches('asking')).toBe(true);
    expect(context().session.entries).toHaveLength(1);
    expect(shell.saved()).toBe('not-saved');
  });

  test('writes all that was missing with the next write that works', async () => {
    const { send, trouble, saved, shell } = await setup();
    trouble.sessions = 2;
    await send({ type: 'interview.started' }, { type: 'answer.started' }, { type: 'answer.finished' });
    expect(saved.at(-1)?.entries.map(({ kind }) => kind)).toEqual(['started', 'answered']);
    expect(shell.saved()).toBe('saved');
  });
});

describe('the journal', () => {
  test('has each new state at once', async () => {
    const { send, kept } = await setup();
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    expect((await kept()).interview.running?.prompt).toEqual({ item: 0, probe: null });
  });

  test('has what is typed within a second, and says «saving» until then', async () => {
    const { send, kept, pass, shell } = await setup();
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    await send({ type: 'note.written', text: 'two suppliers' });
    expect(shell.saved()).toBe('saving');
    await pass(SECOND);
    expect((await kept()).interview.running?.answer.note).toBe('two suppliers');
    expect(shell.saved()).toBe('saved');
  });

  test('is written when the page goes out of sight', async () => {
    const { send, kept, pageLife } = await setup();
    await send(
      { type: 'interview.started' },
      { type: 'answer.started' },
      { type: 'note.written', text: 'last word' },
    );
    pageLife.hide();
    await settled();
    expect((await kept()).interview.running?.answer.note).toBe('last word');
  });

  test('does not wait for a write under way when the page goes out of sight', async () => {
    const stores = troubledStores();
    const begun: string[] = [];
    const { send, pageLife } = await setup({
      ...stores,
      live: {
        ...stores.live,
        save: (record, epoch) => {
          begun.push(record.interview.running?.answer.note ?? '');
          // A write that never ends, as on a disk that is busy while the page goes.
          return begun.at(-1) === 'first' ? new Promise(() => undefined) : stores.live.save(record, epoch);
        },
      },
    });
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    await send({ type: 'note.written', text: 'first' });
    pageLife.hide();
    await send({ type: 'note.written', text: 'first and last' });
    pageLife.hide();
    await settled();
    expect(begun).toContain('first and last');
  });

  test('knows to ten seconds how long the page was alive, without a word from the person', async () => {
    const { send, kept, pass, clock } = await setup();
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    for (let second = 0; second < 65; second += 1) await pass(SECOND);
    expect(clock.now().wall - (await kept()).seen.wall).toBeLessThanOrEqual(10 * SECOND);
  });

  test('that fails is «not saved», and is tried again without a word from the person', async () => {
    const { send, trouble, shell, pass } = await setup();
    await send({ type: 'interview.started' });
    trouble.live = true;
    await send({ type: 'answer.started' });
    expect(shell.saved()).toBe('not-saved');
    trouble.live = false;
    await pass(10 * SECOND);
    expect(shell.saved()).toBe('saved');
  });

  test('is cleared when the debrief is closed', async () => {
    const { send, live, endings } = await setup();
    await send({ type: 'interview.started' }, { type: 'question.skipped' }, { type: 'debrief.closed' });
    expect(endings).toEqual(['done']);
    expect((await live.load()).kind).toBe('absent');
  });
});

describe('trouble', () => {
  test('a store that never answers is told within some seconds, and the interview goes on', async () => {
    const { send, trouble, pass, state, shell } = await setup();
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    trouble.hang = true;
    await send({ type: 'answer.finished' });
    expect(state().hasTag('keeping')).toBe(true);
    await pass(5 * SECOND);
    await pass(5 * SECOND);
    expect(state().value).toBe('rating');
    expect(shell.saved()).toBe('not-saved');
  });

  test('a write that was only slow is no trouble once it is done, without a word from the person', async () => {
    const stores = troubledStores();
    let isSlow = false;
    let finish: () => void = () => undefined;
    const { send, pass, shell } = await setup({
      ...stores,
      live: {
        ...stores.live,
        save: async (record, epoch) => {
          if (isSlow) await new Promise<void>((resolve) => (finish = resolve));
          return stores.live.save(record, epoch);
        },
      },
    });
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    isSlow = true;
    await send({ type: 'note.written', text: 'slow' });
    await pass(SECOND);
    await pass(5 * SECOND);
    expect(shell.saved()).toBe('not-saved');
    isSlow = false;
    finish();
    await settled();
    expect(shell.saved()).toBe('saved');
  });

  test('once there is space again everything is written, without a word from the person', async () => {
    const { send, trouble, pass, shell, saved, context } = await setup();
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    trouble.sessions = 2;
    trouble.live = true;
    await send({ type: 'answer.finished' });
    expect(shell.saved()).toBe('not-saved');
    trouble.live = false;
    await pass(10 * SECOND);
    await pass(SECOND);
    expect(shell.saved()).toBe('saved');
    expect(saved.at(-1)).toEqual(context().session);
  });

  test('where nothing can be kept, nothing is ever called saved', async () => {
    const { send, keeping, shell } = await setup();
    const told: string[] = [];
    shell.onSaved(() => told.push(shell.saved()));
    keeping.become('nowhere');
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    expect(new Set(told)).toEqual(new Set(['not-saved']));
  });
});

test('a shell that was robbed while it claimed writes nothing when the claim comes through', async () => {
  const stores = troubledStores();
  let grant: (epoch: number) => void = () => undefined;
  const written: unknown[] = [];
  const live: LiveStore = {
    ...stores.live,
    claim: () => new Promise((resolve) => (grant = resolve)),
    save: async (record) => {
      written.push(record);
      return 'kept';
    },
  };
  const { send, shell } = await setup({ ...stores, live });
  await send({ type: 'interview.started' });
  shell.giveUp();
  grant(1);
  await settled();
  expect(written).toEqual([]);
});

describe('time', () => {
  test('to think ends when the clock says so', async () => {
    const { send, pass, state, context } = await setup();
    await send({ type: 'interview.started' });
    await pass(allowanceOf(context().session.plan, { item: 0, probe: null }).thinking - SECOND);
    expect(state().value).toEqual({ asking: 'thinking' });
    await pass(SECOND);
    expect(state().value).toEqual({ asking: 'ready' });
  });

  test('to think that is cut short ends nothing later', async () => {
    const { send, pass, state, clock } = await setup();
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    await pass(MINUTE);
    expect(state().value).toEqual({ answering: 'running' });
    expect(clock.now().mono).toBeGreaterThan(MINUTE - 1);
  });

  test('of the system may jump: the log says so and the answer is as long as it was', async () => {
    const { send, pass, clock, pageLife, context } = await setup();
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    await pass(30 * SECOND);
    clock.jumpWall(60 * MINUTE);
    pageLife.wake();
    await pass(30 * SECOND);
    await send({ type: 'answer.finished' });
    const [answered] = entriesOf(context().session, 'answered');
    expect(answered && lengthOf(answered.answer)).toBe(MINUTE);
    expect(answered?.answer.log).toContainEqual({ kind: 'slept', by: 60 * MINUTE, at: 30 * SECOND });
  });
});

describe('leaving', () => {
  test('resolves once everything is written, and another page takes it up with every word', async () => {
    const { send, shell, sessions, live, endings, clock } = await setup();
    await send(
      { type: 'interview.started' },
      { type: 'answer.started' },
      { type: 'note.written', text: 'half a sen' },
    );
    await shell.leave();
    expect(endings).toEqual(['left']);
    const loaded = await live.load();
    if (loaded.kind !== 'found') throw new Error(loaded.kind);

    const next = shellWorld(loaded.live.interview, { ...troubledStores(), sessions, live });
    next.clock.advance(clock.now().mono);
    await settled();

    expect(next.shell.actor.getSnapshot().value).toEqual({ answering: 'running' });
    expect(next.shell.actor.getSnapshot().context.running?.answer.note).toBe('half a sen');
  });

  test('another tab that takes the interview stops this one, which writes nothing more', async () => {
    const { send, live, endings, pass, kept } = await setup();
    await send({ type: 'interview.started' }, { type: 'answer.started' });
    const epoch = await live.claim();
    const theirs = await kept();
    await live.save({ ...theirs, interview: { ...theirs.interview, unsaved: true } }, epoch);
    await send({ type: 'note.written', text: 'from the first tab' });
    await pass(SECOND);
    expect(endings).toEqual(['superseded']);
    expect((await kept()).interview.running?.answer.note).toBe('');
  });
});
