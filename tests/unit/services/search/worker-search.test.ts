import { describe, expect, test } from 'vitest';
import type { Excerpt } from '../../../../src/domain/session-search';
import type { SearchAnswer, SearchRequest } from '../../../../src/services/search/search-messages';
import { workerSearch } from '../../../../src/services/search/worker-search';

function setup() {
  const sent: SearchRequest[] = [];
  const worker: Pick<Worker, 'postMessage' | 'onmessage' | 'onerror' | 'terminate'> = {
    postMessage: (request: SearchRequest) => sent.push(request),
    onmessage: null,
    onerror: null,
    terminate: () => sent.push({ number: -1, words: [] }),
  };
  const search = workerSearch(() => worker);
  const told: unknown[] = [];
  return {
    search,
    sent,
    told,
    find: (...words: readonly string[]) => {
      search.find(words, { onFound: (more) => told.push(more), onEnd: (how) => told.push(how) });
    },
    answer: (data: SearchAnswer) => {
      worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
    },
    fail: () => {
      worker.onerror?.call(worker as Worker, new Event('error') as ErrorEvent);
    },
  };
}

const found: readonly Excerpt[] = [{ id: 'a' as never, where: 'note', pieces: [] }];

describe('the search in a worker', () => {
  test('is asked, and what it finds and its end are told', () => {
    const { find, sent, told, answer } = setup();
    find('oven', 'saw');
    expect(sent).toEqual([{ number: 1, words: ['oven', 'saw'] }]);
    answer({ number: 1, found });
    answer({ number: 1, end: 'done' });
    expect(told).toEqual([found, 'done']);
  });

  test('says nothing of a search that another one has ended', () => {
    const { find, told, answer } = setup();
    find('oven');
    find('saw');
    answer({ number: 1, found });
    answer({ number: 1, end: 'done' });
    expect(told).toEqual([]);
    answer({ number: 2, end: 'done' });
    expect(told).toEqual(['done']);
  });

  test('whose script cannot run has failed', () => {
    const { find, told, fail } = setup();
    find('oven');
    fail();
    expect(told).toEqual(['failed']);
  });

  test('that has failed before anybody asked says so when somebody does', () => {
    const { find, told, fail } = setup();
    fail();
    find('oven');
    expect(told).toEqual(['failed']);
  });

  test('is ended for good when it is closed', () => {
    const { search, find, sent, told, answer } = setup();
    find('oven');
    search.close();
    answer({ number: 1, found });
    expect(told).toEqual([]);
    expect(sent.at(-1)?.number).toBe(-1);
  });
});
