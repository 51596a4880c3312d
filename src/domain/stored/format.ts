import * as v from 'valibot';
import { migrations, type Step } from './migrate';
import { reasonOf } from './reason';

type Parsed<Field extends string, Content> =
  | ({ readonly kind: 'found' } & Readonly<Record<Field, Content>>)
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'newer' };

type Envelope<Field extends string, Content> = { readonly version: number } & Readonly<
  Record<Field, Content>
>;

/** How one kind of thing is stored: in an envelope that carries a version, under the field `field`. */
export interface Format<Field extends string, Content> {
  pack(content: Content): Envelope<Field, Content>;
  parse(raw: unknown): Parsed<Field, Content>;
}

export function formatOf<Field extends string, Content>(
  field: Field,
  schema: v.GenericSchema<unknown, Content>,
  steps: readonly Step[],
): Format<Field, Content> {
  const { version, lift } = migrations(steps);
  const under = (content: Content) => ({ [field]: content }) as Readonly<Record<Field, Content>>;
  const envelope = v.object({ [field]: schema });

  return {
    pack: (content) => ({ version, ...under(content) }),
    parse(raw) {
      const lifted = lift(raw);
      if (lifted.kind !== 'current') return lifted;
      const parsed = v.safeParse(envelope, lifted.record, { abortEarly: true });
      return parsed.success
        ? { kind: 'found', ...under(parsed.output[field] as Content) }
        : { kind: 'damaged', reason: reasonOf(parsed.issues[0]) };
    },
  };
}
