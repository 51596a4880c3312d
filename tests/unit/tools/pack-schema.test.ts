import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { packSchemaText } from '../../../src/tools/pack-schema';

const FILE = 'docs/question-pack.schema.json';

test('the schema of packs in docs/ is the one that they are read by: `npm run docs` writes it anew', async () => {
  const drawn = await format(packSchemaText(), { ...(await resolveConfig(FILE)), parser: 'json' });
  expect(readFileSync(FILE, 'utf8')).toBe(drawn);
});

test('it names the limits and the lists, and takes no other field', () => {
  const schema = JSON.parse(packSchemaText()) as {
    properties: { questions: { items: Record<string, unknown> } };
  };
  const question = schema.properties.questions.items;
  expect(schema).toMatchObject({
    additionalProperties: false,
    required: ['format', 'version', 'questions'],
    properties: { format: { const: 'greenroom-questions' }, questions: { maxItems: 500 } },
  });
  expect(question).toMatchObject({
    additionalProperties: false,
    required: ['principle', 'text'],
    properties: { text: { maxLength: 600 }, probes: { maxItems: 10, default: [] }, themes: { maxItems: 3 } },
  });
});
