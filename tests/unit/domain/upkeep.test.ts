import { describe, expect, test } from 'vitest';
import { packUpkeep, readUpkeep } from '../../../src/domain/stored/stored-upkeep';
import { DAY, epochMs } from '../../../src/domain/time';
import { exportDueText, isExportDue, noUpkeep, type Upkeep } from '../../../src/domain/upkeep';

const NOW = epochMs(1_795_000_000_000);
const ago = (days: number) => epochMs(NOW - days * DAY);

describe('a reminder of an export', () => {
  test.each<[string, Partial<Upkeep>, number, boolean]>([
    ['nothing was ever exported, and there is much', {}, 10, true],
    ['there is little', {}, 9, false],
    ['the last export is old, and much is new', { exported: { at: ago(31), sessions: 5 } }, 15, true],
    ['the last export is old, and little is new', { exported: { at: ago(31), sessions: 5 } }, 14, false],
    ['the last export is not old', { exported: { at: ago(30), sessions: 5 } }, 50, false],
    ['it was put away lately', { dismissed: ago(30) }, 50, false],
    ['it was put away long ago', { dismissed: ago(31) }, 50, true],
  ])('when %s', (_, part, sessions, isDue) => {
    expect(isExportDue({ ...noUpkeep, ...part }, sessions, NOW)).toBe(isDue);
  });
});

test('the reminder says how much is in no export', () => {
  expect(exportDueText(noUpkeep, 12)).toBe(
    '12 sessions are in no export. If this device is lost, so are they.',
  );
  expect(exportDueText({ ...noUpkeep, exported: { at: ago(31), sessions: 2 } }, 12)).toBe(
    '10 sessions are in no export of the last 30 days. If this device is lost, so are they.',
  );
});

describe('what is remembered of it', () => {
  test('comes back as it was', () => {
    const upkeep: Upkeep = {
      exported: { at: NOW, sessions: 3 },
      dismissed: ago(1),
      asked: { at: ago(2), answer: null },
    };
    expect(readUpkeep(structuredClone(packUpkeep(upkeep)))).toEqual(upkeep);
  });

  test('is nothing where it cannot be read, field by field', () => {
    expect(readUpkeep(undefined)).toEqual(noUpkeep);
    expect(readUpkeep({ version: 1, upkeep: { exported: 'torn', dismissed: NOW } })).toEqual({
      ...noUpkeep,
      dismissed: NOW,
    });
  });
});
