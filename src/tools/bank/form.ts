import * as v from 'valibot';
import { fieldOf, shown, type Path } from '../../domain/found.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

/** Says what was wanted and what stood there. */
export const wanted =
  (what: string) =>
  ({ input }: { readonly input: unknown }): string =>
    `wanted ${what}; found ${shown(input)}`;

/** Fields by name: each must be there, and no other, since another one is a slip of the pen. */
export function fields<T extends v.ObjectEntries>(
  entries: T,
): v.GenericSchema<unknown, v.InferOutput<v.ObjectSchema<T, undefined>>> {
  const names = Object.keys(entries).join(', ');
  return v.pipe(
    v.custom<object>(isFields, wanted(`the fields ${names}`)),
    v.objectWithRest(
      entries,
      v.never(`wanted only the fields ${names}; found another`),
      'wanted this field; found nothing',
    ),
  );
}

const isFields = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

const wordsIn = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** A text of so many words. */
export const words = (least: number, most = Infinity) =>
  v.pipe(
    v.string(wanted('a text')),
    v.trim(),
    v.check(
      (text) => wordsIn(text) >= least && wordsIn(text) <= most,
      ({ input }) => `wanted ${amount(least, most)} words; found ${wordsIn(input)}`,
    ),
  );

/** An id that anybody can read and type. */
export const id = v.pipe(
  v.string(wanted('an id')),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+){1,4}$/u, wanted('2 to 5 words in small letters, joined by hyphens')),
);

/** A list of so many things. */
export const list = <T extends v.GenericSchema>(item: T, least: number, most = Infinity) =>
  v.pipe(
    v.array(item, wanted('a list')),
    v.check(
      ({ length }) => length >= least && length <= most,
      ({ input }) => `wanted ${amount(least, most)}; found ${input.length}`,
    ),
  );

export const oneOf = <const T extends readonly (string | number)[]>(options: T) =>
  v.picklist(options, wanted(`one of ${options.join(', ')}`));

export const exactly = <const T extends string>(text: T) => v.literal(text, wanted(JSON.stringify(text)));

function amount(least: number, most: number): string {
  if (most === Infinity) return `at least ${least}`;
  if (least === most) return `exactly ${least}`;
  return `${least} to ${most}`;
}

export type Checked<T> =
  | { readonly kind: 'sound'; readonly value: T }
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[] };

/** What a file says, if it has its form. */
export function checked<T>(form: v.GenericSchema<unknown, T>, { file, data, lineOf }: YamlFile): Checked<T> {
  const result = v.safeParse(form, data);
  if (result.success) return { kind: 'sound', value: result.output };
  const problems = result.issues.map(({ path, message }): Problem => {
    const way: Path = path?.map(({ key }) => key as string | number) ?? [];
    return { file, line: lineOf(way), field: fieldOf(way), text: message };
  });
  return { kind: 'faulty', problems };
}
