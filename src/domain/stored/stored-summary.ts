import { formatOf } from './format';
import { summarySchema } from './summary-schema';

export const { pack: packSummary, parse: parseSummary } = formatOf('summary', summarySchema, []);
