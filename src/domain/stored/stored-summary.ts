import { parserOf } from './format';
import type { Step } from './migrate';
import { summarySchema } from './summary-schema';

/** A summary is a cache: one of an older build is not lifted, it counts as unreadable and is made again from its session. */
const madeAgain = (from: number): Step => ({
  from,
  lift: () => {
    throw new Error('it is made again from its session');
  },
});

export const parseSummary = parserOf('summary', summarySchema, [1, 2, 3].map(madeAgain));
