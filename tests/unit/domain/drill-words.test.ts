import { expect, test } from 'vitest';
import { drillText, fullText, goneText, sourceText } from '../../../src/domain/drill-words';
import { defaultSetup, type Setup } from '../../../src/domain/setup';

const ids = (...texts: readonly string[]): Setup['drilled'] => texts as unknown as Setup['drilled'];

test('where the questions come from', () => {
  expect(sourceText(defaultSetup)).toBe('Questions come evenly from those that are ticked.');
  expect(sourceText({ ...defaultSetup, format: 'drill' })).toBe(
    'One question is drawn from those that are ticked.',
  );
  expect(sourceText({ ...defaultSetup, format: 'drill', drilled: ids('a') })).toBe(
    'Questions are chosen below, so none is drawn from these.',
  );
});

test('what a drill will ask', () => {
  expect(drillText([])).toBe('None is chosen: one is drawn from the ticked principles.');
  expect(drillText(ids('a'))).toBe('One question is chosen.');
  expect(drillText(ids('a', 'b'))).toBe('Two questions are chosen, asked in this order.');
});

test('what cannot be asked', () => {
  expect(fullText).toBe('20 questions are the most for one sitting. Take one off to choose another.');
  expect(goneText(ids('old-one'))).toBe('One chosen question is not among the questions here: old-one.');
  expect(goneText(ids('a', 'b'))).toBe('Two chosen questions are not among the questions here: a, b.');
});
