import * as v from 'valibot';
import { fieldOf, shown, type Path } from '../found';
import { boundlessIn, issueText, twiceIn } from './file-problems';
import { packSchema, PACK_FORMAT, PACK_LIMITS, PACK_VERSION, type PackFile } from './pack-schema';

export type CheckedPack =
  | { readonly kind: 'sound'; readonly file: PackFile }
  | { readonly kind: 'faulty'; readonly problems: readonly string[] };

/** What can be said of a file before its fields are read one by one. */
export function checkPack(raw: unknown): CheckedPack {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return faulty([
      `wanted a pack of questions, with the fields format, version and questions; found ${shown(raw)}`,
    ]);
  const { format, version } = raw as Readonly<Record<string, unknown>>;
  if (format === PACK_FORMAT && Number.isInteger(version) && Number(version) > PACK_VERSION)
    return faulty([
      `version: this file is of version ${String(version)}, made by a newer Greenroom; this one reads version ${PACK_VERSION}`,
    ]);
  const boundless = boundlessIn(raw, PACK_LIMITS.questions);
  if (boundless.length > 0) return faulty(boundless);
  const parsed = v.safeParse(packSchema, raw);
  const problems = [
    ...halvesIn(raw, []),
    ...(parsed.issues ?? []).map(issueText),
    ...(parsed.success
      ? twiceIn(
          parsed.output.questions.map(({ id }) => id),
          'questions',
          'id',
        )
      : []),
  ];
  return parsed.success && problems.length === 0 ? { kind: 'sound', file: parsed.output } : faulty(problems);
}

const faulty = (problems: readonly string[]): CheckedPack => ({ kind: 'faulty', problems });

/** Halves of letters, which the schema passes over. */
function halvesIn(value: unknown, path: Path): readonly string[] {
  if (typeof value === 'string')
    return HALF.test(value) ? [`${fieldOf(path)}: wanted whole letters; found half of one`] : [];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, one]) =>
    halvesIn(one, [...path, isList ? Number(name) : name]),
  );
}

/** One half of a letter that takes two: no text can keep it. */
const HALF = /\p{Surrogate}/u;
