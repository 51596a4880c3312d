import { withoutMark } from './stored/read-file';

/** One line of a file, counted from 1. Of one that is too long nothing is kept. */
export type FileLine =
  | { readonly kind: 'line'; readonly number: number; readonly text: string }
  | { readonly kind: 'too-long'; readonly number: number };

export interface LineSplitter {
  /** The lines that end in the next piece of the file. */
  take(piece: string): readonly FileLine[];
  /** The last line, where the file does not end with the end of one. */
  end(): readonly FileLine[];
}

/** Cuts a file that comes in pieces into its lines, and never holds more than one of them. `longest`: in letters. */
export function lineSplitter(longest: number): LineSplitter {
  let held = '';
  let isTooLong = false;
  let number = 1;

  const hold = (piece: string): void => {
    isTooLong ||= held.length + piece.length > longest;
    held = isTooLong ? '' : held + piece;
  };
  const finish = (): FileLine => {
    const line: FileLine = isTooLong
      ? { kind: 'too-long', number }
      : { kind: 'line', number, text: withoutReturn(number === 1 ? withoutMark(held) : held) };
    held = '';
    isTooLong = false;
    number += 1;
    return line;
  };

  return {
    take(piece) {
      const lines: FileLine[] = [];
      let from = 0;
      for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
        hold(piece.slice(from, end));
        lines.push(finish());
        from = end + 1;
      }
      hold(piece.slice(from));
      return lines;
    },
    end: () => (held === '' && !isTooLong ? [] : [finish()]),
  };
}

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);
