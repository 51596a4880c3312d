/** Where a text stops being JSON, and what should stand there. Lines and columns count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly wanted: string;
}

type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const wantedFor: Readonly<Record<Expecting, string>> = {
  value: 'a value',
  'value-or-end': 'a value or ]',
  key: 'a name in double quotes',
  'key-or-end': 'a name in double quotes or }',
  colon: 'a colon',
  'comma-or-end': 'a comma or the closing bracket',
  nothing: 'nothing more',
};

const SPACE = /[ \t\n\r]*/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const UNQUOTED = /[^"\\\p{Cc}]+|[\u007f-\u009f]+/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Browsers word this in ways of their own, some without a place. `null` where it is JSON. */
export function jsonFaultIn(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let at = 0;
  let expecting: Expecting = 'value';

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const skipString = (): boolean => {
    at += 1;
    while (text[at] !== '"') if (!skip(UNQUOTED) && !skip(ESCAPE)) return false;
    at += 1;
    return true;
  };
  const afterValue = (): Expecting => (open.length === 0 ? 'nothing' : 'comma-or-end');
  const fault = (wanted: string): JsonFault => ({ ...placeOf(text, at), wanted });

  for (;;) {
    skip(SPACE);
    const found = text[at];
    if (found === undefined && expecting === 'nothing') return null;
    const isEmpty =
      expecting === 'comma-or-end' || expecting === (open.at(-1) === '[' ? 'value-or-end' : 'key-or-end');
    if (isEmpty && found === (open.at(-1) === '[' ? ']' : '}')) {
      at += 1;
      open.pop();
      expecting = afterValue();
    } else if (expecting === 'comma-or-end' && found === ',') {
      at += 1;
      expecting = open.at(-1) === '[' ? 'value' : 'key';
    } else if (expecting === 'colon' && found === ':') {
      at += 1;
      expecting = 'value';
    } else if ((expecting === 'key' || expecting === 'key-or-end') && found === '"') {
      if (!skipString()) return fault('a letter, or the closing double quote');
      expecting = 'colon';
    } else if (expecting === 'value' || expecting === 'value-or-end') {
      if (found === '{' || found === '[') {
        at += 1;
        open.push(found);
        expecting = found === '{' ? 'key-or-end' : 'value-or-end';
      } else if (found === '"') {
        if (!skipString()) return fault('a letter, or the closing double quote');
        expecting = afterValue();
      } else if (skip(PLAIN)) expecting = afterValue();
      else return fault(wantedFor[expecting]);
    } else return fault(wantedFor[expecting]);
  }
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/u);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
