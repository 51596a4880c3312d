import { parserOf } from './format';
import { realSchema } from './real-schema';

export const parseReal = parserOf('real', realSchema, []);
