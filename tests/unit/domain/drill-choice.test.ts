import { describe, expect, test } from 'vitest';
import type { Asking } from '../../../src/domain/asked-before';
import { drillOf } from '../../../src/domain/drill-choice';
import { MOST_DRILLED } from '../../../src/domain/setup';
import { epochMs } from '../../../src/domain/time';
import { testChunks } from '../../fixtures/bank';

const questions = testChunks.flatMap((chunk) => chunk.questions);
const ids = questions.map(({ id }) => id);

/** Each of these was asked once, the later in the list the longer ago. */
const askedOnce = (asked: typeof ids) =>
  new Map(asked.map((id, place) => [id, [{ started: epochMs(1000 - place) } as Asking]] as const));

describe('a drill of what was found', () => {
  test('asks all of it in its order', () => {
    const few = questions.slice(3, 9);
    expect(drillOf(few, askedOnce(ids.slice(0, 5)))).toEqual(ids.slice(3, 9));
    expect(drillOf([], new Map())).toEqual([]);
  });

  test('that holds no more asks what was never asked, before what was asked longest ago', () => {
    const asked = ids.slice(0, ids.length - 15);
    const drill = drillOf(questions, askedOnce(asked));
    expect(drill).toHaveLength(MOST_DRILLED);
    expect(drill).toEqual([...asked.slice(-5), ...ids.slice(-15)]);
  });

  test('of which nothing was asked takes the first', () => {
    expect(drillOf(questions, new Map())).toEqual(ids.slice(0, MOST_DRILLED));
  });
});
