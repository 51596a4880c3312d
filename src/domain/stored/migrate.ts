import { isFields, isVersion, type Fields } from './version';

/** Lifts a record from version `from` to the next. Never edited after its release. */
export interface Step {
  readonly from: number;
  readonly lift: (record: Fields) => Fields;
}

type Lifted =
  | { readonly kind: 'current'; readonly record: Fields }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'newer' };

interface Migrations {
  /** The version that is written. */
  readonly version: number;
  lift(raw: unknown): Lifted;
}

/** Steps in order, from version 1 on; throws when one is missing, twice there or out of place. */
export function migrations(steps: readonly Step[]): Migrations {
  for (const [place, { from }] of steps.entries())
    if (from !== place + 1)
      throw new Error(`Step ${place + 1} should lift version ${place + 1}, not ${from}.`);
  const version = steps.length + 1;

  return {
    version,
    lift(raw) {
      if (!isFields(raw)) return { kind: 'damaged', reason: 'the record: wanted an object' };
      const found = raw['version'];
      if (!isVersion(found)) return { kind: 'damaged', reason: 'version: wanted a whole number from 1' };
      if (found > version) return { kind: 'newer' };
      try {
        const lifted = steps.slice(found - 1).reduce((record, { lift }) => lift(record), raw);
        return { kind: 'current', record: { ...lifted, version } };
      } catch (error) {
        // A step may trust the shape of its version, which a damaged record does not have.
        return {
          kind: 'damaged',
          reason: `the record: wanted the shape of version ${found} (${String(error)})`,
        };
      }
    },
  };
}
