import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '../domain/stored/pack-schema';

/** The JSON schema of a pack of questions, for those who write one. Half letters and ids given twice are found only at the import. */
export const packSchemaText = (): string =>
  JSON.stringify({
    title: 'A pack of questions for Greenroom',
    ...toJsonSchema(packSchema, { typeMode: 'input', target: 'draft-07' }),
  });
