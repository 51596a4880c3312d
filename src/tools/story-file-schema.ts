import { toJsonSchema } from '@valibot/to-json-schema';
import { storyFileSchema } from '../domain/stored/story-file-schema';

/** What JSON schema has no words for here is any value: ids, times, and that nothing is named twice. */
export const storyFileSchemaText = (): string =>
  JSON.stringify({
    title: 'A file of stories for Greenroom',
    ...toJsonSchema(storyFileSchema, { typeMode: 'input', target: 'draft-07', errorMode: 'ignore' }),
  });
