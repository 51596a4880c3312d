import { expect, test } from 'vitest';
import { capitalised, countText, numberText } from '../../../src/domain/words';

test.each([
  [0, 'no'],
  [1, 'one'],
  [12, 'twelve'],
  [13, '13'],
])('%d is written %s', (count, text) => {
  expect(numberText(count)).toBe(text);
});

test.each([
  [0, 'no questions'],
  [1, 'one question'],
  [2, 'two questions'],
  [15, '15 questions'],
])('%d with its noun: %s', (count, text) => {
  expect(countText(count, 'question', 'questions')).toBe(text);
});

test.each([
  ['three questions', 'Three questions'],
  ['', ''],
])('«%s» at the head of a sentence', (text, capital) => {
  expect(capitalised(text)).toBe(capital);
});
