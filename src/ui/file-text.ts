import { faultyFile, type FaultyFile } from '../domain/stored/read-file';

/** The text of a file that somebody chose, if it is one. `most`: the bytes that it may have. */
export async function textOf(file: File, most: number): Promise<string | FaultyFile> {
  if (file.size > most)
    return faultyFile([`This file is too large: wanted at most ${Math.floor(most / MEGABYTE)} MB.`]);
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return faultyFile(['This is no text in UTF-8, as Greenroom writes it.']);
  }
}

const MEGABYTE = 1_000_000;
