import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownId } from '../../../src/domain/own-question';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import { formatRoute, parseRoute, type Route } from '../../../src/domain/route';
import type { SessionId } from '../../../src/domain/session';
import type { StoryId } from '../../../src/domain/story';

const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { kind: 'home' },
    { kind: 'interview' },
    { kind: 'settings' },
    { kind: 'trends' },
    { kind: 'stories' },
    { kind: 'recall' },
    { kind: 'matrix' },
    { kind: 'cards' },
    { kind: 'story-drill' },
    { kind: 'setup', query: null },
  ),
  fc
    .webQueryParameters({ size: 'small' })
    .filter((query) => query !== '')
    .map((query): Route => ({ kind: 'setup', query })),
  fc.uuid({ version: 7 }).map((id): Route => ({ kind: 'session', id: id as SessionId })),
  fc.webQueryParameters({ size: 'small' }).map((query): Route => ({ kind: 'questions', query })),
  fc.webQueryParameters({ size: 'small' }).map((query): Route => ({ kind: 'history', query })),
  fc.webQueryParameters({ size: 'small' }).map((query): Route => ({ kind: 'compare', query })),
  fc.uuid({ version: 7 }).map((id): Route => ({ kind: 'question', id: ownId(id) })),
  fc.option(fc.uuid({ version: 7 }).map(ownId)).map((id): Route => ({ kind: 'own-question', id })),
  fc.option(fc.uuid({ version: 7 })).map((id): Route => ({ kind: 'story', id: id as StoryId | null })),
  fc.constantFrom(...PRINCIPLE_IDS).map((id): Route => ({ kind: 'principle', id })),
);

/** Halves of pairs among them; much quicker made than the library's own of that kind. */
const codeUnit = fc.integer({ min: 0, max: 0xff_ff }).map((unit) => String.fromCharCode(unit));

describe('an address', () => {
  test.each([
    ['', { kind: 'home' }],
    ['#', { kind: 'home' }],
    ['#/', { kind: 'home' }],
    ['#/setup', { kind: 'setup', query: null }],
    ['#/setup?', { kind: 'setup', query: null }],
    ['#/setup/', { kind: 'setup', query: null }],
    ['#/interview', { kind: 'interview' }],
    ['#/history', { kind: 'history', query: '' }],
    ['#/history/0193-ab', { kind: 'session', id: '0193-ab' }],
    ['#/history?newest', { kind: 'history', query: 'newest' }],
    ['#/questions', { kind: 'questions', query: '' }],
    ['#/questions?among=own&x', { kind: 'questions', query: 'among=own&x' }],
    ['#/questions/new', { kind: 'own-question', id: null }],
    ['#/questions/open-task-success', { kind: 'question', id: 'open-task-success' }],
    ['#/questions/own-0193/edit', { kind: 'own-question', id: 'own-0193' }],
    ['#/settings', { kind: 'settings' }],
    ['#/stories', { kind: 'stories' }],
    ['#/stories/', { kind: 'stories' }],
    ['#/stories/new', { kind: 'story', id: null }],
    ['#/stories/0193-ab', { kind: 'story', id: '0193-ab' }],
    ['#/stories/recall', { kind: 'recall' }],
    ['#/stories/matrix', { kind: 'matrix' }],
    ['#/stories/cards', { kind: 'cards' }],
    ['#/stories/drill', { kind: 'story-drill' }],
    ['#/principles/earn-trust', { kind: 'principle', id: 'earn-trust' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  test.each([
    '#/nowhere',
    '#/setup/quick',
    '#/interview/2',
    '#/history/a/b',
    '#//history',
    '#/Setup',
    '#/constructor',
    '#/stories/0193-ab/edit',
    '#/questions/own-0193/delete',
    '#/questions/own-0193/edit/now',
    '#/questions//edit',
    '#/principles',
    '#/principles/trust',
    '#/principles/earn-trust/more',
  ])('%s leads nowhere, and is kept as it was written', (hash) => {
    expect(parseRoute(hash)).toEqual({ kind: 'unknown', hash });
    expect(formatRoute(parseRoute(hash))).toBe(hash);
  });

  test('comes back as the route that it was made of', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });

  test('is never refused with an error, whatever stands in it', () => {
    const start = fc.constantFrom(
      '',
      '#',
      '#/',
      '#/setup',
      '#/setup?',
      '#/setup?code=',
      '#/history/',
      '#/setup?%',
      '#/questions',
      '#/questions?words=%',
      '#/principles/',
    );
    fc.assert(
      fc.property(start, fc.string({ unit: codeUnit }), (from, rest) => {
        expect(() => formatRoute(parseRoute(from + rest))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
