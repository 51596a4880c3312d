import { promisifyRequest } from 'idb-keyval';
import { counted, noCounts, noFaults, withFault } from '../../domain/archive-counts';
import { mergeRecord, placesFor, type Merged } from '../../domain/archive-merge';
import type { ArchivePlace } from '../../domain/archive-places';
import type { ArchiveRecord } from '../../domain/archive';
import type { EpochMs } from '../../domain/time';
import type { FileResult, Watch } from '../../ports/archives';
import type { Database } from '../storage/database';
import { summaryRecord } from '../storage/summary-record';
import { noteChanges, UNDOABLE_STORES, writtenHash, type Change } from './journal';
import { readIn } from './read-in';

type Told = Extract<FileResult, { kind: 'read' }>;

/** What the records of one piece of the file came to. */
type Batch = (records: readonly ArchiveRecord[]) => Promise<readonly Merged[]>;

/** Says what an import would do, and changes nothing. */
export const lookIn = (database: Database, file: Blob, watch: Watch): Promise<FileResult> =>
  goThrough(file, watch, (records) =>
    database.read(UNDOABLE_STORES, (transaction) => mergeAll(transaction, records, () => Promise.resolve())),
  );

/** Imports. Each batch is written whole, with what takes it back, or not at all. */
export function takeIn(database: Database, file: Blob, now: EpochMs, watch: Watch): Promise<FileResult> {
  let place = 0;
  return goThrough(file, watch, async (records) => {
    let isChanged = false;
    const merged = await database.write(UNDOABLE_STORES, async (transaction) => {
      const changes: Change[] = [];
      const all = await mergeAll(transaction, records, async (write, raw) => {
        changes.push(await put(transaction, write, raw));
      });
      isChanged = changes.length > 0;
      if (isChanged) noteChanges(transaction, place, { at: now, changes });
      return all;
    });
    if (isChanged) place += 1;
    return merged;
  });
}

async function goThrough(file: Blob, { onProgress, signal }: Watch, batch: Batch): Promise<FileResult> {
  let told: Told = { kind: 'read', counts: noCounts, faults: noFaults, isCut: false };
  onProgress(0, file.size);
  for await (const { lines, bytes } of readIn(file)) {
    if (signal.aborted) return { ...told, isCut: true };
    const refused = lines.find((line) => line.kind === 'refused');
    if (refused !== undefined) return refused;
    for (const line of lines)
      if (line.kind === 'faulty') told = { ...told, faults: withFault(told.faults, line.problem) };
    const records = lines.flatMap((line) => (line.kind === 'record' ? [line.record] : []));
    const merged = records.length === 0 ? [] : await batch(records);
    for (const [place, { kind }] of records.entries()) {
      const outcome = merged[place]?.outcome ?? 'left';
      told = { ...told, counts: counted(told.counts, kind, outcome) };
    }
    onProgress(bytes, file.size);
  }
  return told;
}

type Write = NonNullable<Merged['write']>;

/** One after the other, as one record of a file may lie where another did. */
async function mergeAll(
  transaction: IDBTransaction,
  records: readonly ArchiveRecord[],
  onWrite: (write: Write, raw: unknown) => Promise<void>,
): Promise<readonly Merged[]> {
  const all: Merged[] = [];
  for (const record of records) {
    const kept = new Map<string, unknown>();
    for (const place of placesFor(record))
      kept.set(
        nameOf(place),
        await promisifyRequest<unknown>(transaction.objectStore(place.store).get(place.key)),
      );
    const merged = mergeRecord(record, (place) => kept.get(nameOf(place)));
    if (merged.write !== null) await onWrite(merged.write, kept.get(nameOf(merged.write.place)));
    all.push(merged);
  }
  return all;
}

const nameOf = ({ store, key }: ArchivePlace): string => `${store} ${key}`;

/** A session with its summary. */
async function put(
  transaction: IDBTransaction,
  { place: { store, key }, value, session }: Write,
  before: unknown,
): Promise<Change> {
  const summaries = transaction.objectStore('summaries');
  const summary = session === null ? undefined : await promisifyRequest<unknown>(summaries.get(key));
  transaction.objectStore(store).put(value, key);
  if (session !== null) summaries.put(summaryRecord(session), key);
  return { store, key, before, summary, written: writtenHash(value) };
}
