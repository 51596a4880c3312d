import { describe, expect, test } from 'vitest';
import { withEntries, type Session, type SessionId } from '../../../../src/domain/session';
import { epochMs } from '../../../../src/domain/time';
import type { SessionStore } from '../../../../src/ports/session-store';
import { sessionSearch } from '../../../../src/services/search/session-search';
import { memorySessionStore } from '../../../../src/services/storage/memory-stores';
import { finishedSession } from '../../../fixtures/session';

const id = (place: number): SessionId => `session-${String(place).padStart(4, '0')}` as SessionId;
const noted = (place: number, text: string): Session =>
  withEntries(finishedSession({ id: id(place), started: place }), {
    kind: 'noted',
    at: epochMs(place),
    item: 0,
    text,
  });

async function setup(sessions: readonly Session[], store: SessionStore = memorySessionStore()) {
  for (const session of sessions) await store.save(session);
  const search = sessionSearch(store);
  const find = (...words: readonly string[]) => {
    const found: SessionId[] = [];
    const batches: number[] = [];
    const end = new Promise<string>((resolve) => {
      search.find(words, {
        onFound: (more) => {
          batches.push(more.length);
          found.push(...more.map((one) => one.id));
        },
        onEnd: resolve,
      });
    });
    return { found, batches, end };
  };
  return { search, find };
}

describe('the search through sessions', () => {
  test('finds the newest first, all of them, the first ones before it has read the rest', async () => {
    const { find } = await setup(
      Array.from({ length: 120 }, (_, place) => noted(place, place % 2 ? 'oven' : 'saw')),
    );
    const { found, batches, end } = find('oven');
    expect(await end).toBe('done');
    expect(found).toEqual(Array.from({ length: 60 }, (_, place) => id(119 - 2 * place)));
    expect(batches).toEqual([25, 35]);
  });

  test('knows nothing of what was deleted or cannot be read', async () => {
    const store = memorySessionStore(new Map([[id(3), 'junk']]));
    const gone = withEntries(noted(2, 'oven'), { kind: 'deleted', at: epochMs(9) });
    const { find } = await setup([noted(1, 'oven'), gone], store);
    const { found, end } = find('oven');
    expect(await end).toBe('done');
    expect(found).toEqual([id(1)]);
  });

  test('is ended by the next one, which finds its own', async () => {
    const { find } = await setup(Array.from({ length: 120 }, (_, place) => noted(place, `oven ${place}`)));
    const first = find('oven');
    const second = find('oven', '7');
    expect(await second.end).toBe('done');
    expect(first.found).toEqual([]);
    expect(second.found).toContain(id(7));
    expect(second.found).not.toContain(id(8));
  });

  test('reads nothing twice', async () => {
    const store = memorySessionStore();
    let pages = 0;
    const counting: SessionStore = {
      ...store,
      page: (...which) => {
        pages += 1;
        return store.page(...which);
      },
    };
    const { find } = await setup([noted(1, 'oven'), noted(2, 'saw')], counting);
    await find('oven').end;
    const { found, end } = find('saw');
    await end;
    expect(found).toEqual([id(2)]);
    expect(pages).toBe(1);
  });

  test('that cannot read says so, and may be tried again', async () => {
    const store = memorySessionStore();
    let isBroken = true;
    const { find } = await setup([noted(1, 'oven')], {
      ...store,
      page: (...which) => (isBroken ? Promise.reject(new Error('closed')) : store.page(...which)),
    });
    expect(await find('oven').end).toBe('failed');
    isBroken = false;
    const { found, end } = find('oven');
    expect(await end).toBe('done');
    expect(found).toEqual([id(1)]);
  });
});
