/** One mistake in the questions folder. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  /** Empty when it is about the whole file. */
  readonly field: string;
  /** What was wanted, and what was found instead. */
  readonly text: string;
}

/** `questions/earn-trust.yaml:14 questions[1].text: wanted a text; found nothing` */
export const problemText = ({ file, line, field, text }: Problem): string =>
  `${file}:${line} ${field === '' ? text : `${field}: ${text}`}`;
