import { parserOf } from './format';
import { summarySchema } from './summary-schema';
import { summaryWithRounds } from './with-rounds';

export const parseSummary = parserOf('summary', summarySchema, [summaryWithRounds]);
