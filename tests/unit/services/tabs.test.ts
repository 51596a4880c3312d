import { describe, expect, test, vi } from 'vitest';
import { SECOND } from '../../../src/domain/time';
import type { Tabs } from '../../../src/ports/tabs';
import { browserTabs } from '../../../src/services/tabs';
import { fakeClock } from '../../fixtures/fake-clock';
import { fakeTabs, loneTabs } from '../../fixtures/fake-tabs';
import { ears, polite, tabsContract } from './tabs.contract';

describe('among the tabs of a fake,', () => {
  tabsContract(fakeTabs);
});

/** A tab that has the turn, and another. */
async function setup() {
  const clock = fakeClock();
  const world = fakeTabs(clock);
  const [holder, other] = [world.open(), world.open()];
  const held = polite(holder);
  const turn = await held.take('if free');
  return { clock, world, holder, other, held, turn };
}

/** Lets the tabs hear all that they can. */
const settled = async (): Promise<void> => {
  for (let step = 0; step < 100; step += 1) await Promise.resolve();
};

describe('a page of the fake', () => {
  test('gives its turn back when it dies, and hears nothing more', async () => {
    const { world, holder, other, held } = await setup();
    const told = vi.fn();
    holder.onTold(told);
    other.tell();
    world.kill(holder);
    other.tell();
    expect(await other.isElsewhere()).toBe(false);
    expect(await other.take('if free', ears().ends)).not.toBeNull();
    await settled();
    for (const callback of [held.ends.onWanted, held.ends.onLost, told])
      expect(callback).not.toHaveBeenCalled();
  });

  test('does nothing more once it is dead', async () => {
    const { world, holder, other } = await setup();
    const told = new Promise<string>((resolve) => other.onTold(() => resolve('by a tab')));
    const third = world.open();
    world.kill(holder);
    void holder.take('if free', ears().ends);
    holder.tell();
    expect(await other.take('if free', ears().ends)).not.toBeNull();
    expect(await Promise.race([told, third.isElsewhere()])).toBe(true);
  });

  test('leaves the queue when it dies', async () => {
    const { world, holder, other, clock } = await setup();
    const [dying, third] = [world.open(), ears()];
    void dying.take('by force', third.ends);
    world.kill(dying);
    clock.advance(SECOND);
    expect(await holder.isElsewhere()).toBe(false);
    expect(await other.isElsewhere()).toBe(true);
  });

  test('is stolen from while it stands still, and hears of the theft when it goes on', async () => {
    const { world, holder, other, held, clock } = await setup();
    world.freeze(holder);
    const taking = other.take('by force', ears().ends);
    clock.advance(SECOND);
    expect(await taking).not.toBeNull();
    await settled();
    expect(held.ends.onLost).not.toHaveBeenCalled();
    // What a third tab wants is no longer the matter of the first.
    void world.open().take('by force', ears().ends);
    world.thaw(holder);
    await held.lost;
    expect(await holder.isElsewhere()).toBe(true);
    expect(held.ends.onWanted).not.toHaveBeenCalled();
  });

  test('hears of no theft when the first that it does is to end its turn', async () => {
    const { world, holder, other, held, turn, clock } = await setup();
    world.freeze(holder);
    const taking = other.take('by force', ears().ends);
    clock.advance(SECOND);
    await taking;
    world.thaw(holder);
    turn?.end();
    await settled();
    expect(held.ends.onLost).not.toHaveBeenCalled();
    expect(await other.isElsewhere()).toBe(false);
  });

  test('has its turn in hand before it hears that another wants it', async () => {
    const { world, turn } = await setup();
    const heard: string[] = [];
    const takeIt = async () => world.open().take('by force', ears(() => heard.push('wanted')).ends);
    const start = async () => {
      await takeIt();
      heard.push('had');
    };
    const starting = start();
    void world.open().take('by force', ears().ends);
    turn?.end();
    await starting;
    await settled();
    expect(heard).toEqual(['had', 'wanted']);
  });

  test('is asked as soon as it goes on, if that is within the second', async () => {
    const { world, holder, other, held, clock } = await setup();
    world.freeze(holder);
    const { ends } = ears();
    const taking = other.take('by force', ends);
    clock.advance(SECOND - 1);
    world.thaw(holder);
    expect(await taking).not.toBeNull();
    clock.advance(SECOND);
    await settled();
    expect(held.ends.onWanted).toHaveBeenCalledOnce();
    for (const { onLost } of [held.ends, ends]) expect(onLost).not.toHaveBeenCalled();
  });

  test('is asked once, however many want its turn', async () => {
    const { world, turn, clock } = await setup();
    turn?.end();
    const { ends, lost } = ears();
    await world.open().take('if free', ends);
    for (const third of [world.open(), world.open()]) {
      void third.take('by force', ears().ends);
      await settled();
    }
    expect(ends.onWanted).toHaveBeenCalledOnce();
    clock.advance(SECOND);
    await lost;
  });

  test('hears what was told while it stood still, once it goes on', async () => {
    const { world, holder, other } = await setup();
    const told = vi.fn();
    const heard = new Promise<void>((resolve) => holder.onTold(resolve));
    holder.onTold(told);
    world.freeze(holder);
    other.tell();
    await settled();
    expect(told).not.toHaveBeenCalled();
    world.thaw(holder);
    await heard;
    expect(told).toHaveBeenCalledOnce();
  });

  test('is known to its own browser only', () => {
    expect(() => fakeTabs(fakeClock()).kill(loneTabs())).toThrow('not of this browser');
  });
});

/** A browser that has locks and grants none, as where it may keep nothing for a page. */
const refusingLocks = {
  request: () => Promise.reject(new DOMException('Denied.', 'SecurityError')),
  query: () => Promise.reject(new DOMException('Denied.', 'SecurityError')),
} as unknown as LockManager;
const silence = {
  postMessage: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

describe.each<[string, () => Tabs]>([
  ['without locks', () => browserTabs(null, silence)],
  ['without channels', () => browserTabs(refusingLocks, null)],
  ['whose locks are refused', () => browserTabs(refusingLocks, silence)],
])('in a browser %s', (_, open) => {
  test('each tab has the turn whenever it takes it', async () => {
    const [one, two] = [open(), open()];
    for (const how of ['if free', 'by force'] as const)
      for (const tab of [one, two]) {
        const { ends } = ears();
        const turn = await tab.take(how, ends);
        expect(turn).not.toBeNull();
        expect(await tab.isElsewhere()).toBe(false);
        expect(turn?.end).not.toThrow();
        expect(ends.onWanted).not.toHaveBeenCalled();
        expect(ends.onLost).not.toHaveBeenCalled();
      }
  });

  test('telling does no harm', () => {
    const [one, two] = [open(), open()];
    const told = vi.fn();
    const stop = two.onTold(told);
    expect(one.tell).not.toThrow();
    expect(stop).not.toThrow();
    expect(told).not.toHaveBeenCalled();
  });
});
