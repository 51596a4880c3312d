/** The way from the top of a file to a field, such as `['questions', 1, 'text']`. */
export type Path = readonly (string | number)[];

/** `['questions', 1, 'text']` → `questions[1].text` */
export const fieldOf = (path: Path): string =>
  path
    .map((key, depth) =>
      typeof key === 'number' ? `[${key}]` : depth === 0 ? nameOf(key) : `.${nameOf(key)}`,
    )
    .join('');

/** A name that is none is quoted, so that it can be told from what stands round it. */
const nameOf = (key: string): string => (/^[\p{L}\p{N}_$-]{1,48}$/u.test(key) ? key : shown(key));

const LONGEST_SHOWN = 48;

/** What was found, short enough for a message. */
export function shown(input: unknown): string {
  if (input === undefined || input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'fields';
  if (typeof input === 'number') return String(input);
  const text = JSON.stringify(input);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…"`;
}
