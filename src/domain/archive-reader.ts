import * as v from 'valibot';
import { lineSplitter, type FileLine } from './archive-lines';
import { shown } from './found';
import { keyOf } from './archive-places';
import { headerIn } from './archive-header';
import type { ArchiveRecord } from './archive';
import { readRecord, readRescued, type ReadRecord } from './stored/archive-record';
import { END, endSchema, lineSchema, LONGEST_LINE, type ArchiveHeader } from './stored/archive-schema';
import { issueText } from './stored/file-problems';
import { jsonFaultIn } from './stored/json-fault';
import { isFields } from './stored/version';

/** What came of one line. */
export type ReadLine =
  | { readonly kind: 'record'; readonly line: number; readonly record: ArchiveRecord }
  /** This line brings nothing; the others can be taken all the same, when the person says so. */
  | { readonly kind: 'faulty'; readonly line: number; readonly problem: string }
  /** Nothing of this file can be taken. What follows in it is not looked at. */
  | { readonly kind: 'refused'; readonly problem: string };

/** Reads a file that comes in pieces. Never throws. */
export interface ArchiveReader {
  take(piece: string): readonly ReadLine[];
  /** The file is over: what its last line brings, and what is missing from it. */
  end(): readonly ReadLine[];
  /** Once its first line was read; `null` for a file of what was not saved, which has none. */
  header(): ArchiveHeader | null;
}

type State =
  | { readonly kind: 'header' }
  | { readonly kind: 'records'; readonly header: ArchiveHeader }
  | { readonly kind: 'rescued' }
  | { readonly kind: 'ended'; readonly header: ArchiveHeader }
  | { readonly kind: 'over' };

/** Reads archives, and files of **Download what is not saved**. */
export function archiveReader(longest = LONGEST_LINE): ArchiveReader {
  const splitter = lineSplitter(longest);
  /** Where each thing stood first. */
  const lines = new Map<string, number>();
  let state: State = { kind: 'header' };
  let header: ArchiveHeader | null = null;
  /** Lines after the first that said anything. */
  let records = 0;
  let last = 0;

  const read = (line: FileLine): readonly ReadLine[] => {
    if (state.kind === 'over' || (line.kind === 'line' && line.text.trim() === '')) return [];
    last = line.number;
    if (state.kind === 'header') return begin(line);
    if (state.kind === 'ended') {
      state = { kind: 'over' };
      return [faulty(line, 'wanted nothing after the last line of the archive')];
    }
    if (line.kind === 'too-long') {
      records += 1;
      return [faulty(line, `wanted at most ${longest} letters in a line`)];
    }
    return readText(line);
  };

  const begin = (line: FileLine): readonly ReadLine[] => {
    const found = headerIn(line);
    switch (found.kind) {
      case 'refused':
        return refuse(found.problem);
      case 'rescued':
        state = { kind: 'rescued' };
        return line.kind === 'line' ? readText(line) : [];
      case 'header':
        header = found.header;
        state = { kind: 'records', header };
        return [];
    }
  };

  const readText = (line: Extract<FileLine, { kind: 'line' }>): readonly ReadLine[] => {
    const json = jsonIn(line.text);
    if (json.kind === 'faulty') {
      records += 1;
      return [faulty(line, json.problem)];
    }
    if (state.kind === 'records' && isFields(json.value) && json.value['kind'] === END)
      return finish(line, json.value, state.header);
    records += 1;
    if (state.kind === 'rescued') return told(line, readRescued(json.value));
    const read = readEnvelope(json.value);
    // A session may come twice: as it is kept and, with more of it, as it runs.
    return isLive(json.value) ? told(line, read) : toldOnce(line, read);
  };

  const toldOnce = (line: FileLine, read: ReadRecord): readonly ReadLine[] => {
    if (read.kind !== 'found') return told(line, read);
    const key = keyOf(read.record);
    const first = lines.get(key);
    if (first !== undefined)
      return [faulty(line, `wanted each ${read.record.kind} once; found the one of line ${first} again`)];
    lines.set(key, line.number);
    return told(line, read);
  };

  const finish = (line: FileLine, value: unknown, its: ArchiveHeader): readonly ReadLine[] => {
    state = { kind: 'ended', header: its };
    const parsed = v.safeParse(endSchema, value);
    if (!parsed.success) return [faulty(line, parsed.issues.map(issueText)[0] ?? '')];
    return parsed.output.records === records
      ? []
      : [
          faulty(
            line,
            `wanted ${parsed.output.records} lines between the first and this one; found ${records}`,
          ),
        ];
  };

  const refuse = (problem: string): readonly ReadLine[] => {
    state = { kind: 'over' };
    return [{ kind: 'refused', problem }];
  };

  return {
    take: (piece) => (state.kind === 'over' ? [] : splitter.take(piece).flatMap(read)),
    end() {
      const rest = state.kind === 'over' ? [] : splitter.end().flatMap(read);
      if (state.kind === 'header')
        return [...rest, ...refuse('This file is empty: wanted an archive of Greenroom.')];
      if (state.kind !== 'records') return rest;
      const problem = 'the file ends here without its last line: it was cut off, and more may be missing';
      return [...rest, { kind: 'faulty', line: last, problem: `Line ${last}: ${problem}.` }];
    },
    header: () => header,
  };
}

const faulty = ({ number }: FileLine, problem: string): ReadLine => ({
  kind: 'faulty',
  line: number,
  problem: `Line ${number}: ${problem}.`,
});

const isLive = (value: unknown): boolean => isFields(value) && value['kind'] === 'live';

function told(line: FileLine, read: ReadRecord): readonly ReadLine[] {
  if (read.kind === 'nothing') return [];
  if (read.kind === 'faulty') return [faulty(line, read.problem)];
  return [{ kind: 'record', line: line.number, record: read.record }];
}

function readEnvelope(value: unknown): ReadRecord {
  if (!isFields(value)) return { kind: 'faulty', problem: `wanted fields; found ${shown(value)}` };
  const parsed = v.safeParse(lineSchema, value, { abortEarly: true });
  return parsed.success
    ? readRecord(parsed.output)
    : { kind: 'faulty', problem: parsed.issues.map(issueText)[0] ?? '' };
}

type Json =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'faulty'; readonly problem: string };

function jsonIn(text: string): Json {
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    const fault = jsonFaultIn(text);
    const problem =
      fault === null
        ? 'this line could not be read as JSON'
        : `column ${fault.column}: wanted ${fault.wanted}; from there on it is no JSON`;
    return { kind: 'faulty', problem };
  }
}
