import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_COUNT, codeOf, codeText, parseCode, seedOf } from '../../../src/domain/interview-code';

const numbers = fc.integer({ min: 0, max: CODE_COUNT - 1 });
const codes = numbers.map(codeOf);

test('a number comes back from its code, so no two numbers share one', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      expect(seedOf(codeOf(number))).toBe(number);
    }),
  );
});

test('a code has six characters and none that is taken for another', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/u);
    }),
  );
});

test.each([
  [0, '000000'],
  [31, '00000Z'],
  [32, '000010'],
  [CODE_COUNT - 1, 'ZZZZZZ'],
  [CODE_COUNT, '000000'],
  [-1, 'ZZZZZZ'],
  [12.7, '00000C'],
])('the code of %d is %s', (number, code) => {
  expect(codeOf(number)).toBe(code);
});

test('a code is shown in two halves', () => {
  expect(codeText(codeOf(123_456_789))).toBe('3NQ-K8N');
});

describe('what a person types', () => {
  test('is read as it is shown, in any case, with spaces or hyphens anywhere', () => {
    const written = fc
      .tuple(codes, fc.boolean(), fc.constantFrom('', ' ', '-', ' - '))
      .map(([code, small, gap]) => ({
        code,
        text: [...(small ? codeText(code).toLowerCase() : codeText(code))].join(gap),
      }));
    fc.assert(
      fc.property(written, ({ code, text }) => {
        expect(parseCode(text)).toBe(code);
      }),
    );
  });

  test.each([
    ['7kq 4fm', '7KQ4FM'],
    ['OoIiLl', '001111'],
  ])('«%s» is taken as %s', (text, code) => {
    expect(parseCode(text)).toBe(code);
  });

  test.each(['', '7KQ4F', '7KQ4FMX', '7KQ-4FU', '7KQ4F!', '7KQ4Fé'])('«%s» is no code', (text) => {
    expect(parseCode(text)).toBeNull();
  });
});
