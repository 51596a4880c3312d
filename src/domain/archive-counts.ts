import { MERGE_OUTCOMES, type MergeOutcome } from './archive-merge';
import { faultyFile, type FaultyFile } from './stored/read-file';
import type { ArchiveRecord } from './archive';

type Kind = ArchiveRecord['kind'];

/** How many records of each kind came to what. */
export type MergeCounts = Readonly<Record<Kind, Readonly<Record<MergeOutcome, number>>>>;

const none = Object.fromEntries(MERGE_OUTCOMES.map((outcome) => [outcome, 0])) as MergeCounts[Kind];

export const noCounts: MergeCounts = {
  session: none,
  story: none,
  drill: none,
  question: none,
  draft: none,
  real: none,
  bookmarks: none,
  settings: none,
};

export const counted = (counts: MergeCounts, kind: Kind, outcome: MergeOutcome): MergeCounts => ({
  ...counts,
  [kind]: { ...counts[kind], [outcome]: counts[kind][outcome] + 1 },
});

/** How many records would be written. */
export const changesIn = (counts: MergeCounts): number =>
  Object.values(counts).reduce((sum, { new: added, grown, both }) => sum + added + grown + both, 0);

export const noFaults: FaultyFile = faultyFile([]);

/** With one more fault: the first ten are kept, the others counted. */
export function withFault({ problems, more }: FaultyFile, problem: string): FaultyFile {
  const shown = faultyFile([...problems, problem]);
  return { ...shown, more: shown.more + more };
}
