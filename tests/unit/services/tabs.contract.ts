import { describe, expect, test, vi } from 'vitest';
import { SECOND } from '../../../src/domain/time';
import type { Tabs, Turn } from '../../../src/ports/tabs';
import { fakeClock, type FakeClock } from '../../fixtures/fake-clock';

/** Makes a browser in which tabs are opened, and wait on `clock`. */
export type MakeBrowser = (clock: FakeClock) => { open(): Tabs };

/** What a tab hears of its turn: to be counted, and to be waited for. */
export function ears(answer: () => void = () => undefined) {
  const settle = { wanted: (): void => undefined, lost: (): void => undefined };
  const wanted = new Promise<void>((resolve) => (settle.wanted = resolve));
  const lost = new Promise<void>((resolve) => (settle.lost = resolve));
  const onWanted = vi.fn(() => {
    settle.wanted();
    answer();
  });
  const onLost = vi.fn(() => {
    settle.lost();
  });
  return { ends: { onWanted, onLost }, wanted, lost };
}

/** A tab that ends its turn when another wants it. */
export function polite(tab: Tabs) {
  let turn: Turn | null = null;
  const heard = ears(() => turn?.end());
  return {
    ...heard,
    async take(how: 'if free' | 'by force') {
      turn = await tab.take(how, heard.ends);
      return turn;
    },
  };
}

/** What a tab has that was given its turn. */
const aTurn = { end: expect.any(Function) as () => void };

