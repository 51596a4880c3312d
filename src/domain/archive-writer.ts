import { isoDay, type Day } from './calendar';
import type { QuestionId } from './question';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  END,
  type ArchiveHeader,
  type ArchiveKind,
} from './stored/archive-schema';
import type { EpochMs } from './time';

const lineOf = (content: object): string => `${JSON.stringify(content)}\n`;

/** The first line of an archive. `records`: how many lines there will be between it and the last; `null`: not known. */
export function archiveHeader(exported: EpochMs, records: number | null): string {
  const header: ArchiveHeader = { format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, exported, records };
  return lineOf(header);
}

/** One record as it is stored, in its envelope. */
export const archiveLine = (kind: Exclude<ArchiveKind, 'draft'>, record: unknown): string =>
  lineOf({ kind, record });

/** What was typed of a question and not saved. `of`: the question that is changed; `null`: a new one. */
export const archiveDraftLine = (of: QuestionId | null, record: unknown): string =>
  lineOf({ kind: 'draft', of, record });

/** The last line, which says how many lines there are between it and the first. */
export const archiveEnd = (records: number): string => lineOf({ kind: END, records });

/** `greenroom-2026-11-22.jsonl` */
export const archiveName = (day: Day): string => `greenroom-${isoDay(day)}.jsonl`;

/** `greenroom-selected-2026-11-22.jsonl` */
export const selectionName = (day: Day): string => `greenroom-selected-${isoDay(day)}.jsonl`;
