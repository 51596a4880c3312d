import { expect, test } from 'vitest';
import * as v from 'valibot';
import { schemaFor } from '../../../../src/domain/stored/schema-for';

interface Note {
  readonly text: string;
  readonly tags?: readonly string[];
}

const tags = v.exactOptional(v.array(v.string()));

test('a schema of exactly its type is given back', () => {
  const schema = v.object({ text: v.string(), tags });
  expect(schemaFor<Note>()(schema)).toBe(schema);
});

test('a schema that lets through more, less or something else does not compile', () => {
  // @ts-expect-error a field is missing
  schemaFor<Note>()(v.object({ text: v.string() }));
  // @ts-expect-error a field is added
  schemaFor<Note>()(v.object({ text: v.string(), tags, more: v.string() }));
  // @ts-expect-error a field is wider
  schemaFor<Note>()(v.object({ text: v.nullable(v.string()), tags }));
  // @ts-expect-error a field is narrower
  schemaFor<Note>()(v.object({ text: v.literal('a'), tags }));
});
