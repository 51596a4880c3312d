import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { ARCHIVE_KINDS } from '../../../src/domain/stored/archive-schema';
import { archiveSchemaText } from '../../../src/tools/archive-schema';

const FILE = 'docs/archive.schema.json';

interface Described {
  readonly anyOf: readonly {
    readonly required: readonly string[];
    readonly additionalProperties: boolean;
    readonly properties: { readonly kind?: { readonly const: string } };
  }[];
  readonly $defs: Readonly<Record<string, { readonly properties?: object }>>;
}

const described = () => JSON.parse(archiveSchemaText()) as Described;

test('the schema of archives in docs/ is the one that they are read by: `npm run docs` writes it anew', async () => {
  const drawn = await format(archiveSchemaText(), { ...(await resolveConfig(FILE)), parser: 'json' });
  expect(readFileSync(FILE, 'utf8')).toBe(drawn);
});

test('it has a line for each kind of record, one before them and one after them, and takes no other field', () => {
  const { anyOf } = described();
  expect(anyOf.flatMap(({ properties }) => properties.kind?.const ?? []).toSorted()).toEqual(
    [...ARCHIVE_KINDS, 'end'].toSorted(),
  );
  expect(anyOf[0]?.required).toEqual(['format', 'version', 'exported', 'records']);
  expect(anyOf.every(({ additionalProperties }) => !additionalProperties)).toBe(true);
});

test('it says of times and ids what they are', () => {
  const { $defs } = described();
  expect($defs['session']?.properties).toMatchObject({
    id: { type: 'string', description: 'the id of a session' },
    started: { type: 'number', description: 'a moment in milliseconds since 1970' },
    plan: { $ref: '#/$defs/plan' },
  });
  expect($defs['instant']?.properties).toMatchObject({ mono: { type: 'number' } });
});
