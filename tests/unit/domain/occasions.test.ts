import { expect, test } from 'vitest';
import { occasionsAt } from '../../../src/domain/occasions';
import { entriesOf, withEntries } from '../../../src/domain/session';
import { DAY, epochMs } from '../../../src/domain/time';
import { NOT_RATED, rated } from '../../../src/domain/rubric';
import { finishedSession } from '../../fixtures/session';

test('every rating of a question stands by itself, the first one too', () => {
  const session = finishedSession({ look: { item: 1, levels: { result: 1 } } });
  const look = entriesOf(session, 'rated').findLast(({ item }) => item === 1) ?? expect.fail();
  const again = withEntries(session, {
    ...look,
    at: epochMs(look.at + DAY),
    scores: { ...look.scores, result: rated(3), event: NOT_RATED },
  });
  const occasions = occasionsAt(again, 1);
  expect(occasions.map(({ occasion }) => occasion)).toEqual(['gut', 'second-look', 'second-look']);
  expect(occasions.map(({ levels }) => levels.get('result'))).toEqual([2, 1, 3]);
  expect(occasions[2]?.levels.has('event')).toBe(false);
  expect(occasionsAt(again, 0)).toHaveLength(1);
});
