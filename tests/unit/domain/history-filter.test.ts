import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/calendar';
import { filtersIn, fitting, wholeHistory, type HistoryFilter } from '../../../src/domain/history-filter';
import { formatHistory, parseHistory } from '../../../src/domain/history-link';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import { VOTES } from '../../../src/domain/rubric';
import { STATUSES, withEntries, type Session, type SessionId } from '../../../src/domain/session';
import { FORMATS } from '../../../src/domain/setup';
import type { StoryId } from '../../../src/domain/story';
import { summarise } from '../../../src/domain/summary';
import { DAY, epochMs, type EpochMs } from '../../../src/domain/time';
import { PRESSURES } from '../../../src/domain/timing';
import { finishedSession, threeAnswers, threeQuestions, unfinishedSession } from '../../fixtures/session';

const dayOf = (at: EpochMs): Day => Math.floor(at / DAY) as Day;
const at = (date: string): number => Date.parse(`${date}T12:00:00Z`);

const story: StoryId = 'story-oven' as StoryId;
const told = withEntries(finishedSession({ id: 'a', started: at('2026-11-20'), pressure: 'lights' }), {
  kind: 'story-told',
  at: epochMs(at('2026-11-20')),
  item: 0,
  told: { story, title: 'The oven' },
});
const drill = finishedSession({
  id: 'b',
  started: at('2026-11-10'),
  format: 'drill',
  questions: threeQuestions.slice(2),
  told: threeAnswers.slice(2),
  vote: 'strongly-inclined',
});
const left = withEntries(unfinishedSession({ id: 'c', started: at('2026-10-31') }), {
  kind: 'left-early',
  at: epochMs(at('2026-10-31')),
});
const real: Session = {
  ...finishedSession({ id: 'd', started: at('2026-10-01'), vote: null }),
  isReal: true,
};
const summaries = [told, drill, left, real].map(summarise);

const found = (filter: Partial<HistoryFilter>): readonly SessionId[] =>
  fitting(summaries, { ...wholeHistory, ...filter }, dayOf).map(({ id }) => id);

describe('of the history', () => {
  test('all is seen without a filter, in its order', () => {
    expect(found({})).toEqual(['a', 'b', 'c', 'd']);
  });

  test.each([
    [{ principle: 'bias-for-action' }, ['a', 'c', 'd']],
    [{ format: 'drill' }, ['b']],
    [{ format: 'quick' }, ['a', 'c']],
    [{ format: 'real' }, ['d']],
    [{ pressure: 'lights' }, ['a']],
    [{ pressure: 'soft' }, ['b', 'c']],
    [{ vote: 'inclined' }, ['a']],
    [{ vote: 'strongly-inclined' }, ['b']],
    [{ status: 'left-early' }, ['c']],
    [{ status: 'unfinished' }, []],
    [{ story }, ['a']],
    [{ from: '2026-11-10' }, ['a', 'b']],
    [{ to: '2026-11-10' }, ['b', 'c', 'd']],
    [{ from: '2026-10-31', to: '2026-11-10' }, ['b', 'c']],
    [{ from: '2026-11-21', to: '2026-11-01' }, []],
    [{ format: 'quick', status: 'finished', principle: 'dive-deep' }, ['a']],
  ] as const)('what fits %j', (filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });

  test('each part that holds something back counts, blank words do not', () => {
    expect(filtersIn(wholeHistory)).toBe(0);
    expect(filtersIn({ ...wholeHistory, words: '  ' })).toBe(0);
    expect(filtersIn({ ...wholeHistory, words: 'oven', status: 'finished', from: '2026-11-01' })).toBe(3);
  });
});

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

const filters: fc.Arbitrary<HistoryFilter> = fc.record({
  words: fc.string({ unit: 'grapheme' }),
  principle: fc.option(fc.constantFrom(...PRINCIPLE_IDS)),
  format: fc.option(fc.constantFrom(...FORMATS, 'real' as const)),
  pressure: fc.option(fc.constantFrom(...PRESSURES)),
  vote: fc.option(fc.constantFrom(...VOTES)),
  status: fc.option(fc.constantFrom(...STATUSES)),
  story: fc.option(fc.uuid().map((id) => id as StoryId)),
  from: fc.option(date),
  to: fc.option(date),
});

describe('a view of the history in an address', () => {
  const whole = { filter: wholeHistory, isByWeek: true };

  test('comes back as it was', () => {
    fc.assert(
      fc.property(filters, fc.boolean(), (filter, isByWeek) => {
        expect(parseHistory(formatHistory({ filter, isByWeek }))).toEqual({ filter, isByWeek });
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves out what is not asked for', () => {
    expect(formatHistory(whole)).toBe('');
    expect(formatHistory({ ...whole, isByWeek: false })).toBe('weeks=no');
    const filter = { ...wholeHistory, words: 'a b', from: '2026-11-01' };
    expect(formatHistory({ ...whole, filter })).toBe('words=a+b&from=2026-11-01');
  });

  test('is not changed by what is not understood', () => {
    const query = 'principle=Oven&format=long&vote=&from=soon&to=2026-13-01&story=&weeks=perhaps&x=1';
    expect(parseHistory(query)).toEqual(whole);
    fc.assert(fc.property(fc.string(), (text) => void parseHistory(text)));
  });
});
