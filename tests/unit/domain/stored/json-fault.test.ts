import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFaultIn } from '../../../../src/domain/stored/json-fault';
import { badBytes } from '../../../fixtures/damage';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  test.each([
    ['{"a": 1, "b" 2}', 1, 14, 'a colon'],
    ['[1, 2\n3]', 2, 1, 'a comma or the closing bracket'],
    ['[1,]', 1, 4, 'a value'],
    ['{"a": [}', 1, 8, 'a value or ]'],
    ['{a: 1}', 1, 2, 'a name in double quotes or }'],
    ['["a\tb"]', 1, 4, 'a letter, or the closing double quote'],
    [String.raw`["\x"]`, 1, 3, 'a letter, or the closing double quote'],
    ['[01]', 1, 3, 'a comma or the closing bracket'],
    ['[nul]', 1, 2, 'a value or ]'],
    ['{"a":1]', 1, 7, 'a comma or the closing bracket'],
    ['{}\r\n\r\n}', 3, 1, 'nothing more'],
    ['[', 1, 2, 'a value or ]'],
  ])('%j: line %i, column %i', (text, line, column, wanted) => {
    expect(jsonFaultIn(text)).toEqual({ line, column, wanted });
  });

  test('is nowhere in JSON, and somewhere in what is none', () => {
    const texts = fc.tuple(fc.json(), fc.option(badBytes)).map(([text, spoil]) => spoil?.(text) ?? text);
    fc.assert(
      fc.property(texts, (text) => {
        expect(jsonFaultIn(text) === null).toBe(isJson(text));
      }),
      { numRuns: 10_000 },
    );
  });

  test('is found in a long text without delay', () => {
    expect(jsonFaultIn(`["${'x'.repeat(2_000_000)}`)?.column).toBe(2_000_003);
    expect(jsonFaultIn('['.repeat(1_000_000))?.column).toBe(1_000_001);
  });
});
