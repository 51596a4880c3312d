import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DAY, later, type Ms } from '../../../../src/domain/time';
import type { Clock } from '../../../../src/ports/clock';
import { pageAlarm } from '../../../../src/services/clock/alarm';
import { browserClock } from '../../../../src/services/clock/browser-clock';
import { fakeClock } from '../../../fixtures/fake-clock';

interface World {
  readonly clock: Clock;
  pass(by: Ms): void;
  jumpWall(by: Ms): void;
}

const still = { onHide: () => () => undefined, onWake: () => () => undefined };

const worlds: readonly (readonly [string, () => World])[] = [
  [
    'fake',
    () => {
      const clock = fakeClock();
      return { clock, pass: clock.advance, jumpWall: clock.jumpWall };
    },
  ],
  [
    "browser's",
    () => ({
      clock: browserClock(still, undefined, pageAlarm),
      pass: (by) => vi.advanceTimersByTime(by),
      jumpWall: (by) => vi.setSystemTime(Date.now() + by),
    }),
  ],
];

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What waits only for promises that are settled has happened after this. */
const settled = (): Promise<void> => Promise.resolve();

describe.each(worlds)('the %s clock', (_, make) => {
  function setup() {
    const world = make();
    const ran: string[] = [];
    const wait = (by: Ms, name: string) => world.clock.at(later(world.clock.now(), by), () => ran.push(name));
    return { ...world, ran, wait };
  }

  test('tells how much time has passed on both clocks', () => {
    const { clock, pass } = setup();
    const before = clock.now();
    pass(90_000);
    expect(clock.now()).toEqual(later(before, 90_000));
  });

  test('runs at a deadline, once, and not before', () => {
    const { pass, wait, ran } = setup();
    wait(5000, 'it');
    pass(4999);
    expect(ran).toEqual([]);
    pass(1);
    expect(ran).toEqual(['it']);
    pass(DAY);
    expect(ran).toEqual(['it']);
  });

  test('runs several in the order of their time', () => {
    const { pass, wait, ran } = setup();
    wait(3000, 'third');
    wait(1000, 'first');
    wait(2000, 'second');
    pass(1500);
    expect(ran).toEqual(['first']);
    pass(1500);
    expect(ran).toEqual(['first', 'second', 'third']);
  });

  test('runs nothing that was cancelled', async () => {
    const { pass, wait, ran } = setup();
    wait(1000, 'kept');
    wait(1000, 'cancelled')();
    wait(-1, 'cancelled at once')();
    await settled();
    pass(2000);
    expect(ran).toEqual(['kept']);
  });

  test('runs a deadline that has passed at once, though not within the call', async () => {
    const { wait, ran } = setup();
    wait(-5000, 'past');
    wait(0, 'now');
    expect(ran).toEqual([]);
    await settled();
    expect(ran).toEqual(['past', 'now']);
  });

  test('is not moved by the system clock being set', () => {
    const { pass, jumpWall, wait, ran } = setup();
    wait(5000, 'it');
    jumpWall(DAY);
    pass(4000);
    expect(ran).toEqual([]);
    jumpWall(-3 * DAY);
    pass(1000);
    expect(ran).toEqual(['it']);
  });

  test('waits longer than a timer can', () => {
    const { pass, wait, ran } = setup();
    wait(60 * DAY, 'it');
    pass(60 * DAY - 1);
    expect(ran).toEqual([]);
    pass(1);
    expect(ran).toEqual(['it']);
  });

  test('takes new deadlines from what it runs', () => {
    const { clock, pass, ran } = setup();
    const beat = (): void => {
      clock.at(later(clock.now(), 1000), () => {
        ran.push('beat');
        beat();
      });
    };
    beat();
    pass(3500);
    expect(ran).toEqual(['beat', 'beat', 'beat']);
  });
});
