import { jsonFaultIn } from './json-fault';

/** What is wrong and where, the first ten, and how many more there are. */
export interface FaultyFile {
  readonly kind: 'faulty';
  readonly problems: readonly string[];
  readonly more: number;
}

const MOST_SHOWN = 10;

export const faultyFile = (problems: readonly string[]): FaultyFile => ({
  kind: 'faulty',
  problems: problems.slice(0, MOST_SHOWN),
  more: Math.max(0, problems.length - MOST_SHOWN),
});

/** Some editors begin a file with a mark that is no letter. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '');

/** What a JSON text says. Never throws. */
export function readJson(text: string): { readonly kind: 'json'; readonly value: unknown } | FaultyFile {
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    const fault = jsonFaultIn(text);
    return faultyFile([
      fault === null
        ? 'This file could not be read as JSON.'
        : `Line ${fault.line}, column ${fault.column}: wanted ${fault.wanted}; from there on it is no JSON.`,
    ]);
  }
}
