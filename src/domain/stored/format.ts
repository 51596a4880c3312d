import * as v from 'valibot';
import { migrations, type Step } from './migrate';
import { reasonOf } from './reason';
import { VERSIONS, type Kind } from './version';

type Parsed<K extends Kind, Content> =
  | ({ readonly kind: 'found' } & Readonly<Record<K, Content>>)
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'newer' };

/** Reads one kind of stored thing out of its envelope (`pack.ts`). Throws when no steps lead to the version that is written. */
export function parserOf<K extends Kind, Content>(
  kind: K,
  schema: v.GenericSchema<unknown, Content>,
  steps: readonly Step[],
): (raw: unknown) => Parsed<K, Content> {
  const { version, lift } = migrations(steps);
  if (version !== VERSIONS[kind])
    throw new Error(`The steps of «${kind}» lead to version ${version}, not ${VERSIONS[kind]}.`);
  const envelope = v.object({ [kind]: schema });

  return (raw) => {
    const lifted = lift(raw);
    if (lifted.kind !== 'current') return lifted;
    const parsed = v.safeParse(envelope, lifted.record, { abortEarly: true });
    if (!parsed.success) return { kind: 'damaged', reason: reasonOf(parsed.issues[0]) };
    const content = { [kind]: parsed.output[kind] as Content } as Readonly<Record<K, Content>>;
    return { kind: 'found', ...content };
  };
}
