/** The way from the top of a file to a field, such as `['questions', 1, 'text']`. */
export type Path = readonly (string | number)[];

/** One mistake in the questions folder. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  /** Empty when it is about the whole file. */
  readonly field: string;
  /** What was wanted, and what was found instead. */
  readonly text: string;
}

/** `['questions', 1, 'text']` → `questions[1].text` */
export const fieldOf = (path: Path): string =>
  path.map((key, depth) => (typeof key === 'number' ? `[${key}]` : depth === 0 ? key : `.${key}`)).join('');

/** `questions/earn-trust.yaml:14 questions[1].text: wanted a text; found nothing` */
export const problemText = ({ file, line, field, text }: Problem): string =>
  `${file}:${line} ${field === '' ? text : `${field}: ${text}`}`;

const LONGEST_SHOWN = 48;

/** What was found, short enough for a message. */
export function shown(input: unknown): string {
  if (input === undefined || input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'fields';
  const text = JSON.stringify(input);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…"`;
}
