/** A figure, or words that somebody may have typed. */
export type Cell = string | number;

/** One row of a table by RFC 4180, with its end of line. */
export const csvRow = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(harmless(cell)))).join(',')}\r\n`;

/** Says to programs for tables that what follows is UTF-8. */
export const CSV_MARK = '\ufeff';

/** Programs for tables take what begins so for a formula, and would work it out (OWASP, «CSV Injection»). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
