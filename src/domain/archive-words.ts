import { MERGE_OUTCOMES, type MergeOutcome } from './archive-merge';
import { changesIn, type MergeCounts } from './archive-counts';
import { countText } from './words';

/** What one kind of record came to, as told: `Sessions: 12 new, 3 here already.` */
const KIND_NAMES: Readonly<Record<keyof MergeCounts, string>> = {
  session: 'Sessions',
  story: 'Versions of stories',
  drill: 'Story drills',
  question: 'Your questions',
  draft: 'Drafts of questions',
  real: 'A real interview, not saved yet',
  bookmarks: 'Bookmarks',
  settings: 'Settings',
};

const OUTCOME_NAMES: Readonly<Record<MergeOutcome, string>> = {
  new: 'new',
  grown: 'here with less, to be filled up',
  same: 'here already',
  both: 'different here: both are kept',
  left: 'left out, as what is here stays',
};

/** A line for each kind of which the file has anything. */
export const mergeLines = (counts: MergeCounts): readonly string[] =>
  (Object.keys(KIND_NAMES) as (keyof MergeCounts)[]).flatMap((kind) => {
    const parts = MERGE_OUTCOMES.flatMap((outcome) =>
      counts[kind][outcome] === 0 ? [] : [`${counts[kind][outcome]} ${OUTCOME_NAMES[outcome]}`],
    );
    return parts.length === 0 ? [] : [`${KIND_NAMES[kind]}: ${parts.join('; ')}.`];
  });

/** What an import would do, in one sentence. */
export function offerText(counts: MergeCounts): string {
  const changes = changesIn(counts);
  if (changes > 0) return `${recordsText(changes)} would come in. Nothing was changed yet.`;
  return mergeLines(counts).length === 0
    ? 'This file brings nothing.'
    : 'Everything in it is here already, or stays as it is here. There is nothing to import.';
}

export const recordsText = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`;

/** What an export of some sessions made. Some of them may be gone since they were selected. */
export function selectionMadeText(
  { name, bytes, sessions }: { readonly name: string; readonly bytes: number; readonly sessions: number },
  selected: number,
): string {
  const what =
    sessions === selected
      ? countText(sessions, 'session', 'sessions')
      : `${sessions} of ${selected} sessions, as the others are no longer here`;
  return `${name} was made, with ${what}: ${sizeText(bytes)}. Your browser keeps it where its downloads go.`;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** `812 bytes`, `3.2 MB` */
export function sizeText(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const shown = bytes / 1000 ** power;
  return `${power === 0 || shown >= 100 ? Math.round(shown) : shown.toFixed(1)} ${UNITS[power] ?? ''}`;
}
