import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../src/domain/interview-code';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import type { IndexedQuestion, QuestionId } from '../../../src/domain/question';
import { drawnForDrill, MOST_ASKED, withTexts } from '../../../src/domain/story-drill';
import { testBank } from '../../fixtures/bank';

const { questions } = testBank.index;
const code = fc.nat().map(codeOf);
const some = fc.array(fc.constantFrom(...PRINCIPLE_IDS), { maxLength: 40, size: 'max' }).map((principles) =>
  principles.map((principle, place): IndexedQuestion => ({
    id: `question-${place}` as QuestionId,
    principle,
    probes: 5,
  })),
);

describe('what a story drill asks', () => {
  test('is the same for the same code, and another for another', () => {
    expect(drawnForDrill(questions, codeOf(7))).toEqual(drawnForDrill(questions, codeOf(7)));
    expect(drawnForDrill(questions, codeOf(7))).not.toEqual(drawnForDrill(questions, codeOf(8)));
  });

  test('is ten questions, or all that there are, none twice', () => {
    fc.assert(
      fc.property(some, code, (given, seed) => {
        const drawn = drawnForDrill(given, seed);
        expect(drawn).toHaveLength(Math.min(MOST_ASKED, given.length));
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
      }),
    );
  });

  test('is spread: no principle comes twice while another that has one left did not come', () => {
    fc.assert(
      fc.property(some, code, (given, seed) => {
        const drawn = drawnForDrill(given, seed);
        const count = (all: readonly IndexedQuestion[], id: string): number =>
          all.filter(({ principle }) => principle === id).length;
        const most = Math.max(0, ...PRINCIPLE_IDS.map((id) => count(drawn, id)));
        for (const id of PRINCIPLE_IDS)
          expect(count(drawn, id)).toBeGreaterThanOrEqual(Math.min(most - 1, count(given, id)));
      }),
    );
  });

  test('may be any question of the bank', () => {
    const seen = new Set(
      Array.from({ length: 200 }, (_, seed) => drawnForDrill(questions, codeOf(seed)))
        .flat()
        .map(({ id }) => id),
    );
    expect(seen.size).toBe(questions.length);
  });

  test('has the texts of the bank, in the order drawn', async () => {
    const drawn = drawnForDrill(questions, codeOf(7));
    const chunks = await Promise.all(drawn.map(({ principle }) => testBank.chunk(principle)));
    const told = withTexts(drawn, chunks);
    expect(told.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id));
    for (const { id, text } of told)
      expect(chunks.flatMap((chunk) => chunk.questions).find((one) => one.id === id)?.text).toBe(text);
    expect(() => withTexts(drawn, [])).toThrow('The bank has no text for');
  });
});