/** What every implementation of the tabs' port does. */
export function tabsContract(make: MakeBrowser): void {
  function setup() {
    const clock = fakeClock();
    const browser = make(clock);
    return { clock, one: browser.open(), two: browser.open(), three: browser.open() };
  }

  describe('the turn', () => {
    test('is had by the tab that takes it while it is free', async () => {
      const { one } = setup();
      expect(await one.isElsewhere()).toBe(false);
      expect(await one.take('if free', ears().ends)).toEqual(aTurn);
    });

    test('is had at once by force, too, while it is free', async () => {
      const { one } = setup();
      expect(await one.take('by force', ears().ends)).toEqual(aTurn);
    });

    test('is not had by another tab while it is held, and its holder is not disturbed', async () => {
      const { one, two } = setup();
      const first = ears();
      await one.take('if free', first.ends);
      expect(await two.take('if free', ears().ends)).toBeNull();
      expect(await one.isElsewhere()).toBe(false);
      expect(first.ends.onWanted).not.toHaveBeenCalled();
      expect(first.ends.onLost).not.toHaveBeenCalled();
    });

    test('is elsewhere for the others alone', async () => {
      const { one, two } = setup();
      await one.take('if free', ears().ends);
      expect(await one.isElsewhere()).toBe(false);
      expect(await two.isElsewhere()).toBe(true);
    });

    test('is free again once it was ended, by one call or by two', async () => {
      const { one, two } = setup();
      const first = ears();
      const turn = await one.take('if free', first.ends);
      turn?.end();
      turn?.end();
      expect(await one.isElsewhere()).toBe(false);
      expect(await two.isElsewhere()).toBe(false);
      expect(await two.take('if free', ears().ends)).toEqual(aTurn);
      turn?.end();
      expect(await one.isElsewhere()).toBe(true);
      expect(first.ends.onWanted).not.toHaveBeenCalled();
      expect(first.ends.onLost).not.toHaveBeenCalled();
    });

    test('gives way to the next in the same tab, without a word', async () => {
      const { one, two } = setup();
      const [first, second] = [ears(), ears()];
      const before = await one.take('if free', first.ends);
      expect(await one.take('if free', second.ends)).toEqual(aTurn);
      expect(await one.take('by force', second.ends)).toEqual(aTurn);
      before?.end();
      expect(await one.isElsewhere()).toBe(false);
      expect(await two.isElsewhere()).toBe(true);
      for (const { onWanted, onLost } of [first.ends, second.ends]) {
        expect(onWanted).not.toHaveBeenCalled();
        expect(onLost).not.toHaveBeenCalled();
      }
    });

    test('is had by a tab that asks for it twice in a breath, the second time for good', async () => {
      const { one, two } = setup();
      const taking = [one.take('if free', ears().ends), one.take('if free', ears().ends)] as const;
      const [first, second] = await Promise.all(taking);
      first?.end();
      expect(second).toEqual(aTurn);
      expect(await one.isElsewhere()).toBe(false);
      expect(await two.isElsewhere()).toBe(true);
    });
  });

  describe('a turn taken by force', () => {
    test('is asked for, and had as soon as its holder ends it, who never loses it', async () => {
      const { one, two } = setup();
      const first = polite(one);
      await first.take('if free');
      const second = ears();
      // No time passes.
      expect(await two.take('by force', second.ends)).toEqual(aTurn);
      expect(first.ends.onWanted).toHaveBeenCalledOnce();
      expect(await one.isElsewhere()).toBe(true);
      expect(await two.isElsewhere()).toBe(false);
      expect(first.ends.onLost).not.toHaveBeenCalled();
      expect(second.ends.onWanted).not.toHaveBeenCalled();
    });

    test('is not taken before the second is over', async () => {
      const { one, two, clock } = setup();
      const first = ears();
      const turn = await one.take('if free', first.ends);
      const second = ears();
      const taking = two.take('by force', second.ends);
      await first.wanted;
      clock.advance(SECOND - 1);
      expect(await one.isElsewhere()).toBe(false);
      expect(await two.isElsewhere()).toBe(true);
      turn?.end();
      expect(await taking).toEqual(aTurn);
      clock.advance(SECOND);
      expect(await one.isElsewhere()).toBe(true);
      expect(await two.isElsewhere()).toBe(false);
      for (const { onLost } of [first.ends, second.ends]) expect(onLost).not.toHaveBeenCalled();
    });

    test('is lost after the second by a holder that does not answer', async () => {
      const { one, two, clock } = setup();
      const [first, second] = [ears(), ears()];
      await one.take('if free', first.ends);
      const taking = two.take('by force', second.ends);
      await first.wanted;
      clock.advance(SECOND);
      expect(await taking).toEqual(aTurn);
      await first.lost;
      expect(first.ends.onLost).toHaveBeenCalledOnce();
      expect(first.ends.onWanted).toHaveBeenCalledOnce();
      expect(await one.isElsewhere()).toBe(true);
      expect(await two.isElsewhere()).toBe(false);
      expect(second.ends.onWanted).not.toHaveBeenCalled();
    });

    test('is not lost by a holder that ends it at the last moment', async () => {
      const { one, two, clock } = setup();
      const first = ears();
      const turn = await one.take('if free', first.ends);
      const taking = two.take('by force', ears().ends);
      await first.wanted;
      clock.advance(SECOND);
      turn?.end();
      expect(await taking).toEqual(aTurn);
      expect(await one.isElsewhere()).toBe(true);
      expect(first.ends.onLost).not.toHaveBeenCalled();
    });

    test('stays with the new holder when the old one ends what it has lost', async () => {
      const { one, two, clock } = setup();
      const first = ears();
      const turn = await one.take('if free', first.ends);
      const taking = two.take('by force', ears().ends);
      await first.wanted;
      clock.advance(SECOND);
      await taking;
      await first.lost;
      turn?.end();
      expect(await one.isElsewhere()).toBe(true);
      expect(await one.take('if free', ears().ends)).toBeNull();
      expect(await two.isElsewhere()).toBe(false);
    });

    test('is given on by the first of two that take it at once, when all answer', async () => {
      const { one, two, three } = setup();
      const [first, second, third] = [polite(one), polite(two), polite(three)];
      await first.take('if free');
      await Promise.all([second.take('by force'), third.take('by force')]);
      const isTwos = await three.isElsewhere();
      expect(await two.isElsewhere()).toBe(!isTwos);
      expect(await one.isElsewhere()).toBe(true);
      const [has, gave] = isTwos ? [second, third] : [third, second];
      expect(gave.ends.onWanted).toHaveBeenCalledOnce();
      expect(has.ends.onWanted).not.toHaveBeenCalled();
      for (const { ends } of [first, second, third]) expect(ends.onLost).not.toHaveBeenCalled();
    });

    test('is had by exactly one of two that take it at once from a tab that does not answer', async () => {
      const { one, two, three, clock } = setup();
      const [first, second, third] = [ears(), ears(), ears()];
      await one.take('if free', first.ends);
      const taking = [two.take('by force', second.ends), three.take('by force', third.ends)];
      await first.wanted;
      clock.advance(SECOND);
      await Promise.all(taking);
      await Promise.race([second.lost, third.lost]);
      const isTwos = await three.isElsewhere();
      expect(await two.isElsewhere()).toBe(!isTwos);
      expect(await one.isElsewhere()).toBe(true);
      const [has, lost] = isTwos ? [second, third] : [third, second];
      expect(lost.ends.onLost).toHaveBeenCalledOnce();
      expect(has.ends.onLost).not.toHaveBeenCalled();
      expect(first.ends.onLost).toHaveBeenCalledOnce();
      expect(first.ends.onWanted).toHaveBeenCalledOnce();
    });
  });

  describe('a tab', () => {
    test('hears what each other tab tells, and nothing of what it tells itself', async () => {
      const { one, two, three } = setup();
      const told = vi.fn();
      one.onTold(told);
      const heardBy = (tab: Tabs) => new Promise<void>((resolve) => tab.onTold(resolve));
      const atTwo = heardBy(two);
      one.tell();
      await atTwo;
      const atOne = heardBy(one);
      three.tell();
      await atOne;
      expect(told).toHaveBeenCalledOnce();
    });

    test('hears nothing of a turn that is wanted when it listens for what is told', async () => {
      const { one, two } = setup();
      const told = vi.fn();
      one.onTold(told);
      await polite(one).take('if free');
      await two.take('by force', ears().ends);
      expect(told).not.toHaveBeenCalled();
    });

    test('no longer hears once it stopped listening', async () => {
      const { one, two } = setup();
      const told = vi.fn();
      const stop = one.onTold(told);
      stop();
      const heard = new Promise<void>((resolve) => one.onTold(resolve));
      two.tell();
      await heard;
      expect(told).not.toHaveBeenCalled();
    });
  });
}
