import { expect, test } from 'vitest';
import { add, none, readPlaywright, readVitest, sentence, tally } from '../../../src/tools/reports.mjs';

const file = (...statuses: string[]) => ({
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});
const vitest = (...files: object[]) => JSON.stringify({ testResults: files });
const playwright = (stats: object) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } });

test('the sum runs over all runners', () => {
  const unit = tally(1, vitest(file('passed', 'passed'), file('passed', 'failed')), readVitest);
  const e2e = tally(1, playwright({ expected: 4, unexpected: 2 }), readPlaywright);
  expect(sentence(add(unit, e2e))).toBe('7 passed, 3 failed');
});

test('skipped tests count as neither, and are known', () => {
  expect(tally(0, vitest(file('passed', 'skipped', 'pending', 'todo')), readVitest)).toEqual({
    passed: 1,
    failed: 0,
    skipped: 3,
  });
  expect(tally(0, playwright({ expected: 1, skipped: 2 }), readPlaywright)).toEqual({
    passed: 1,
    failed: 0,
    skipped: 2,
  });
});

test('a file that does not load has failed once', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(tally(1, vitest(broken, file('passed')), readVitest)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a test that passed at a second try has failed', () => {
  expect(tally(0, playwright({ expected: 1, flaky: 1 }), readPlaywright)).toMatchObject({
    passed: 1,
    failed: 1,
  });
});

test.each([
  ['left no report', undefined],
  ['left half a report', '{"testResults": ['],
  ['left a report of another shape', '{"stats": {}}'],
])('a runner that %s has failed once', (_, text) => {
  expect(tally(0, text, readVitest)).toEqual({ ...none, failed: 1 });
  expect(tally(0, text, readPlaywright)).toEqual({ ...none, failed: 1 });
});

test('a bad exit status counts once where no test failed', () => {
  expect(tally(1, vitest(file('passed')), readVitest)).toMatchObject({ passed: 1, failed: 1 });
  expect(tally(1, vitest(file('failed')), readVitest)).toMatchObject({ passed: 0, failed: 1 });
});
