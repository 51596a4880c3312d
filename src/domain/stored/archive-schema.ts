import * as v from 'valibot';
import { isOwnId } from '../own-question';
import type { QuestionId } from '../question';
import { isFields, type Fields, type Kind } from './version';

export const ARCHIVE_FORMAT = 'greenroom-archive';
export const ARCHIVE_VERSION = 1;

/** No line is longer, in letters: a hundred times what a long loop takes. */
export const LONGEST_LINE = 8_000_000;

/** What stands in an archive, one a line. */
export const ARCHIVE_KINDS = [
  'session',
  'live',
  'story',
  'drill',
  'question',
  'draft',
  'real',
  'bookmarks',
  'settings',
] as const satisfies readonly Kind[];
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];

/** The line after all records: without it the file was cut off. */
export const END = 'end';

const COUNT = 'a whole number from 0';
const count = v.pipe(v.number(COUNT), v.integer(COUNT), v.minValue(0, COUNT));

/** The end of the year 9999: what is written after such a record must still have a time that can be kept. */
export const LAST_MOMENT = 253_402_300_799_999;
const MOMENT = 'milliseconds since 1970, before the year 10000';

/** The first line. `records`: how many there are, where that was known before. */
export const headerSchema = v.strictObject(
  {
    format: v.literal(ARCHIVE_FORMAT, `"${ARCHIVE_FORMAT}"`),
    version: v.literal(ARCHIVE_VERSION, String(ARCHIVE_VERSION)),
    exported: v.pipe(v.number(MOMENT), v.minValue(0, MOMENT), v.maxValue(LAST_MOMENT, MOMENT)),
    records: v.nullable(count),
  },
  'fields',
);

export type ArchiveHeader = Readonly<v.InferOutput<typeof headerSchema>>;

export const endSchema = v.strictObject({ kind: v.literal(END, `"${END}"`), records: count }, 'fields');

const record = v.custom<Fields>(isFields, 'fields');
const draftOf = v.custom<QuestionId>(
  (input) => typeof input === 'string' && isOwnId(input as QuestionId),
  'null, or the id of a question of one’s own',
);

/** A line between the two. `record` is what is stored, in its envelope. */
export const lineSchema = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('draft'), of: v.nullable(draftOf), record }, 'fields'),
    v.strictObject({ kind: v.picklist(ARCHIVE_KINDS.filter((kind) => kind !== 'draft')), record }, 'fields'),
  ],
  `one of ${ARCHIVE_KINDS.join(', ')} and ${END}`,
);

export type ArchiveLine = v.InferOutput<typeof lineSchema>;
