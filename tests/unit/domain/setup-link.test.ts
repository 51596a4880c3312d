import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_COUNT, codeOf } from '../../../src/domain/interview-code';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import {
  defaultSetup,
  FORMATS,
  LIMITS,
  MOST_DRILLED,
  RATING_TIMES,
  type Setup,
} from '../../../src/domain/setup';
import { formatLink, parseLink, type SetupLink } from '../../../src/domain/setup-link';
import { MODES, PRESSURES, THINKING_SECONDS } from '../../../src/domain/timing';

const anyOf = ({ least, most }: { readonly least: number; readonly most: number }) =>
  fc.integer({ min: least, max: most });

const questionIds = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){0,3}$/u), { maxLength: MOST_DRILLED })
  // The word for an empty list; the bank has no question of that name.
  .map((ids) => ids.filter((id) => id !== 'none') as unknown as Setup['drilled']);

/** Whether the timer is shown and questions are read out is the reader's own choice, so a link does not carry it. */
const setups: fc.Arbitrary<Setup> = fc.record({
  format: fc.constantFrom(...FORMATS),
  pressure: fc.constantFrom(...PRESSURES),
  mode: fc.constantFrom(...MODES),
  principles: fc.subarray([...PRINCIPLE_IDS]),
  pace: anyOf(LIMITS.pace),
  thinking: fc.constantFrom(...THINKING_SECONDS),
  timer: fc.constant(defaultSetup.timer),
  showPrinciple: fc.boolean(),
  notesAllowed: fc.boolean(),
  readsAloud: fc.constant(defaultSetup.readsAloud),
  ratings: fc.constantFrom(...RATING_TIMES),
  drilled: questionIds,
  rounds: anyOf(LIMITS.rounds),
  questions: anyOf(LIMITS.questions),
  probes: anyOf(LIMITS.probes),
});

const links: fc.Arbitrary<SetupLink> = fc.record({
  setup: setups,
  code: fc.option(fc.integer({ min: 0, max: CODE_COUNT - 1 }).map(codeOf)),
  bank: fc.option(fc.string({ unit: 'grapheme' })),
  notUnderstood: fc.constant([]),
});

/** Halves of pairs among them; much quicker made than the library's own of that kind. */
const codeUnit = fc.integer({ min: 0, max: 0xff_ff }).map((unit) => String.fromCharCode(unit));

describe('a share link', () => {
  test('comes back as what it was made of', () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(parseLink(formatLink(link))).toEqual(link);
      }),
    );
  });

  test('is never refused with an error, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'code=', '%'), fc.string({ unit: codeUnit }), (from, rest) => {
        expect(() => formatLink(parseLink(from + rest))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  test('says what it holds in words', () => {
    const link: SetupLink = {
      setup: { ...defaultSetup, principles: ['frugality', 'earn-trust'], probes: 4, showPrinciple: true },
      code: codeOf(123_456_789),
      bank: '5a3e0b1c',
      notUnderstood: [],
    };
    expect(formatLink(link)).toBe(
      'format=quick&principles=frugality.earn-trust&pressure=soft&answer=aloud&thinking=20&pace=1' +
        '&rounds=1&questions=3&followups=4&ratings=round&drill=none&principle=shown&notes=closed&code=3NQ-K8N&bank=5a3e0b1c',
    );
  });

  test('that leaves choices out means the defaults', () => {
    expect(parseLink('format=drill')).toEqual({
      setup: { ...defaultSetup, format: 'drill' },
      code: null,
      bank: null,
      notUnderstood: [],
    });
  });

  test.each([
    'format=marathon',
    'format=',
    'pressure=hurried',
    'answer=singing',
    'thinking=21',
    'pace=0',
    'pace=11',
    'pace=1.5',
    'pace=-1',
    'pace=1e1',
    'rounds=0',
    'rounds=6',
    'ratings=never',
    'drill=',
    'drill=a..b',
    'drill=A',
    'drill=a-',
    `drill=${Array.from({ length: MOST_DRILLED + 1 }, (_, place) => `q-${place}`).join('.')}`,
    'readsAloud=true',
    'questions=7',
    'questions=0',
    'followups=7',
    'principle=maybe',
    'principles=',
    'principles=earn-trust.greed',
    'code=12345',
    'code=ABCDEU',
    'timer=hidden',
    '__proto__=x',
    'toString=x',
    'utm_source=friend',
  ])('with %s names that part, and the default stands in its place', (part) => {
    expect(parseLink(`${part}&format=custom`)).toEqual({
      setup: { ...defaultSetup, format: 'custom' },
      code: null,
      bank: null,
      notUnderstood: [part],
    });
  });

  test('names every part that it does not understand, as it was meant', () => {
    expect(parseLink('pace=%C3%BC&format=quick&x=a%26b').notUnderstood).toEqual(['pace=ü', 'x=a&b']);
  });

  test('may hold all principles, none, or some in any order', () => {
    expect(parseLink('principles=all').setup.principles).toEqual(PRINCIPLE_IDS);
    expect(parseLink('principles=none').setup.principles).toEqual([]);
    expect(parseLink('principles=earn-trust.frugality.earn-trust').setup.principles).toEqual([
      'frugality',
      'earn-trust',
    ]);
  });

  test('may hold the questions of a drill, in the order in which they are asked, each once', () => {
    expect(
      parseLink('format=drill&drill=odd-figure-mistake.open-task-success.odd-figure-mistake').setup,
    ).toEqual({
      ...defaultSetup,
      format: 'drill',
      drilled: ['odd-figure-mistake', 'open-task-success'],
    });
    expect(parseLink('drill=none').setup.drilled).toEqual([]);
  });

  test('carries neither whether the timer is shown nor whether questions are read aloud', () => {
    const setup: Setup = { ...defaultSetup, timer: 'hidden', readsAloud: true };
    const link: SetupLink = { setup, code: null, bank: null, notUnderstood: [] };
    expect(parseLink(formatLink(link)).setup).toEqual(defaultSetup);
  });

  test('takes a code as a person types it', () => {
    expect(parseLink('code=3nq%20k8n').code).toBe(codeOf(123_456_789));
  });
});
