import { drillSchema } from './drill-schema';
import { parserOf } from './format';

export const parseDrill = parserOf('drill', drillSchema, []);
