import { expect, test } from 'vitest';
import { parseCode } from '../../../src/domain/interview-code';
import { browserChance } from '../../../src/services/chance';

const hundred = <T>(make: () => T): readonly T[] => Array.from({ length: 100 }, make);

test('ids of sessions are uuids of version 7, each later than the one before', () => {
  const ids = hundred(browserChance().sessionId);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(100);
});

test('codes are codes, and seldom the same', () => {
  const codes = hundred(browserChance().code);
  for (const code of codes) expect(parseCode(code)).toBe(code);
  // Of a thousand million codes, a hundred are as good as sure to differ.
  expect(new Set(codes).size).toBeGreaterThan(98);
});
