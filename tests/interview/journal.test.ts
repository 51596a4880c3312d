import { describe, expect, test } from 'vitest';
import { openJournal, type JournalState } from '../../src/interview/journal';
import { fakeClock } from '../fixtures/fake-clock';
import { outcomeOf } from '../fixtures/outcome';
import { settled } from './shell.world';

interface Write {
  readonly end: (outcome: 'kept' | 'superseded') => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A journal whose writes the test ends, in whichever order. */
function setup() {
  const clock = fakeClock();
  const writes: Write[] = [];
  const states: JournalState[] = [];
  let waiting = 0;
  const journal = openJournal({
    clock: {
      ...clock,
      at(time, run) {
        waiting += 1;
        const cancel = clock.at(time, run);
        return () => {
          waiting -= 1;
          cancel();
        };
      },
    },
    write: () =>
      new Promise((resolve, reject) => {
        writes.push({
          end: (outcome) => {
            resolve(outcome);
            return settled();
          },
          fail: () => {
            reject(new DOMException('', 'QuotaExceededError'));
            return settled();
          },
        });
      }),
    changed: (state) => states.push(state),
  });
  const write = (place: number): Write => {
    const found = writes[place];
    if (found === undefined) throw new RangeError(`There is no write ${place}.`);
    return found;
  };
  return { journal, clock, states, write, begun: () => writes.length, waiting: () => waiting };
}

describe('a change noted at once', () => {
  test('is being saved from then on, and saved once it is written', async () => {
    const { journal, states, write, begun } = setup();
    expect(states).toEqual([]);
    journal.note('at once');
    expect(states).toEqual(['saving']);
    expect(begun()).toBe(1);
    await write(0).end('kept');
    expect(states).toEqual(['saving', 'saved']);
    expect(begun()).toBe(1);
  });

  test('waits for the write under way and is saved with the next', async () => {
    const { journal, states, write, begun } = setup();
    journal.note('at once');
    journal.note('at once');
    journal.note('at once');
    await settled();
    expect(begun()).toBe(1);
    await write(0).end('kept');
    expect(begun()).toBe(2);
    expect(states).toEqual(['saving']);
    await write(1).end('kept');
    expect(begun()).toBe(2);
    expect(states).toEqual(['saving', 'saved']);
  });

  test('is written anew each time', async () => {
    const { journal, states, write, begun } = setup();
    journal.note('at once');
    await write(0).end('kept');
    journal.note('at once');
    expect(begun()).toBe(2);
    await write(1).end('kept');
    expect(states).toEqual(['saving', 'saved', 'saving', 'saved']);
  });
});

describe('a change noted for soon', () => {
  test('is being saved at once and written 300 ms later', async () => {
    const { journal, clock, states, write, begun } = setup();
    journal.note('soon');
    expect(states).toEqual(['saving']);
    clock.advance(299);
    expect(begun()).toBe(0);
    clock.advance(1);
    expect(begun()).toBe(1);
    await write(0).end('kept');
    expect(states).toEqual(['saving', 'saved']);
  });

  test('is written with all that follow until then, which put it off no further', async () => {
    const { journal, clock, write, begun, waiting } = setup();
    journal.note('soon');
    clock.advance(200);
    journal.note('soon');
    expect(waiting()).toBe(1);
    clock.advance(100);
    expect(begun()).toBe(1);
    await write(0).end('kept');
    clock.advance(1000);
    expect(begun()).toBe(1);
  });

  test('has 300 ms of its own after the last was written', async () => {
    const { journal, clock, write, begun } = setup();
    journal.note('soon');
    clock.advance(300);
    await write(0).end('kept');
    journal.note('soon');
    clock.advance(299);
    expect(begun()).toBe(1);
    clock.advance(1);
    expect(begun()).toBe(2);
  });

  test('is written with one noted at once, and the next has 300 ms of its own', async () => {
    const { journal, clock, write, begun, waiting } = setup();
    journal.note('soon');
    clock.advance(100);
    journal.note('at once');
    expect(begun()).toBe(1);
    expect(waiting()).toBe(0);
    await write(0).end('kept');
    clock.advance(100);
    journal.note('soon');
    clock.advance(299);
    expect(begun()).toBe(1);
    clock.advance(1);
    expect(begun()).toBe(2);
  });

  test('is written right after a write under way, without a wait', async () => {
    const { journal, write, begun, waiting } = setup();
    journal.note('at once');
    journal.note('soon');
    expect(waiting()).toBe(0);
    await write(0).end('kept');
    expect(begun()).toBe(2);
  });
});

describe('a beat', () => {
  test('is written at once and not spoken of', async () => {
    const { journal, states, write, begun } = setup();
    journal.note('beat');
    expect(begun()).toBe(1);
    await write(0).end('kept');
    expect(states).toEqual([]);
  });

  test('tells when its write failed, and when a later one did not', async () => {
    const { journal, states, write } = setup();
    journal.note('beat');
    await write(0).fail();
    expect(states).toEqual(['failed']);
    journal.note('beat');
    expect(states).toEqual(['failed']);
    await write(1).end('kept');
    expect(states).toEqual(['failed', 'saved']);
  });
});

describe('a write that fails', () => {
  test('is told once, and stands until one succeeds', async () => {
    const { journal, clock, states, write } = setup();
    journal.note('at once');
    await write(0).fail();
    expect(states).toEqual(['saving', 'failed']);
    journal.note('soon');
    clock.advance(300);
    await write(1).fail();
    expect(states).toEqual(['saving', 'failed']);
    journal.note('at once');
    await write(2).end('kept');
    expect(states).toEqual(['saving', 'failed', 'saved']);
    journal.note('at once');
    expect(states).toEqual(['saving', 'failed', 'saved', 'saving']);
  });

  test('is not tried again by itself, even for what was noted meanwhile', async () => {
    const { journal, clock, write, begun } = setup();
    journal.note('at once');
    journal.note('at once');
    await write(0).fail();
    clock.advance(10_000);
    expect(begun()).toBe(1);
  });
});

describe('a write that another tab has overtaken', () => {
  test('is told, and ends the writing of what was noted', async () => {
    const { journal, states, write, begun } = setup();
    journal.note('at once');
    journal.note('at once');
    await write(0).end('superseded');
    expect(states).toEqual(['saving', 'superseded']);
    expect(begun()).toBe(1);
  });
});

describe('a page that may be going', () => {
  test('writes at once', async () => {
    const { journal, states, write, begun } = setup();
    journal.noteLast();
    expect(begun()).toBe(1);
    await write(0).end('kept');
    expect(begun()).toBe(1);
    expect(states).toEqual([]);
  });

  test('does not wait for what was to be written soon', () => {
    const { journal, begun, waiting } = setup();
    journal.note('soon');
    journal.noteLast();
    expect(begun()).toBe(1);
    expect(waiting()).toBe(0);
  });

  test('does not wait for a write under way either, after which it is written once more', async () => {
    const { journal, states, write, begun } = setup();
    journal.note('at once');
    journal.noteLast();
    expect(begun()).toBe(2);
    await write(1).end('kept');
    expect(states).toEqual(['saving']);
    await write(0).end('kept');
    expect(begun()).toBe(3);
    await write(2).end('kept');
    expect(begun()).toBe(3);
    expect(states).toEqual(['saving', 'saved']);
  });

  test('leaves it to the write under way to tell of trouble', async () => {
    const { journal, states, write } = setup();
    journal.note('at once');
    journal.noteLast();
    await write(1).fail();
    expect(states).toEqual(['saving']);
    await write(0).end('kept');
    await write(2).end('kept');
    expect(states).toEqual(['saving', 'saved']);
  });
});

describe('a flush', () => {
  test('writes even where nothing was noted, and ends with the write', async () => {
    const { journal, write, begun } = setup();
    const flushed = journal.flush();
    expect(begun()).toBe(1);
    expect(await outcomeOf(flushed)).toEqual({ kind: 'waiting' });
    await write(0).end('kept');
    expect(await outcomeOf(flushed)).toMatchObject({ kind: 'resolved' });
    expect(begun()).toBe(1);
  });

  test('does not wait for what was to be written soon', () => {
    const { journal, begun } = setup();
    journal.note('soon');
    void journal.flush();
    expect(begun()).toBe(1);
  });

  test('ends after the write that follows one under way', async () => {
    const { journal, write, begun } = setup();
    journal.note('at once');
    const flushed = journal.flush();
    expect(begun()).toBe(1);
    await write(0).end('kept');
    expect(begun()).toBe(2);
    expect(await outcomeOf(flushed)).toEqual({ kind: 'waiting' });
    await write(1).end('kept');
    expect(await outcomeOf(flushed)).toMatchObject({ kind: 'resolved' });
  });

  test('ends too where it could not be written', async () => {
    const { journal, states, write } = setup();
    const flushed = journal.flush();
    await write(0).fail();
    expect(await outcomeOf(flushed)).toMatchObject({ kind: 'resolved' });
    expect(states).toEqual(['failed']);
  });
});

describe('a journal that was closed', () => {
  test('writes and tells nothing more', async () => {
    const { journal, clock, states, begun } = setup();
    journal.close();
    journal.note('at once');
    journal.note('soon');
    journal.note('beat');
    journal.noteLast();
    clock.advance(1000);
    expect(await outcomeOf(journal.flush())).toMatchObject({ kind: 'resolved' });
    expect(begun()).toBe(0);
    expect(states).toEqual([]);
  });

  test('drops what was to be written soon, and never says that it was saved', async () => {
    const { journal, clock, states, begun, waiting } = setup();
    journal.note('soon');
    journal.close();
    expect(waiting()).toBe(0);
    clock.advance(1000);
    await journal.flush();
    expect(begun()).toBe(0);
    expect(states).toEqual(['saving']);
  });

  test('is silent about the write that was under way, and follows it with none', async () => {
    for (const outcome of ['kept', 'superseded', 'failed'] as const) {
      const { journal, states, write, begun } = setup();
      journal.note('at once');
      journal.note('at once');
      journal.close();
      await (outcome === 'failed' ? write(0).fail() : write(0).end(outcome));
      expect(states).toEqual(['saving']);
      expect(begun()).toBe(1);
    }
  });

  test('starts no write beside one under way', async () => {
    const { journal, begun } = setup();
    journal.note('at once');
    journal.close();
    journal.noteLast();
    await settled();
    expect(begun()).toBe(1);
  });
});
