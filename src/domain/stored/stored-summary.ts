import { parserOf } from './format';
import { summarySchema } from './summary-schema';
import { summaryWithRounds } from './with-rounds';
import { summaryWithStories } from './with-stories';

export const parseSummary = parserOf('summary', summarySchema, [summaryWithRounds, summaryWithStories]);
