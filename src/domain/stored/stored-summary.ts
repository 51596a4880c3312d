import { formatOf } from './format';
import { summarySchema } from './summary-schema';
import { summaryWithRounds } from './with-rounds';

export const { pack: packSummary, parse: parseSummary } = formatOf('summary', summarySchema, [
  summaryWithRounds,
]);
