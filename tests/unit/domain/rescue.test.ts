import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rescueName, rescueText } from '../../../src/domain/rescue';
import { parseLive } from '../../../src/domain/stored/stored-live';
import { epochMs, SECOND } from '../../../src/domain/time';
import { instantAt } from '../../fixtures/interview';
import { interviewAtDebrief } from '../../fixtures/session';
import { walkedInterviews } from '../../fixtures/walked-interview';

const held = { interview: interviewAtDebrief(), seen: instantAt(900 * SECOND) };

describe('the file of what is held in memory alone', () => {
  test('has one line for each interview, in their order, each ended', () => {
    const other = { ...held, seen: instantAt(901 * SECOND) };
    const text = rescueText(held, other);
    expect(text.endsWith('\n')).toBe(true);
    const lines = text.slice(0, -1).split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { version: 4, live: held },
      { version: 4, live: other },
    ]);
  });

  test('is empty where nothing is held', () => {
    expect(rescueText()).toBe('');
  });

  test('leaves nothing out, wherever an interview stood', () => {
    fc.assert(
      fc.property(walkedInterviews, ({ interview, now: seen }) => {
        const live = { interview, seen };
        expect(parseLive(JSON.parse(rescueText(live)))).toEqual({ kind: 'found', live });
      }),
    );
  });
});

test('the name of the file tells the moment', () => {
  expect(rescueName(epochMs(1_795_340_000_000))).toBe('greenroom-unsaved-1795340000000.json');
});
