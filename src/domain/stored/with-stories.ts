import type { Step } from './migrate';
import type { Fields } from './version';

/** Version 2 to 3: an entry may name a story. None did before. */
const asItWas: Step = { from: 2, lift: (record) => record };

export const sessionWithStories = asItWas;
export const liveWithStories = asItWas;

/** Version 2 to 3: of each question the story that was told. */
export const summaryWithStories: Step = {
  from: 2,
  lift: (record) => {
    const summary = record['summary'] as Fields;
    const questions = summary['questions'] as readonly unknown[];
    return { ...record, summary: { ...summary, stories: questions.map(() => null) } };
  },
};
