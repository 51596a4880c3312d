import { archiveReader, type ReadLine } from '../../domain/archive-reader';

/** Bytes that are read at once. */
const PIECE = 256 * 1024;

/** What the next piece of a file brings, and how many of its bytes were read by then. */
export interface ReadPiece {
  readonly lines: readonly ReadLine[];
  readonly bytes: number;
}

/** A file, piece by piece: of one that is larger than the memory no more is held than a line. */
export async function* readIn(file: Blob): AsyncGenerator<ReadPiece> {
  const reader = archiveReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let from = 0; from < file.size; from += PIECE) {
    const piece = await file.slice(from, from + PIECE).arrayBuffer();
    const text = decoded(decoder, piece);
    if (text === null) {
      yield { lines: [NO_TEXT], bytes: from };
      return;
    }
    yield { lines: reader.take(text), bytes: Math.min(file.size, from + PIECE) };
  }
  const rest = decoded(decoder, null);
  yield { lines: rest === null ? [NO_TEXT] : reader.end(), bytes: file.size };
}

const NO_TEXT: ReadLine = { kind: 'refused', problem: 'This is no text in UTF-8, as Greenroom writes it.' };

function decoded(decoder: TextDecoder, piece: ArrayBuffer | null): string | null {
  try {
    return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    return null;
  }
}
