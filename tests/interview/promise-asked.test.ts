import { expect, test, vi } from 'vitest';
import type { Session } from '../../src/domain/session';
import { noUpkeep, type Upkeep } from '../../src/domain/upkeep';
import { askForPromise } from '../../src/interview/promise-asked';
import type { Archives } from '../../src/ports/archives';
import { houseWorld } from '../fixtures/house-world';
import { finishedSession, unfinishedSession } from '../fixtures/session';

/** Stores in memory answer before the next turn. */
const everythingDone = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** A world whose stage becomes empty when it is told to. */
async function setup(session: Session | null, asked: Upkeep['asked'] = null) {
  let upkeep: Upkeep = { ...noUpkeep, asked };
  const ask = vi.fn(() => Promise.resolve(true));
  const note = vi.fn((part: Partial<Upkeep>) => {
    upkeep = { ...upkeep, ...part };
    return Promise.resolve();
  });
  const state = vi.fn(() => Promise.resolve({ upkeep }));
  const archives = { state, note } as unknown as Archives;
  const { ports, backstage, clock } = houseWorld({
    archives: () => Promise.resolve(archives),
    room: { look: () => Promise.resolve({ used: null, isPromised: false }), ask },
  });
  if (session !== null) await ports.sessions.save(session);
  let leave = (): void => undefined;
  const listening = {
    ...backstage,
    onStage: (run: () => void) => {
      leave = run;
      return () => undefined;
    },
  };
  askForPromise(listening, ports);
  return { ask, note, state, clock, leave: () => leave() };
}

test('after the first finished session the browser is asked to keep it all, and its answer is noted', async () => {
  const { note, clock, leave } = await setup(finishedSession());
  leave();
  await vi.waitFor(() => {
    expect(note).toHaveBeenCalledWith({ asked: { at: clock.now().wall, answer: true } });
  });
});

test('a browser that was asked is not asked again', async () => {
  const { ask, state, clock, leave } = await setup(finishedSession());
  leave();
  await vi.waitFor(() => {
    expect(ask).toHaveBeenCalledOnce();
  });
  clock.advance(1000);
  leave();
  await vi.waitFor(() => {
    expect(state).toHaveBeenCalledTimes(2);
  });
  await everythingDone();
  expect(ask).toHaveBeenCalledOnce();
});

test('nobody is asked for a session that was not finished', async () => {
  const { ask, state, leave } = await setup(unfinishedSession());
  leave();
  await everythingDone();
  expect(state).not.toHaveBeenCalled();
  expect(ask).not.toHaveBeenCalled();
});
