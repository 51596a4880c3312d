import * as v from 'valibot';
import { fieldOf, shown, type Path } from '../found';
import { packSchema, PACK_FORMAT, PACK_LIMITS, PACK_VERSION, type PackFile } from './pack-schema';

export type CheckedPack =
  | { readonly kind: 'sound'; readonly file: PackFile }
  | { readonly kind: 'faulty'; readonly problems: readonly string[] };

/** A pack goes five levels down; what goes deeper is none, and is looked at no further. */
const DEEPEST = 8;
/** Longer than any list in a question may be; what is longer is looked at no further. */
const LONGEST = 100;

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
  const strange = strangeIn(raw, []);
  if (strange.some(({ isBoundless }) => isBoundless))
    return faulty(strange.filter(({ isBoundless }) => isBoundless).map(({ text }) => text));
  const parsed = v.safeParse(packSchema, raw);
  const problems = [
    ...strange.map(({ text }) => text),
    ...(parsed.issues ?? []).map(issueText),
    ...(parsed.success ? twiceIn(parsed.output) : []),
  ];
  return parsed.success && problems.length === 0 ? { kind: 'sound', file: parsed.output } : faulty(problems);
}

const faulty = (problems: readonly string[]): CheckedPack => ({ kind: 'faulty', problems });

function issueText(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const place = path.length === 0 ? '' : `${fieldOf(path)}: `;
  if (issue.expected === 'never') return `${place}wanted no field of this name`;
  if (issue.received === 'undefined') return `${fieldOf(path)} is missing`;
  return `${place}wanted ${issue.message}; found ${foundText(issue)}`;
}

const foundText = ({ type, input }: v.BaseIssue<unknown>): string =>
  type === 'max_length' ? String((input as string | readonly unknown[]).length) : shown(input);

interface Strange {
  readonly text: string;
  /** Nothing more is looked at in such a file. */
  readonly isBoundless: boolean;
}

/** What the schema passes over: halves of letters, and what has no end. */
function strangeIn(value: unknown, path: Path): readonly Strange[] {
  const strange = (text: string, isBoundless = false): readonly Strange[] => [
    { text: `${fieldOf(path)}: ${text}`, isBoundless },
  ];
  if (typeof value === 'string')
    return HALF.test(value) ? strange('wanted whole letters; found half of one') : [];
  if (typeof value !== 'object' || value === null) return [];
  if (path.length > DEEPEST) return strange('wanted fewer levels, one inside the other', true);
  if (Array.isArray(value)) {
    const most = path.length === 1 ? PACK_LIMITS.questions : LONGEST;
    return value.length > most
      ? strange(`wanted at most ${most}; found ${value.length}`, true)
      : value.flatMap((one, place) => strangeIn(one, [...path, place]));
  }
  const names = Object.keys(value);
  if (names.length > LONGEST) return strange(`wanted at most ${LONGEST} fields; found ${names.length}`, true);
  return names.flatMap((name) =>
    strangeIn((value as Readonly<Record<string, unknown>>)[name], [...path, name]),
  );
}

/** One half of a letter that takes two: no text can keep it. */
const HALF = /\p{Surrogate}/u;

function twiceIn({ questions }: PackFile): readonly string[] {
  const places = new Map<string, number>();
  return questions.flatMap(({ id }, place) => {
    if (id === undefined) return [];
    const first = places.get(id);
    if (first !== undefined)
      return [`questions[${place}].id: wanted each id once; found ${shown(id)} as in questions[${first}]`];
    places.set(id, place);
    return [];
  });
}
