import { expect, test } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings';
import { checkSetup, LIMITS } from '../../../src/domain/setup';
import { testIndex } from '../../fixtures/bank';

test('what a first visit starts with can be asked, and keys act', () => {
  expect(checkSetup(defaultSettings.setup, testIndex)).toEqual({ kind: 'fits' });
  expect(defaultSettings.keys).toBe(true);
});

test.each(['pace', 'questions', 'probes'] as const)('the first %s lies within its limits', (name) => {
  const { least, most } = LIMITS[name];
  expect(defaultSettings.setup[name]).toBeGreaterThanOrEqual(least);
  expect(defaultSettings.setup[name]).toBeLessThanOrEqual(most);
});
