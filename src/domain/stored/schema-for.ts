import type { GenericSchema, InferOutput } from 'valibot';

type Indivisible = string | number | boolean | null | undefined | Float64Array;

/** A type with intersections folded together and everything read-only, so that only its meaning is compared. */
type Plain<T> = T extends Indivisible ? T : { readonly [Key in keyof T]: Plain<T[Key]> };

type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/** Gives the schema back as one of `Domain`. Compiles only when what it lets through is exactly that type. */
export const schemaFor =
  <Domain>() =>
  <S extends GenericSchema>(
    schema: S & (Same<InferOutput<S>, Domain> extends true ? unknown : 'The schema and its type differ.'),
  ): GenericSchema<unknown, Domain> =>
    schema as GenericSchema<unknown, Domain>;
