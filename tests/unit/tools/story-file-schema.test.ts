import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { storyFileSchemaText } from '../../../src/tools/story-file-schema';

const FILE = 'docs/story-file.schema.json';

test('the schema of story files in docs/ is the one that they are read by: `npm run docs` writes it anew', async () => {
  const drawn = await format(storyFileSchemaText(), { ...(await resolveConfig(FILE)), parser: 'json' });
  expect(readFileSync(FILE, 'utf8')).toBe(drawn);
});

test('it names the limits and the lists, and takes no other field', () => {
  expect(JSON.parse(storyFileSchemaText())).toMatchObject({
    additionalProperties: false,
    required: ['format', 'version', 'stories'],
    properties: {
      format: { const: 'greenroom-stories' },
      stories: {
        maxItems: 1000,
        items: { additionalProperties: false, required: ['id', 'versions'] },
      },
    },
  });
});
