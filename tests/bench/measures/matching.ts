import { join } from 'node:path';
import { root } from '../../../src/tools/run.mjs';
import { compileBank } from '../../../src/tools/bank/compile-bank';
import type { Question } from '../../../src/domain/question';
import { median, rounded } from '../figures';
import { inPage } from '../played';
import { atMost, type Measure } from '../row';

/** As somebody types them, letter by letter. */
const SEARCHES = ['customer waited', 'mistake of my own', 'figures', 'deadline', 'zebra'].flatMap((words) =>
  Array.from(words, (_, place) => words.slice(0, place + 1)),
);

declare const match: (questions: readonly Question[], searches: readonly string[]) => readonly number[];

export const matching: Measure = {
  name: 'matching',
  async run({ builds, say }) {
    const bank = compileBank(join(root, 'questions'));
    const questions = bank.kind === 'sound' ? bank.chunks.flatMap((chunk) => chunk.questions) : [];
    say(`searches ${String(questions.length)} questions ${String(SEARCHES.length)} times, ×4`);
    const took = await inPage(builds.matching, async (page, talk) => {
      await page.goto('./');
      await talk.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      return page.evaluate(({ all, searches }) => match(all, searches), {
        all: questions,
        searches: SEARCHES,
      });
    });
    const worst = rounded(Math.max(...took), 2);
    return [
      {
        measure: 'matching a search over all questions, processor ×4',
        figure: `${String(worst)} ms`,
        value: worst,
        mark: atMost(4, 'ms'),
        method: `worst (median ${median(took).toFixed(2)} ms) of the letters of five searches, each 20 times, in ${String(questions.length)} questions`,
        n: SEARCHES.length,
        details: took,
      },
    ];
  },
};
