import type * as v from 'valibot';
import { fieldOf, shown, type Path } from '../found';

/** What of a file the schema did not find as it wanted it: where, and what was wanted there. */
export function issueText(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const place = path.length === 0 ? '' : `${fieldOf(path)}: `;
  if (issue.expected === 'never') return `${place}wanted no field of this name`;
  if (isMissing(issue)) return `${fieldOf(path)} is missing`;
  return `${place}wanted ${issue.message}; found ${foundText(issue)}`;
}

/** A list where fields were wanted has methods by the names of some of them, such as `at`; no file holds one. */
const isMissing = ({ received, input }: v.BaseIssue<unknown>): boolean =>
  received === 'undefined' || typeof input === 'function';

const foundText = ({ type, input }: v.BaseIssue<unknown>): string =>
  type === 'max_length' ? String((input as string | readonly unknown[]).length) : shown(input);

/** No file goes deeper; what goes deeper is looked at no further. */
const DEEPEST = 8;
/** Longer than any list inside a question or a story may be; what is longer is looked at no further. */
const LONGEST = 100;

/** Where a file is deeper or longer than any may be; of such a file nothing more is looked at. `most`: of its first list. */
export function boundlessIn(value: unknown, most: number, path: Path = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (path.length > DEEPEST) return [`${fieldOf(path)}: wanted fewer levels, one inside the other`];
  if (Array.isArray(value)) {
    const longest = path.length === 1 ? most : LONGEST;
    return value.length > longest
      ? [`${fieldOf(path)}: wanted at most ${longest}; found ${value.length}`]
      : value.flatMap((one, place) => boundlessIn(one, most, [...path, place]));
  }
  const entries = Object.entries(value);
  return entries.length > LONGEST
    ? [`${fieldOf(path)}: wanted at most ${LONGEST} fields; found ${entries.length}`]
    : entries.flatMap(([name, one]) => boundlessIn(one, most, [...path, name]));
}

/** Ids that are given twice, each with the place of the first. `list`: where they stand. */
export function twiceIn(ids: readonly (string | undefined)[], list: string, name: string): readonly string[] {
  const places = new Map<string, number>();
  return ids.flatMap((id, place) => {
    if (id === undefined) return [];
    const first = places.get(id);
    if (first !== undefined)
      return [`${list}[${place}].${name}: wanted each id once; found ${shown(id)} as in ${list}[${first}]`];
    places.set(id, place);
    return [];
  });
}
