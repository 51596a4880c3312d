import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { later, SECOND, type Ms } from '../../src/domain/time';
import type { Tabs, Turn } from '../../src/ports/tabs';
import { browserTabs } from '../../src/services/tabs';
import { fakeClock, type FakeClock } from '../fixtures/fake-clock';
import { ears, tabsContract } from '../unit/services/tabs.contract';

type View = Window & typeof globalThis;

/** A tab of this browser, in this page or in another, which counts as one because its channel is its own. */
function openTab(
  clock: FakeClock,
  view: View = window,
  locks: Pick<LockManager, 'request' | 'query'> = view.navigator.locks,
): Tabs {
  const channel = new view.BroadcastChannel('greenroom');
  onTestFinished(async () => {
    channel.close();
    // Whoever has the lock loses it, so that the next test finds it free.
    await navigator.locks.request('greenroom-interview', { steal: true }, () => undefined);
  });
  const wait = (length: Ms, run: () => void) => clock.at(later(clock.now(), length), run);
  return browserTabs(locks, channel, wait);
}

describe('among the tabs of a browser,', () => {
  tabsContract((clock) => ({ open: () => openTab(clock) }));
});

test('a page that goes gives its turn back', async () => {
  const clock = fakeClock();
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const leaving = openTab(clock, frame.contentWindow as View);
  const staying = openTab(clock);
  const { ends, wanted } = ears();
  await leaving.take('if free', ends);
  const taking = staying.take('by force', ears().ends);
  await wanted;
  frame.remove();
  // No time passes: nothing is stolen.
  expect(await taking).not.toBeNull();
  expect(await staying.isElsewhere()).toBe(false);
  expect(ends.onLost).not.toHaveBeenCalled();
});

test('a tab that is just ending its turn hears nothing of the theft', async () => {
  const clock = fakeClock();
  const [one, two] = [openTab(clock), openTab(clock)];
  const { ends, wanted } = ears();
  const turn = await one.take('if free', ends);
  const taking = two.take('by force', ears().ends);
  await wanted;
  clock.advance(SECOND);
  // The theft is under way, and no answer of the browser is heard before these are over.
  for (let step = 0; step < 20; step += 1) await Promise.resolve();
  turn?.end();
  expect(await taking).not.toBeNull();
  expect(await one.isElsewhere()).toBe(true);
  expect(ends.onLost).not.toHaveBeenCalled();
});

/** Puts words into the channel that no tab of ours says just then, and waits until `tab` has done with them. */
async function say(tab: Tabs, ...words: readonly unknown[]): Promise<void> {
  const heard = new Promise<void>((resolve) => tab.onTold(resolve));
  const channel = new BroadcastChannel('greenroom');
  for (const word of [...words, 'told']) channel.postMessage(word);
  await heard;
  channel.close();
  // Answered by the browser after all that the tab has asked it.
  await tab.isElsewhere();
}

test('a tab is asked for its turn once, however often it is said', async () => {
  const clock = fakeClock();
  const [one, two] = [openTab(clock), openTab(clock)];
  const { ends, wanted, lost } = ears();
  await one.take('if free', ends);
  const taking = two.take('by force', ears().ends);
  await wanted;
  await say(one, 'wanted', 'wanted');
  expect(ends.onWanted).toHaveBeenCalledOnce();
  clock.advance(SECOND);
  await taking;
  await lost;
});

test('a tab is not asked for a turn that it ended while it looked who wants it', async () => {
  const clock = fakeClock();
  const two = openTab(clock);
  let taking: Promise<unknown> = Promise.resolve();
  const one = openTab(clock, window, {
    request: navigator.locks.request.bind(navigator.locks),
    async query() {
      const seen = await navigator.locks.query();
      if (seen.pending?.length === 1) {
        turn?.end();
        await taking;
      }
      return seen;
    },
  });
  const { ends } = ears();
  let turn = null as Turn | null;
  turn = await one.take('if free', ends);
  taking = two.take('by force', ears().ends);
  await taking;
  await say(one);
  expect(ends.onWanted).not.toHaveBeenCalled();
});

test('the word of a tab that waits no longer disturbs nobody', async () => {
  const tab = openTab(fakeClock());
  const { ends } = ears();
  await tab.take('if free', ends);
  await say(tab, 'wanted', 'what a newer tab may say', null);
  expect(ends.onWanted).not.toHaveBeenCalled();
});

test("left to itself, a tab uses the browser's locks and channel, and waits a second", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const tab = browserTabs();
  (await tab.take('by force', ears().ends))?.end();
  expect(vi.getTimerCount()).toBe(0);
  expect(await tab.isElsewhere()).toBe(false);
  const { ends, wanted, lost } = ears();
  await openTab(fakeClock()).take('if free', ends);
  const taking = tab.take('by force', ears().ends);
  await wanted;
  vi.advanceTimersByTime(SECOND - 1);
  expect(await tab.isElsewhere()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(await taking).not.toBeNull();
  await lost;
});
